import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import type { DomainError } from '../../lib/result.ts'
import type { RateFields } from './schema.ts'

/** One rate per day and pair, and the id says so: entering a day again corrects it, on any device. */
export const rateId = (date: CalendarDate, from: string, to: string): Id<'rate'> =>
  `rate:${date}-${from}-${to}`

/** What keeps a rate from being saved. Codes: `same`, `zero`. */
export function rateProblems({ from, to, rate }: RateFields): readonly DomainError[] {
  const problems: DomainError[] = []
  if (from === to)
    problems.push({ code: 'same', message: 'A rate needs two different currencies.', at: 'to' })
  if (!/[1-9]/.test(rate))
    problems.push({ code: 'zero', message: 'A rate of zero would make every amount vanish.', at: 'rate' })
  return problems
}
