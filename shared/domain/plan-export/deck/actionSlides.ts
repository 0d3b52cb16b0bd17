import { addDays, type CalendarDate } from '../../../lib/calendarDate.ts'
import { addQuarters, inSpan, quarterOf, spanOfQuarter } from '../../../lib/period.ts'
import { ACTION_STATUS_LABELS, actionStatus } from '../../task/actionStatus.ts'
import { isOpenTask, type Task } from '../../task/schema.ts'
import type { PlanShare } from '../share.ts'
import type { DeckFormats, Slide, TableBlock } from './slide.ts'

const AHEAD_DAYS = 90

function actionTable(actions: readonly Task[], today: CalendarDate, formats: DeckFormats): TableBlock {
  return {
    kind: 'table',
    label: 'Actions',
    columns: [
      { head: 'Action', width: 44 },
      { head: 'Accountable', width: 18 },
      { head: 'Start', width: 11 },
      { head: 'Due', width: 11 },
      { head: 'Status', width: 11 },
    ],
    rows: actions.map(action => [
      action.title,
      action.accountable?.name ?? 'nobody yet',
      action.startOn ? formats.date(action.startOn) : '',
      action.dueOn ? formats.date(action.dueOn) : 'no day',
      ACTION_STATUS_LABELS[actionStatus(action, today)],
    ]),
  }
}

const byDue = (a: Task, b: Task): number => {
  const [one, other] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  return one < other ? -1 : one > other ? 1 : (a.order ?? 0) - (b.order ?? 0)
}

/** Open actions that are late or due within 90 days, by their day. */
export function nextActions({ actions, today }: PlanShare, formats: DeckFormats): readonly Slide[] {
  const until = addDays(today, AHEAD_DAYS)
  const open = actions.filter(isOpenTask)
  const shown = open.filter(({ dueOn }) => dueOn !== undefined && dueOn <= until).sort(byDue)
  const later = open.length - shown.length
  return [
    {
      title: `Action plan, next ${AHEAD_DAYS} days`,
      note: [
        `Open actions due by ${formats.date(until)}, the late ones first.`,
        later > 0 ? `${formats.count(later)} later or without a day.` : '',
      ]
        .filter(Boolean)
        .join(' '),
      blocks: [
        shown.length > 0
          ? actionTable(shown, today, formats)
          : { kind: 'text', lines: ['No open action is due in the next 90 days.'] },
      ],
    },
  ]
}

/** What was due or done in the quarter before, done first told; a QBR opens with it (field guide 4c). */
export function lastQuarterActions(
  { actions, today }: PlanShare,
  formats: DeckFormats,
  dayOf: (at: string) => CalendarDate,
): readonly Slide[] {
  const quarter = addQuarters(quarterOf(today), -1)
  const span = spanOfQuarter(quarter)
  const shown = actions
    .filter(
      ({ dueOn, doneAt }) =>
        (dueOn !== undefined && inSpan(dueOn, span)) || (doneAt !== undefined && inSpan(dayOf(doneAt), span)),
    )
    .sort(byDue)
  const done = shown.filter(({ doneAt }) => doneAt !== undefined).length
  return [
    {
      title: `Actions of ${formats.quarter(quarter)}`,
      note: shown.length > 0 ? `${formats.count(done)} of ${formats.count(shown.length)} done.` : undefined,
      blocks: [
        shown.length > 0
          ? actionTable(shown, today, formats)
          : { kind: 'text', lines: [`No action was due in ${formats.quarter(quarter)}.`] },
      ],
    },
  ]
}
