import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Session, SessionItem } from '@shared/domain/session/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { getRow, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'

export interface MinutesView {
  readonly session: Session
  readonly partner: Partner
  readonly plan: string | undefined
  /** In the order they came up. */
  readonly items: readonly SessionItem[]
  /** The day they are read: actions stand as they do on it. */
  readonly asOf: CalendarDate
  /** Agreed in the session. */
  readonly actions: readonly Task[]
}

/** Everything the minutes of a session say. Undefined: no such session, or its partner is gone. */
export async function readMinutes(sessionId: string): Promise<MinutesView | undefined> {
  const session = await getRow('sessions', sessionId)
  const partner = session && (await getRow('partners', session.partnerId))
  if (!session || !partner) return undefined
  const [items, actions, plan] = await Promise.all([
    rowsBy('sessionItems', 'sessionId', sessionId),
    rowsBy('tasks', 'sessionId', sessionId),
    session.planId ? getRow('plans', session.planId) : undefined,
  ])
  return {
    session,
    partner,
    plan: plan?.name,
    asOf: today(),
    items: items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)),
    actions: actions.sort((a, b) =>
      a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
    ),
  }
}
