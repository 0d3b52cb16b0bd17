import { type BookTargets, bookTargets } from '@shared/domain/forecast/bookTargets.ts'
import { type ForecastAxis, type ForecastCell, forecastCube } from '@shared/domain/forecast/cube.ts'
import type { OutcomeAxis } from '@shared/domain/forecast/outcome.ts'
import { type Quarter, trailingYear } from '@shared/lib/period.ts'
import { entriesAfter, lastSeq } from '../../data/journal.ts'
import { readAll } from '../../data/rows.ts'
import { dealsKnown } from '../deals/dealKeeper.ts'
import type { Forecast, ForecastPivot } from './forecast.ts'
import { forecastDeals } from './forecastFacts.ts'
import { forecastOf } from './forecastOf.ts'
import { type OutcomeLine, outcomesOf } from './outcomesOf.ts'
import { pivotOf } from './pivotOf.ts'

/** What was worked out last, for as long as nothing of it changed. */
let targets: { readonly seq: number; readonly of: unknown; readonly value: BookTargets } | undefined
let forecast: { readonly of: BookTargets; readonly value: Forecast } | undefined
let cube:
  | { readonly of: unknown; readonly revision: number; readonly cells: readonly ForecastCell[] }
  | undefined

/** The forecast of the deals as they are now; undefined until they are known. */
export async function readForecast(): Promise<Forecast | undefined> {
  const known = await currentTargets()
  const deals = await dealsKnown()
  if (!deals || !known) return undefined
  if (forecast?.of !== known || forecast.value.revision !== deals.about.revision)
    forecast = { of: known, value: forecastOf(deals.columns, deals.about, known) }
  return forecast.value
}

/** The forecast along one axis over some quarters. */
export async function readPivot(
  axis: ForecastAxis,
  quarters: readonly (Quarter | undefined)[],
): Promise<ForecastPivot | undefined> {
  const deals = await dealsKnown()
  if (!deals) return undefined
  const { columns, about } = deals
  if (cube?.of !== columns || cube.revision !== about.revision)
    cube = { of: columns, revision: about.revision, cells: forecastCube(forecastDeals(columns, about)) }
  return pivotOf(cube.cells, axis, quarters)
}

/** How deals along an axis ended, of the twelve months up to today or of all the book knows. */
export async function readOutcomes(
  axis: OutcomeAxis,
  since: 'year' | 'ever',
): Promise<readonly OutcomeLine[] | undefined> {
  const deals = await dealsKnown()
  if (!deals) return undefined
  return outcomesOf(deals.columns, axis, since === 'year' ? trailingYear(deals.about.today) : undefined)
}

/** Read again only where a target was touched, or the rates (which make new columns). */
async function currentTargets(): Promise<BookTargets | undefined> {
  const deals = await dealsKnown()
  if (!deals) return undefined
  const { rates, about } = deals
  if (targets && targets.of === rates) {
    const since = await entriesAfter(targets.seq)
    if (!since.some(({ tables }) => tables.includes('targets'))) {
      targets = { ...targets, seq: since.at(-1)?.seq ?? targets.seq }
      return targets.value
    }
  }
  const seq = await lastSeq()
  targets = { seq, of: rates, value: bookTargets(await readAll('targets'), rates, about.today) }
  return targets.value
}
