import { byName } from '@shared/lib/text.ts'
import { useMemo } from 'react'
import { useAll } from './live.ts'

export interface ProductChoice {
  readonly value: string
  readonly label: string
}

/** The products of the book to choose from, in the order of their names; undefined until read. */
export function useProductChoices(): readonly ProductChoice[] | undefined {
  const products = useAll('products')
  return useMemo(
    () =>
      products
        ?.map(({ id, name }) => ({ value: id as string, label: name }))
        .sort((a, b) => byName(a.label, b.label)),
    [products],
  )
}

/** The same as names by id. */
export function useProductNames(): ReadonlyMap<string, string> | undefined {
  const choices = useProductChoices()
  return useMemo(() => choices && new Map(choices.map(({ value, label }) => [value, label])), [choices])
}
