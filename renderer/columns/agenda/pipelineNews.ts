import type { Deal } from '@shared/domain/deal/schema.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { convertBy, makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { type DealDelta, pipelineChange } from '@shared/domain/today/pipelineChange.ts'
import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { mondayOfWeek } from '@shared/lib/isoWeek.ts'
import { quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import { effectOfEntry, entriesSince } from '../../data/journal.ts'
import { today } from '../../data/today.ts'
import { readCommon } from '../bookSource.ts'
import type { PipelineNews } from './agenda.ts'

/**
 * What was done to the pipeline of the running quarter since last Monday, from the journal. Deals that came
 * with an import count as having been there: an import tells nothing about when they began.
 * `end`: the quarter's weighted pipeline as it is now, from the book.
 */
export async function pipelineNews(end: number): Promise<PipelineNews> {
  const since = mondayOf(today())
  const { to } = spanOfQuarter(quarterOf(today()))
  const { rates, workspace } = await readCommon()
  const rateBook = makeRateBook(rates, workspace.currency)
  const entries = await entriesSince(startOf(since), 'deals')
  return {
    ...pipelineChange(end, await netDeltas(entries), {
      to,
      weigh: deal => {
        const minor = deal.amount && convertBy(rateBook, deal.amount, today())?.minor
        return minor === undefined ? undefined : Math.round((minor * sourcedShare(deal)) / 1_000_000)
      },
    }),
    currency: workspace.currency,
    since,
    to,
  }

  /** Percent of the probability times basis points of what partners sourced. */
  function sourcedShare(deal: Deal): number {
    const share = deal.partners.reduce((sum, part) => (part.role === 'sourced' ? sum + part.shareBp : sum), 0)
    return share * workspace.stageProbability[deal.stage]
  }
}

/** Monday of this week; on a Monday the one before, since a week that has just begun has no news. */
export const mondayOf = (day: CalendarDate): CalendarDate => mondayOfWeek(addDays(day, -1))

const startOf = (day: CalendarDate): string => new Date(`${day}T00:00:00`).toISOString()

const isImport = (entry: JournalEntry): boolean => /^(import|sample|restore)/.test(entry.command)

/** One delta a deal, however often it was changed. An imported one is measured from the moment it came in. */
async function netDeltas(entries: readonly JournalEntry[]): Promise<Iterable<DealDelta>> {
  const net = new Map<string, DealDelta>()
  for (const entry of entries) {
    for (const change of await effectOfEntry(entry)) {
      if (change.table !== 'deals') continue
      const { id, before, after } = change
      const first = before === undefined && isImport(entry) ? after : before
      net.set(id, { before: net.has(id) ? net.get(id)?.before : first, after })
    }
  }
  return net.values()
}
