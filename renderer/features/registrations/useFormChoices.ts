import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { byName } from '@shared/lib/text.ts'
import { useEffect, useState } from 'react'
import { useWorkspace } from '../../data/live.ts'
import { readAll } from '../../data/rows.ts'
import type { Option } from '../../ui/forms/Select.tsx'

/** What the form offers: products of the book, territories with working hours of their own. */
export function useFormChoices() {
  const [products, setProducts] = useState<readonly Option[]>([])
  const workspace = useWorkspace()
  useEffect(() => {
    let current = true
    void readAll('products').then(rows => {
      if (current)
        setProducts(
          rows
            .map(({ id, name }) => ({ value: id as string, label: name }))
            .sort((a, b) => byName(a.label, b.label)),
        )
    })
    return () => {
      current = false
    }
  }, [])
  return { products, territories: policyOf(workspace ?? {}).calendars.map(({ region }) => region) }
}
