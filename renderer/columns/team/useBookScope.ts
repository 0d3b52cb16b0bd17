import { type BookOf, bookName, inBook, teamBooks } from '@shared/domain/member/books.ts'
import { useMemo } from 'react'
import { useTeam } from '../../data/useTeam.ts'

/** Which partners lists are narrowed to. */
export interface BookScope {
  /** A team of one has nothing to choose from. */
  readonly offered: boolean
  /** What the book shown is called. */
  readonly name: string
  /** False until it is known whose partners are meant: what is filtered waits for it. */
  readonly known: boolean
  /** Whether a partner of this owner is in the book; undefined: everybody's are shown. */
  readonly owns: ((owner: string | undefined) => boolean) | undefined
}

const ALONE: BookScope = { offered: false, name: 'My book', known: true, owns: undefined }

/** The book that was chosen, as a test of a partner's owner. when: false until the store may be read. */
export function useBookScope(chosen: BookOf, when: boolean): BookScope {
  const team = useTeam(when)
  return useMemo(() => {
    if (!team) return { ...ALONE, known: chosen === 'team' }
    const { members, me } = team
    if (members.length < 2) return ALONE
    return {
      offered: true,
      name: bookName(chosen, members, me),
      known: true,
      owns: inBook(chosen, teamBooks(members, []), members, me),
    }
  }, [team, chosen])
}
