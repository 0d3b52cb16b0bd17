import { type BookOf, inBook, teamBooks } from '@shared/domain/member/books.ts'
import { useMemo } from 'react'
import { useTeam } from '../../data/useTeam.ts'

/** Which partners lists are narrowed to. */
export interface BookScope {
  /** A team of one has nothing to choose from. */
  readonly offered: boolean
  /** False until it is known whose partners are meant: what is filtered waits for it. */
  readonly known: boolean
  /** Whether a partner of this owner is in the book; undefined: everybody's are shown. */
  readonly owns: ((owner: string | undefined) => boolean) | undefined
}

/** The book that was chosen, as a test of a partner's owner. when: false until the store may be read. */
export function useBookScope(chosen: BookOf, when: boolean): BookScope {
  const team = useTeam(when)
  return useMemo(() => {
    if (!team) return { offered: false, known: chosen === 'team', owns: undefined }
    const offered = team.members.length > 1
    return {
      offered,
      known: true,
      owns: offered ? inBook(chosen, teamBooks(team.members, []), team.members, team.me) : undefined,
    }
  }, [team, chosen])
}
