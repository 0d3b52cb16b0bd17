import type { ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { targetIn } from '@shared/domain/scorecard/targetRows.ts'
import { addMonths, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { addMinor } from '@shared/lib/money.ts'
import { quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import type { BookRow } from './book.ts'

type QuarterFields = Pick<
  BookRow,
  'quarterTarget' | 'quarterOpen' | 'quarterWeighted' | 'yearWon' | 'yearLost'
>

/** What a partner adds to the running quarter's outlook. A deal that should have closed still may. */
export function quarterPart(facts: ScorecardFacts, asOf: CalendarDate): QuarterFields {
  const span = spanOfQuarter(quarterOf(asOf))
  const yearAgo = addMonths(asOf, -12)
  let [open, weighted, yearWon, yearLost] = [0, 0, 0, 0]
  for (const { stage, minor, closeOn, role, shareBp, probability } of facts.deals) {
    if (role !== 'sourced') continue
    if (stage === 'won' || stage === 'lost') {
      if (closeOn === undefined || closeOn <= yearAgo) continue
      if (stage === 'won') yearWon += 1
      else yearLost += 1
    } else if (minor !== undefined && closeOn !== undefined && closeOn <= span.to) {
      const share = Math.round((minor * shareBp) / 10_000)
      open = addMinor(open, share)
      weighted = addMinor(weighted, Math.round((share * probability) / 100))
    }
  }
  const target = targetIn(facts.targets, span)
  return {
    ...(target && { quarterTarget: target.minor }),
    ...(facts.deals.length > 0 && { quarterOpen: open, quarterWeighted: weighted, yearWon, yearLost }),
  }
}
