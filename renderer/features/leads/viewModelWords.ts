import { isOverdue, type LeadWait } from '@shared/domain/lead/rules.ts'
import type { LeadState } from '@shared/domain/lead/schema.ts'
import { type CalendarDate, daysBetween, type Instant } from '@shared/lib/calendarDate.ts'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import type { Tone } from '../../ui/badge/Badge.tsx'
import { formatCount } from '../../ui/format/numbers.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long there is to answer, on the clock of the wall: `5 h left`, `over since 2 d`. */
export function clockWords(
  answerBy: Instant,
  now: Instant,
): { text: string; tone: 'bad' | 'watch' | 'plain' } {
  const left = Date.parse(answerBy) - Date.parse(now)
  if (left < 0) return { text: `over since ${span(-left)}`, tone: 'bad' }
  return { text: `${span(left)} left`, tone: left < 4 * HOUR ? 'watch' : 'plain' }
}

/** The largest unit that is not 0, whole: `3 d`, `5 h`, `12 min`. */
function span(ms: number): string {
  if (ms >= 2 * DAY) return `${formatCount(Math.floor(ms / DAY))} d`
  if (ms >= HOUR) return `${formatCount(Math.floor(ms / HOUR))} h`
  return `${Math.max(1, Math.floor(ms / MINUTE))} min`
}

export const ageInDays = ({ cameOn }: Pick<LeadLine, 'cameOn'>, today: CalendarDate): number =>
  Math.max(0, daysBetween(cameOn, today))

/** What a list line waits for, from the little it knows. */
export function waitOfLine(
  { state, answerBy }: Pick<LeadLine, 'state' | 'answerBy'>,
  now: Instant,
): LeadWait {
  if (state === 'new') return 'toGive'
  if (state === 'accepted') return 'accepted'
  if (state !== 'offered' || answerBy === undefined) return 'over'
  return isOverdue({ answerBy }, now) ? 'overdue' : 'offered'
}

export const STATE_TONES: Readonly<Record<LeadState, Tone>> = {
  new: 'neutral',
  offered: 'accent',
  accepted: 'good',
  converted: 'good',
  closed: 'neutral',
}

/** `1 lead`, `1,204 leads`. */
export const leads = (n: number): string => `${formatCount(n)} ${n === 1 ? 'lead' : 'leads'}`

/** Hours as people say them: `40 min`, `5 h`, `3.5 d`. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`
  return hours < 48 ? `${Math.round(hours)} h` : `${(hours / 24).toFixed(1).replace(/\.0$/, '')} d`
}

const one = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** Leads by weight are parts of leads: `12.4`. */
export const inTenths = (value: number): string => one.format(value)
export const inHundredths = (value: number): string => two.format(value)
