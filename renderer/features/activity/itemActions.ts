import { deleteInteractions } from '@shared/domain/interaction/commands.ts'
import { completeTasks, deleteTasks, postponeTasks, reopenTasks } from '@shared/domain/task/commands.ts'
import { isOpenTask } from '@shared/domain/task/schema.ts'
import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { navigate } from 'wouter/use-hash-location'
import { actOrSay } from '../../data/act.ts'
import { runAction } from '../../state/actions.ts'
import { useActivityDialog } from '../../state/activityDialog.ts'
import { dealPath } from '../../state/places.ts'
import type { Place } from './useTimeline.ts'
import type { TimelineItem } from './viewModelTimeline.ts'

/** One thing that can be done with an entry, by key and in its menu. */
export interface ItemAction {
  readonly id: string
  readonly label: string
  /** As the keyboard names them; the first is shown. */
  readonly keys: readonly string[]
  run(): void
}

/** What can be done with an entry; the first is what Enter and a click do. */
export function itemActions(item: TimelineItem, place: Place, today: CalendarDate): readonly ItemAction[] {
  const { partnerId, dealId } = place
  const about = { ...(partnerId && { partnerId }), ...(dealId && { dealId }) }
  if (item.kind === 'deal')
    return [
      { id: 'open', label: 'Open the deal', keys: ['Enter'], run: () => navigate(dealPath(item.row.id)) },
    ]
  if (item.kind === 'interaction') {
    const { id } = item.row
    return [
      edit(() => useActivityDialog.getState().show({ kind: 'interaction', about, id })),
      { id: 'task', label: 'Task that follows…', keys: ['T', 't'], run: () => runAction('openTask', about) },
      remove(() => void actOrSay(deleteInteractions, { ids: [id] })),
    ]
  }
  const { id } = item.row
  const ids = [id]
  return [
    edit(() => useActivityDialog.getState().show({ kind: 'task', about, id })),
    isOpenTask(item.row)
      ? { id: 'done', label: 'Done', keys: ['D', 'd', ' '], run: () => void actOrSay(completeTasks, { ids }) }
      : {
          id: 'reopen',
          label: 'Open again',
          keys: ['D', 'd', ' '],
          run: () => void actOrSay(reopenTasks, { ids }),
        },
    {
      id: 'postpone',
      label: 'Tomorrow',
      keys: ['P', 'p'],
      run: () => void actOrSay(postponeTasks, { ids, dueOn: addDays(today, 1) }),
    },
    {
      id: 'week',
      label: 'In a week',
      keys: ['W', 'w'],
      run: () => void actOrSay(postponeTasks, { ids, dueOn: addDays(today, 7) }),
    },
    remove(() => void actOrSay(deleteTasks, { ids })),
  ]
}

const edit = (run: () => void): ItemAction => ({ id: 'edit', label: 'Edit…', keys: ['Enter', 'E', 'e'], run })
const remove = (run: () => void): ItemAction => ({ id: 'delete', label: 'Delete', keys: ['Delete'], run })
