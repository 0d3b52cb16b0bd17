import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import type { Unanswered } from '../cadence/touch.ts'
import { dealState } from '../deal/clock.ts'
import type { Deal } from '../deal/schema.ts'
import { count } from '../fields/words.ts'
import type { InteractionKind } from '../interaction/schema.ts'
import { isOpenTask, type Task } from '../task/schema.ts'

/** The one thing to do next with a partner, and why. Dates in it are stored dates: views write them out. */
export interface NextStep {
  readonly text: string
  readonly reason: string
  /** The task it is, when it is one. */
  readonly taskId?: Id<'task'>
}

export interface NextStepInput {
  readonly today: CalendarDate
  readonly tasks: readonly Task[]
  readonly deals: readonly Pick<Deal, 'name' | 'stage' | 'closeOn'>[]
  readonly unanswered?: Unanswered | undefined
  /** Of a partner one should stay in touch with. */
  readonly touch?:
    | { readonly lastOn?: CalendarDate | undefined; readonly dueOn: CalendarDate; readonly days: number }
    | undefined
  /** KPIs under their floor, the heaviest first. */
  readonly belowFloor: readonly { readonly name: string }[]
}

/**
 * What somebody already decided to do comes first; then what waits for us, from the strongest claim of
 * another to the weakest: their late promise, their unanswered word, the touch that is due, the deal that
 * slipped, the figure under its floor. Undefined: nothing needs doing.
 */
export function nextStep(input: NextStepInput): NextStep | undefined {
  return (
    ownTask(input) ??
    theirPromise(input) ??
    answer(input) ??
    touch(input) ??
    slippedDeal(input) ??
    closingDeal(input) ??
    weakFigure(input)
  )
}

/** The open task or promise of ours that is due first; those without a day last. */
function ownTask({ tasks, today }: NextStepInput): NextStep | undefined {
  const task = earliest(tasks.filter(row => isOpenTask(row) && row.promise !== 'theirs'))
  if (!task) return undefined
  const what = task.promise ? 'Our promise' : 'A task'
  return { text: task.title, reason: `${what}${dueInWords(task.dueOn, today)}`, taskId: task.id }
}

function theirPromise({ tasks, today }: NextStepInput): NextStep | undefined {
  const task = earliest(
    tasks.filter(row => isOpenTask(row) && row.promise === 'theirs' && (row.dueOn ?? today) < today),
  )
  if (!task?.dueOn) return undefined
  return { text: `Ask for: ${task.title}`, reason: `They promised it by ${task.dueOn}`, taskId: task.id }
}

const WORD: Readonly<Record<InteractionKind, string>> = {
  meeting: 'Follow up on their meeting',
  call: 'Call them back',
  mail: 'Answer their mail',
  note: 'Answer them',
}

const answer = ({ unanswered, today }: NextStepInput): NextStep | undefined =>
  unanswered && {
    text: WORD[unanswered.kind],
    reason: unanswered.since === today ? 'They wait since today' : `They wait since ${unanswered.since}`,
  }

function touch({ touch: due, today }: NextStepInput): NextStep | undefined {
  if (!due || due.dueOn > today) return undefined
  const { lastOn, days } = due
  const last = lastOn === undefined ? 'No touch is recorded yet' : `The last touch was ${lastOn}`
  return { text: 'Get in touch', reason: `${last}; every ${count(days, 'day')} is the rhythm` }
}

function slippedDeal({ deals, today }: NextStepInput): NextStep | undefined {
  const deal = firstClosing(deals.filter(row => dealState(row, today) === 'slipped'))
  if (!deal?.closeOn) return undefined
  return { text: `Ask where ${deal.name} stands`, reason: `It should have closed ${deal.closeOn}` }
}

function closingDeal({ deals, today }: NextStepInput): NextStep | undefined {
  const deal = firstClosing(deals.filter(row => dealState(row, today) === 'closing'))
  if (!deal?.closeOn) return undefined
  const days = daysBetween(today, deal.closeOn)
  return {
    text: `Bring ${deal.name} home`,
    reason: days === 0 ? 'It closes today' : `It closes ${deal.closeOn}`,
  }
}

const weakFigure = ({ belowFloor: [kpi] }: NextStepInput): NextStep | undefined =>
  kpi && { text: `Talk about ${lowerFirst(kpi.name)}`, reason: 'The figure is under its floor' }

function dueInWords(dueOn: CalendarDate | undefined, today: CalendarDate): string {
  if (dueOn === undefined) return ', without a day'
  if (dueOn === today) return ', due today'
  return dueOn < today ? `, was due ${dueOn}` : `, due ${dueOn}`
}

const earliest = (tasks: readonly Task[]): Task | undefined =>
  first(tasks, (a, b) => compare(a.dueOn ?? '9', b.dueOn ?? '9') || compare(a.createdAt, b.createdAt))

const firstClosing = <D extends { readonly closeOn?: CalendarDate | undefined }>(
  deals: readonly D[],
): D | undefined => first(deals, (a, b) => compare(a.closeOn ?? '9', b.closeOn ?? '9'))

const first = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best === undefined || order(item, best) < 0 ? item : best),
    undefined,
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `Win rate` → `win rate`, but `NPS` stays. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
