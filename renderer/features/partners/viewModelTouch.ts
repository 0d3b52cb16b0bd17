import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import type { BookRow } from '../../columns/book.ts'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'

type Touch = Pick<BookRow, 'lastTouchOn' | 'touchDueOn' | 'unansweredSince'>

export interface TouchWords {
  readonly text: string
  readonly tone: 'plain' | 'watch' | 'bad'
}

/** A touch that is so many days over counts as neglect, in colour and word. */
const NEGLECT = 30

/** `Last touch 4 Sep 2026, 80 days ago · 50 days over`. */
export function touchInWords({ lastTouchOn, touchDueOn }: Touch, today: CalendarDate): TouchWords {
  const last =
    lastTouchOn === undefined
      ? 'No touch recorded yet'
      : `Last touch ${formatDate(lastTouchOn)}${agoInWords(daysBetween(lastTouchOn, today))}`
  if (touchDueOn === undefined) return { text: last, tone: 'plain' }
  const over = daysBetween(touchDueOn, today)
  if (over < 0) return { text: `${last} · next by ${formatDate(touchDueOn)}`, tone: 'plain' }
  if (over === 0) return { text: `${last} · due today`, tone: 'watch' }
  return { text: `${last} · ${days(over)} over`, tone: over >= NEGLECT ? 'bad' : 'watch' }
}

function agoInWords(passed: number): string {
  if (passed === 0) return ', today'
  return passed === 1 ? ', yesterday' : `, ${days(passed)} ago`
}

const days = (count: number): string => (count === 1 ? '1 day' : `${formatCount(count)} days`)
