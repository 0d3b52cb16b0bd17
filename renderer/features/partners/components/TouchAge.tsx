import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { Clock } from 'lucide-react'
import type { BookRow } from '../../../columns/book.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../partners.module.css'
import { touchInWords } from '../viewModelTouch.ts'

/** How long ago the last touch was; a clock and a word once it is overdue. */
export function TouchAge({ row, day }: { row: BookRow; day: CalendarDate }) {
  const { tone } = touchInWords(row, day)
  const age = row.lastTouchOn === undefined ? 'never' : `${formatCount(daysBetween(row.lastTouchOn, day))} d`
  if (tone === 'plain') return <span className={css.none}>{age}</span>
  return (
    <span className={tone === 'bad' ? css.touchBad : css.touchDue}>
      <Clock aria-hidden />
      {age}
      <span className="visually-hidden">, touch due</span>
    </span>
  )
}
