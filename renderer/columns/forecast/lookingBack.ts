import { isOpen } from '@shared/domain/deal/schema.ts'
import { snapshotIdOf } from '@shared/domain/forecast/commands.ts'
import { forecastQuarter } from '@shared/domain/forecast/forecastQuarter.ts'
import { CATEGORIES_OF, type ForecastMeasure } from '@shared/domain/forecast/measure.ts'
import { unpackDeals } from '@shared/domain/forecast/packedSnapshot.ts'
import type { PipelineSnapshot } from '@shared/domain/forecast/schema.ts'
import { PIPELINE_MOVES, type PipelineMove, pipelineChanges } from '@shared/domain/forecast/waterfall.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { addMinor } from '@shared/lib/money.ts'
import { addQuarters, type Quarter, quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import { entriesAfter, lastSeq } from '../../data/journal.ts'
import { getRow, getRows, idsOf } from '../../data/rows.ts'
import type { DealColumns } from '../deals/dealColumns.ts'
import { dealsKnown } from '../deals/dealKeeper.ts'
import type { DealsAbout } from '../deals/query.ts'
import type { ForecastChanges, ForecastPast, MoveTold, PastForecast } from './forecast.ts'
import { standings } from './forecastFacts.ts'

/** Deals told of one move; the rest is counted. */
const TOLD = 30
const PAST_QUARTERS = 8

/** What changed since a snapshot in the open pipeline of a quarter. */
export async function readChanges(
  id: string,
  quarter: Quarter,
  measure: ForecastMeasure,
): Promise<ForecastChanges | undefined> {
  const snapshot = await getRow('pipelineSnapshots', id)
  const deals = await dealsKnown()
  if (!deals) return undefined
  if (!snapshot) return { kind: 'none' }
  const { takenOn: since, currency } = snapshot
  const { columns, about } = deals
  if (currency !== about.currency) return { kind: 'currency', since, currency }
  const told = pipelineChanges(
    { on: since, deals: byId(unpackDeals(snapshot.deals)) },
    { on: about.today, deals: byId(standings(columns, about)) },
    { quarter, categories: new Set(CATEGORIES_OF[measure]) },
  )
  const moves = Object.fromEntries(
    PIPELINE_MOVES.map((move): [PipelineMove, MoveTold] => {
      const { minor, deals: moved } = told.moves[move]
      const largest = moved.toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor)).slice(0, TOLD)
      return [move, { minor, count: moved.length, deals: largest }]
    }),
  ) as Record<PipelineMove, MoveTold>
  return { kind: 'told', since, start: told.start, end: told.end, moves }
}

const byId = <D extends { readonly id: string }>(deals: Iterable<D>): ReadonlyMap<string, D> => {
  const map = new Map<string, D>()
  for (const deal of deals) map.set(deal.id, deal)
  return map
}

/** The weeks there are snapshots of, and past quarters as they were foreseen at their start. */
export async function readPast(): Promise<ForecastPast | undefined> {
  const deals = await dealsKnown()
  if (!deals) return undefined
  const { about } = deals
  const running = quarterOf(about.today)
  const past = Array.from({ length: PAST_QUARTERS }, (_, i) => addQuarters(running, -i - 1))
  const ids = await idsOf('pipelineSnapshots')
  const known = new Set(ids)
  const wanted = past.flatMap(quarter => {
    const id = startIdsOf(quarter).find(each => known.has(each))
    return id === undefined ? [] : [{ quarter, id }]
  })
  const foreseen = await foreseenAt(wanted)
  const actual = wonByQuarter(deals.columns, about)
  return {
    snapshots: ids
      .toSorted()
      .reverse()
      .map(id => ({ id, week: id.slice(id.indexOf(':') + 1) })),
    quarters: wanted.flatMap(({ quarter, id }) => {
      const then = foreseen.get(id)
      // Sums of another currency say nothing about these.
      if (then?.currency !== about.currency) return []
      const { currency: _, ...sums } = then
      return [{ quarter, ...sums, actual: actual.get(quarter) ?? 0 }]
    }),
  }
}

/** The week a quarter begins in, else the one after: a snapshot taken later has seen too much of it. */
function startIdsOf(quarter: Quarter): readonly string[] {
  const { from } = spanOfQuarter(quarter)
  return [snapshotIdOf(from), snapshotIdOf(addDays(from, 7))]
}

type Foreseen = Omit<PastForecast, 'quarter' | 'actual'> & { readonly currency: string }

/** What snapshots foresaw, by id, for as long as the journal tells of no change of one. */
let told = { seq: 0, byId: new Map<string, Foreseen>() }

/** Reads and unpacks only snapshots that were not read before. */
async function foreseenAt(
  wanted: readonly { readonly id: string; readonly quarter: Quarter }[],
): Promise<ReadonlyMap<string, Foreseen>> {
  const seq = await lastSeq()
  const since = seq < told.seq ? undefined : await entriesAfter(told.seq)
  const holds = since && !since.some(({ tables }) => tables.includes('pipelineSnapshots'))
  const byId = new Map(holds ? told.byId : [])
  const unread = wanted.filter(({ id }) => !byId.has(id))
  const rows = await getRows(
    'pipelineSnapshots',
    unread.map(({ id }) => id),
  )
  unread.forEach(({ id, quarter }, i) => {
    const row = rows[i]
    if (row) byId.set(id, foreseen(row, quarter))
  })
  told = { seq, byId }
  return byId
}

function foreseen(snapshot: PipelineSnapshot, quarter: Quarter): Foreseen {
  const sums = { commit: 0, bestCase: 0, weighted: 0 }
  const { takenOn, currency, probability } = snapshot
  // On the day itself the quarter may not have begun: what is overdue then still belongs to it.
  const [, day = takenOn] = [takenOn, spanOfQuarter(quarter).from].toSorted()
  for (const deal of unpackDeals(snapshot.deals)) {
    const { stage, category, minor } = deal
    if (!isOpen(stage) || category === 'omitted' || minor === undefined) continue
    if (forecastQuarter(deal, day) !== quarter) continue
    if (category === 'commit') sums.commit = addMinor(sums.commit, minor)
    if (category !== 'pipeline') sums.bestCase = addMinor(sums.bestCase, minor)
    sums.weighted = addMinor(sums.weighted, Math.round((minor * probability[stage]) / 100))
  }
  return { takenOn, currency, ...sums }
}

function wonByQuarter(columns: DealColumns, about: DealsAbout): ReadonlyMap<Quarter, number> {
  const sums = new Map<Quarter, number>()
  for (const { stage, closeOn, minor } of standings(columns, about)) {
    if (stage !== 'won' || closeOn === undefined || minor === undefined) continue
    const quarter = quarterOf(closeOn)
    sums.set(quarter, addMinor(sums.get(quarter) ?? 0, minor))
  }
  return sums
}
