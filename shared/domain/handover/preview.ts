import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { LoadedRows, Need } from '../command.ts'
import { isOpen } from '../deal/schema.ts'
import { isOpenPlan } from '../plan/schema.ts'
import { isOpenTask } from '../task/schema.ts'
import { affected, type Handing, needsOfHandover } from './affected.ts'

/** What goes over with the partners, in numbers. */
export interface HandoverPreview {
  readonly partners: number
  readonly openDeals: number
  readonly openTasks: number
  readonly plans: number
  /** Sessions that are still to come. */
  readonly sessions: number
  /** Open tasks, running targets and open plans that name who hands over: the name in them changes. */
  readonly renamed: number
}

export const needsOfPreview = (ids: readonly string[]): readonly Need[] => [
  ...needsOfHandover(ids),
  { table: 'deals', index: 'partnerIds', anyOf: ids },
  { table: 'sessions', index: 'partnerId', anyOf: ids },
]

export function handoverPreview(rows: LoadedRows, handing: Handing, day: CalendarDate): HandoverPreview {
  const { partners, tasks, targets, plans } = affected(rows, handing, day)
  const ids = new Set<string>(partners.map(({ partner }) => partner.id))
  const isOf = ({ partnerId }: { readonly partnerId?: string | undefined }): boolean =>
    ids.has(partnerId ?? '')
  return {
    partners: ids.size,
    openDeals: rows.all('deals').filter(({ stage, partners: shares }) => isOpen(stage) && shares.some(isOf))
      .length,
    openTasks: rows.all('tasks').filter(task => isOpenTask(task) && isOf(task)).length,
    plans: rows.all('plans').filter(plan => isOpenPlan(plan) && isOf(plan)).length,
    sessions: rows.all('sessions').filter(session => session.on >= day && isOf(session)).length,
    renamed: tasks.length + targets.length + plans.length,
  }
}
