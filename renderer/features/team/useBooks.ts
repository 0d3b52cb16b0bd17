import { type TeamBooks, teamBooks } from '@shared/domain/member/books.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { useMemo } from 'react'
import { useBook } from '../../columns/useBook.ts'
import { type Team, useTeam } from '../../data/useTeam.ts'

export interface Books {
  readonly team: Team
  /** Undefined until the partners are known. */
  readonly books: TeamBooks<Member> | undefined
  /** All partners there are. */
  readonly partners: number
}

/** The team with the book of each; undefined until it is read. */
export function useBooks(when = true): Books | undefined {
  const team = useTeam(when)
  const rows = useBook()?.rows
  return useMemo(
    () =>
      team && {
        team,
        books: rows && teamBooks(team.members, rows),
        partners: rows?.length ?? 0,
      },
    [team, rows],
  )
}
