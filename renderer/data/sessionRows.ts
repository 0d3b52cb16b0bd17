import type { Contact } from '@shared/domain/contact/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { isUnderWay } from '@shared/domain/session/clock.ts'
import type { Session, SessionItem } from '@shared/domain/session/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { getRow, readAll, rowsBy } from './rows.ts'
import { currentWorkspace } from './workspace.ts'

/** A session with what was captured in it and whom it is with. */
export interface SessionRows {
  readonly session: Session
  readonly partner: Partner | undefined
  readonly plan: Plan | undefined
  readonly items: readonly SessionItem[]
  /** Actions agreed in it. */
  readonly actions: readonly Task[]
  /** People of the partner. */
  readonly contacts: readonly Contact[]
  /** Whose workspace it is; empty where nobody said. */
  readonly owner: string
}

export async function readSession(id: string): Promise<SessionRows | undefined> {
  const session = await getRow('sessions', id)
  if (!session) return undefined
  const [partner, plan, items, actions, contacts, workspace] = await Promise.all([
    getRow('partners', session.partnerId),
    session.planId ? getRow('plans', session.planId) : undefined,
    rowsBy('sessionItems', 'sessionId', id),
    rowsBy('tasks', 'sessionId', id),
    rowsBy('contacts', 'partnerId', session.partnerId),
    currentWorkspace(),
  ])
  return { session, partner, plan, items, actions, contacts, owner: workspace.owner }
}

/** undefined: not read yet; null: there is no such session. */
export const useSessionRows = (id: string): SessionRows | null | undefined =>
  useLiveQuery(async () => (await readSession(id)) ?? null, [id])

/** What a session may open with: tasks and sessions of its partner. */
export const usePartnerPast = (
  partnerId: string,
): { readonly tasks: readonly Task[]; readonly sessions: readonly Session[] } | undefined =>
  useLiveQuery(async () => {
    const [tasks, sessions] = await Promise.all([
      rowsBy('tasks', 'partnerId', partnerId),
      rowsBy('sessions', 'partnerId', partnerId),
    ])
    return { tasks, sessions }
  }, [partnerId])

/** The session whose clock was started last and has not ended; where a crash cut one off, it goes on there. */
export async function sessionUnderWay(): Promise<Session | undefined> {
  const running = (await readAll('sessions')).filter(isUnderWay)
  const since = ({ clock }: Session) => clock.at(-1)?.at ?? ''
  return running.sort((a, b) => since(b).localeCompare(since(a)))[0]
}
