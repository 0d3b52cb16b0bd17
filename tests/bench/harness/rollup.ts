import type { Deal } from '@shared/domain/deal/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import type { DealGroup, DealsAbout } from '../../../renderer/columns/deals/query.ts'
import { interleaved, type Times } from './interleave.ts'
import { sampleOf, TODAY } from './rows.ts'

/** What the list, the board and the forecast add up: by partner, by month of closing, by stage. */
const GROUPS: readonly DealGroup[] = ['partner', 'closeMonth', 'stage']
const SORT = { id: 'close', desc: false } as const

/** All three sums over the columns, against one pass over the rows into a Map with text keys. */
export async function full(
  partners: number,
  deals: number,
  rounds: number,
): Promise<Times<'ours' | 'rows'> & { readonly check: boolean }> {
  const { deals: rows, rates, workspace } = sampleOf(partners, deals)
  const [{ currency = 'USD', stageProbability } = {}] = workspace
  const about: DealsAbout = {
    currency,
    probability: stageProbability ?? ({} as DealsAbout['probability']),
    stageCategory: {} as DealsAbout['stageCategory'],
    ...{ ageingDays: 60, historyFloor: 20, today: TODAY, seq: 0, revision: 0 },
  }
  const book = makeRateBook(rates, currency)
  const columns = new DealColumns()
  for (const deal of rows) columns.put(recordOf(deal, book, TODAY))
  const answers = new DealAnswers(columns)
  const grouped = (group: DealGroup) =>
    answers.get({ search: '', filters: [], sort: SORT, group }, about).segments ?? []
  let ours = 0
  let theirs = 0
  const times = await interleaved(rounds, {
    ours: () => {
      ours = GROUPS.map(grouped).map(segments => segments.reduce((sum, { count }) => sum + count, 0))[0] ?? 0
    },
    rows: () => {
      theirs = [...naive(rows).values()].reduce((sum, { count }) => sum + count, 0)
    },
  })
  return { ...times, check: ours === theirs && ours === rows.length }
}

/** As one writes it the first time: no rates, no weights, sums by partner, quarter and stage. */
function naive(rows: readonly Deal[]): Map<string, { count: number; minor: number }> {
  const cells = new Map<string, { count: number; minor: number }>()
  for (const deal of rows) {
    const month = deal.closeOn?.slice(0, 7) ?? ''
    const quarter = month && `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`
    const key = `${deal.partners[0]?.partnerId}|${quarter}|${deal.stage}`
    let cell = cells.get(key)
    if (!cell) {
      cell = { count: 0, minor: 0 }
      cells.set(key, cell)
    }
    cell.count += 1
    cell.minor += deal.amount?.minor ?? 0
  }
  return cells
}
