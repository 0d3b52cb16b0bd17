import { editDeal } from '@shared/domain/deal/commands.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import { dealStore } from '../../../renderer/columns/deals/dealStore.ts'
import type { DealGroup, DealQuery, DealsAbout } from '../../../renderer/columns/deals/query.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { interleaved, type Times } from './interleave.ts'
import { sampleOf, TODAY } from './rows.ts'
import { someDeals } from './someDeals.ts'

/** What the list, the board and the forecast add up: by partner, by month of closing, by stage. */
const GROUPS: readonly DealGroup[] = ['partner', 'closeMonth', 'stage']
const SORT = { id: 'close', desc: false } as const

/** All three sums over the columns, against one pass over the rows into a Map with text keys, and against DuckDB. */
export async function full(
  partners: number,
  deals: number,
  rounds: number,
): Promise<Times<'ours' | 'rows' | 'duck'> & { readonly check: boolean }> {
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
  let duckCount = 0
  // Large, and of no other group.
  const { openDuck } = await import('./duck.ts')
  const duck = await openDuck(rows, about.probability)
  const times = await interleaved(rounds, {
    ours: () => {
      ours = GROUPS.map(grouped).map(segments => segments.reduce((sum, { count }) => sum + count, 0))[0] ?? 0
    },
    rows: () => {
      theirs = [...naive(rows).values()].reduce((sum, { count }) => sum + count, 0)
    },
    duck: async () => {
      duckCount = await duck.sums()
    },
  })
  await duck.close()
  return { ...times, check: [ours, theirs, duckCount].every(count => count === rows.length) }
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

/** Lists with the sums a window may show at once. */
const OPEN: readonly DealQuery[] = GROUPS.map(group => ({ search: '', filters: [], sort: SORT, group }))

/**
 * One edit of an amount until the window holds every list with its sums anew, on the app's own worker; against the put of
 * such a row alone, as durable.
 */
export async function oneEdit(count: number): Promise<Times<'ours' | 'put'>> {
  await openStore()
  dealStore.start()
  OPEN.forEach((query, at) => {
    dealStore.watch(`bench ${at}`, query)
  })
  const revision = () => dealStore.lines()?.about.revision ?? 0
  await until(() => OPEN.every((_, at) => dealStore.list(`bench ${at}`)))
  const { one, put, close } = await someDeals()
  let edits = 0
  const times = await interleaved(count, {
    ours: async () => {
      const before = revision()
      const start = performance.now()
      // Columns and all lists come together.
      const shown = until(() => revision() > before)
      const amount = { minor: 1_000_001 + edits++, currency: 'USD' } as const
      const answer = await commit(editDeal, { id: one(), patch: { amount } })
      if (!answer.ok) throw new Error(answer.error.message)
      await shown
      return performance.now() - start
    },
    put,
  })
  close()
  return times
}

/** Ends with the first news after which it is so. */
const until = (isSo: () => boolean): Promise<void> =>
  new Promise(resolve => {
    let stop = () => {}
    const look = () => {
      if (!isSo()) return
      stop()
      resolve()
    }
    stop = dealStore.subscribe(look)
    look()
  })
