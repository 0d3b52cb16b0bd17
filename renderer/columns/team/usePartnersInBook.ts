import { useMemo, useRef } from 'react'
import { useBook } from '../useBook.ts'
import type { BookScope } from './useBookScope.ts'

/** Ids of the partners in the book chosen; undefined: all of them, or the book is not known yet (`known`). */
export function usePartnersInBook({ known, owns }: BookScope): {
  readonly known: boolean
  readonly ids: readonly string[] | undefined
} {
  const rows = useBook()?.rows
  const kept = useRef<readonly string[]>(undefined)
  return useMemo(() => {
    if (!owns) return { known, ids: undefined }
    if (!rows) return { known: false, ids: undefined }
    const ids = rows.filter(({ owner }) => owns(owner)).map(({ id }) => id)
    // The same list while nothing of it changed: what asks by it need not ask anew.
    if (!kept.current || !same(kept.current, ids)) kept.current = ids
    return { known, ids: kept.current }
  }, [rows, known, owns])
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])
