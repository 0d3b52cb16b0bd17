import { memberOf } from '@shared/domain/member/resolve.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { byName } from '@shared/lib/text.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { readAll } from './rows.ts'
import { currentWorkspace } from './workspace.ts'

/** The people of the team, and which of them works at this laptop. */
export interface Team {
  /** By name. */
  readonly members: readonly Member[]
  /** The name given in the settings; empty where nobody said one. */
  readonly owner: string
  /** The member of that name, where there is one. */
  readonly me: Member | undefined
}

/** when: false until the store may be read. undefined: not read yet. */
export const useTeam = (when = true): Team | undefined =>
  useLiveQuery(async () => {
    if (!when) return undefined
    const [rows, { owner }] = await Promise.all([readAll('members'), currentWorkspace()])
    const members = rows.sort((a, b) => byName(a.name, b.name))
    return { members, owner, me: memberOf(members, owner) }
  }, [when])
