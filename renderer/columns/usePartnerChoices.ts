import { byName } from '@shared/lib/text.ts'
import { useMemo } from 'react'
import { useBook } from './useBook.ts'

export interface PartnerChoice {
  readonly value: string
  readonly label: string
}

const NONE: readonly PartnerChoice[] = []

/** The partners of the book to choose from, by name; none until the book is known. */
export function usePartnerChoices(): readonly PartnerChoice[] {
  const rows = useBook()?.rows
  return useMemo(
    () =>
      rows
        ?.map(({ id, name }): PartnerChoice => ({ value: id, label: name }))
        .sort((a, b) => byName(a.label, b.label)) ?? NONE,
    [rows],
  )
}
