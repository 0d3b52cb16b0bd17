import { DEAL_STAGE_LABELS, type Deal, type DealPartner } from '@shared/domain/deal/schema.ts'
import { list } from '@shared/domain/fields/words.ts'
import { INTERACTION_KIND_LABELS, type Interaction } from '@shared/domain/interaction/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { formatDate, formatDayOf, formatTimeOf } from '../../ui/format/dates.ts'
import { formatMoney } from '../../ui/format/numbers.ts'
import { dayInWords } from './viewModelTimeline.ts'

export type Names = ReadonlyMap<string, string>

/** `Call from them · Zoë · Retrofit · 10:00`: everything about an interaction but its subject. */
export function interactionInWords(row: Interaction, names: Names, today: CalendarDate): string {
  const { kind, direction, contactIds, dealId, startAt, place, on } = row
  const way = direction === 'in' ? ' from them' : ''
  const people = contactIds.map(id => names.get(id)).filter(name => name !== undefined)
  return [
    on > today && dayInWords(on, today),
    startAt && formatTimeOf(startAt),
    `${INTERACTION_KIND_LABELS[kind]}${way}`,
    list(people),
    dealId && names.get(dealId),
    place,
  ]
    .filter(Boolean)
    .join(' · ')
}

export interface TaskWords {
  readonly text: string
  readonly tone: 'plain' | 'watch' | 'bad'
}

/** `Our promise · 9 days late · Retrofit`. */
export function taskInWords(row: Task, names: Names, today: CalendarDate): TaskWords {
  const { promise, dueOn, dealId, contactId } = row
  const what = promise === 'ours' ? 'Our promise' : promise === 'theirs' ? 'Their promise' : 'Task'
  const due = settledInWords(row) ?? dueInWords(dueOn, today)
  const about = [contactId && names.get(contactId), dealId && names.get(dealId)]
  return { text: [what, due.text, ...about].filter(Boolean).join(' · '), tone: due.tone }
}

function settledInWords({ doneAt, brokenOn }: Task): TaskWords | undefined {
  if (brokenOn !== undefined) return { text: `broken ${formatDate(brokenOn)}`, tone: 'bad' }
  return doneAt === undefined ? undefined : { text: `done ${formatDayOf(doneAt)}`, tone: 'plain' }
}

function dueInWords(dueOn: CalendarDate | undefined, today: CalendarDate): TaskWords {
  if (dueOn === undefined) return { text: 'no day', tone: 'plain' }
  const late = daysBetween(dueOn, today)
  if (late > 0) return { text: late === 1 ? '1 day late' : `${late} days late`, tone: 'bad' }
  const day = dayInWords(dueOn, today)
  return {
    text: `due ${late === 0 || late === -1 ? day.toLowerCase() : day}`,
    tone: late === 0 ? 'watch' : 'plain',
  }
}

/** `€96,000 · sourced`: the amount and the part the partner had in it. */
export function dealInWords({ amount, partners }: Deal, partnerId: string | undefined): string {
  const roles = partners.filter((part: DealPartner) => part.partnerId === partnerId).map(({ role }) => role)
  return [amount && formatMoney(amount), list([...new Set(roles)])].filter(Boolean).join(' · ')
}

export const dealTitle = ({ stage, name }: Deal): string => `${DEAL_STAGE_LABELS[stage]}: ${name}`
