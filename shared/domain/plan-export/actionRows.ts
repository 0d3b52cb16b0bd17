import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { PersonRef } from '../fields/side.ts'
import { partsOfKind } from '../plan/partSchema.ts'
import { ACTION_STATUS_LABELS, actionStatus } from '../task/actionStatus.ts'
import type { PlanShare } from './share.ts'

/** A cell of the table: text, a day, or nothing. */
export type ActionCell = { readonly text: string } | { readonly day: CalendarDate } | undefined

export const ACTION_HEAD = [
  'Action',
  'Goal',
  'Side',
  'Accountable',
  'Responsible',
  'Consulted',
  'Informed',
  'Start',
  'Due',
  'Done',
  'Status',
  'Evidence',
] as const

const people = (all: readonly PersonRef[] = []): ActionCell =>
  all.length === 0 ? undefined : { text: all.map(({ name }) => name).join('; ') }

const text = (value: string | undefined): ActionCell =>
  value === undefined || value === '' ? undefined : { text: value }

const day = (value: CalendarDate | undefined): ActionCell =>
  value === undefined ? undefined : { day: value }

/** The actions of a plan as a table, in their order, as they stand today. `dayOf` tells the day of a moment. */
export function actionRows(
  { content, actions, today }: Pick<PlanShare, 'content' | 'actions' | 'today'>,
  dayOf: (at: Instant) => CalendarDate,
): readonly (readonly ActionCell[])[] {
  const goals = new Map(partsOfKind(content.parts, 'goal').map(goal => [goal.id, goal.title]))
  const sides = { ours: 'Ours', theirs: content.partner.name }
  return actions.map(action => {
    const { title, goalId, promise, accountable, responsible, consulted, informed } = action
    const side = accountable?.side ?? promise
    return [
      { text: title },
      text(goalId && goals.get(goalId)),
      text(side && sides[side]),
      people(accountable && [accountable]),
      people(responsible),
      people(consulted),
      people(informed),
      day(action.startOn),
      day(action.dueOn),
      day(action.doneAt && dayOf(action.doneAt)),
      { text: ACTION_STATUS_LABELS[actionStatus(action, today)] },
      text(action.evidence),
    ]
  })
}
