import type { BookOf } from '@shared/domain/member/books.ts'
import { useMemo } from 'react'
import { type BookScope, useBookScope } from './useBookScope.ts'
import { usePartnersInBook } from './usePartnersInBook.ts'

export interface InBook extends Pick<BookScope, 'known' | 'name'> {
  /** Whether it is less than everybody's. */
  readonly narrowed: boolean
  /** Whether a record is in the book, by its partner. What names none is in every book: nobody can say whose it is. */
  holds(partnerId: string | undefined): boolean
}

/** The book that was chosen, as a test of what belongs to partners. when: false until the store may be read. */
export function useInBook(chosen: BookOf, when: boolean): InBook {
  const scope = useBookScope(chosen, when)
  const { known, ids } = usePartnersInBook(scope)
  const { name } = scope
  return useMemo(() => {
    const inBook = ids && new Set(ids)
    return {
      known,
      name,
      narrowed: inBook !== undefined,
      holds: partnerId => !inBook || partnerId === undefined || inBook.has(partnerId),
    }
  }, [known, name, ids])
}
