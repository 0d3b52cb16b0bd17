import { DEAL_STAGES, type DealStage, isOpen } from '@shared/domain/deal/schema.ts'
import { type BookTargets, targetOfQuarter } from '@shared/domain/forecast/bookTargets.ts'
import { outcomeOf } from '@shared/domain/forecast/outcome.ts'
import {
  type StageHistories,
  type StageProbabilities,
  stageHistory,
  stageProbabilities,
} from '@shared/domain/forecast/stageHistory.ts'
import { noSums, type QuarterTotals, quarterTotals } from '@shared/domain/forecast/totals.ts'
import { velocityOf } from '@shared/domain/forecast/velocity.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'
import { addQuarters, type Quarter, quarterOf, trailingYear } from '@shared/lib/period.ts'
import type { DealColumns } from '../deals/dealColumns.ts'
import { NO_DAY } from '../deals/dealRecord.ts'
import { stageAgeReader } from '../deals/forecastReaders.ts'
import type { DealsAbout } from '../deals/query.ts'
import type { Forecast, ForecastPace, ForecastQuarter, StageFacts } from './forecast.ts'
import { decidedDeals, type PlainDeal, plainDeals, stageWays } from './forecastFacts.ts'

const BACK = 4
const AHEAD = 3

/** The probabilities a forecast weighs with: own history where it is long enough. */
export function probabilitiesOf(
  columns: DealColumns,
  about: DealsAbout,
): { readonly histories: StageHistories; readonly used: StageProbabilities } {
  const histories = stageHistory(stageWays(columns))
  return { histories, used: stageProbabilities(histories, about.probability, about.historyFloor) }
}

/** The forecast of all deals: a few passes over the columns. */
export function forecastOf(columns: DealColumns, about: DealsAbout, targets: BookTargets): Forecast {
  const { histories, used } = probabilitiesOf(columns, about)
  const totals = quarterTotals(weighed(plainDeals(columns, about), used))
  return {
    revision: about.revision,
    today: about.today,
    currency: about.currency,
    quarters: quartersOf(totals, quarterOf(about.today), targets),
    undated: totals.find(({ quarter }) => quarter === undefined),
    pace: paceOf(columns, about),
    stages: stagesOf(columns, about, histories, used),
    floor: about.historyFloor,
    targetsWithoutRate: targets.withoutRate,
  }
}

function* weighed(deals: Iterable<PlainDeal>, used: StageProbabilities) {
  for (const deal of deals) yield { ...deal, percent: used[deal.stage].percent }
}

function quartersOf(
  totals: readonly QuarterTotals[],
  running: Quarter,
  targets: BookTargets,
): readonly ForecastQuarter[] {
  const known = new Map(totals.map(each => [each.quarter, each]))
  const dated = totals.flatMap(({ quarter }) => quarter ?? [])
  const last = [addQuarters(running, AHEAD), ...dated].toSorted().at(-1) ?? running
  const quarters: ForecastQuarter[] = []
  for (let quarter = addQuarters(running, -BACK); quarter <= last; quarter = addQuarters(quarter, 1)) {
    const { byKind, weighted } = known.get(quarter) ?? { byKind: noSums(), weighted: 0 }
    quarters.push({ quarter, byKind, weighted, target: targetOfQuarter(targets, quarter) })
    // A close date in a far year is a slip of the pen: the list of quarters need not go there.
    if (quarters.length > 40) break
  }
  return quarters
}

function paceOf(columns: DealColumns, about: DealsAbout): ForecastPace {
  const { stage, closeOn } = columns.figures
  const { ageingDays, today } = about
  const age = stageAgeReader(columns, today)
  const now = toEpochDay(today)
  const span = trailingYear(today)
  const outcome = outcomeOf(decidedDeals(columns, span))
  let [open, alive] = [0, 0]
  for (let row = 0; row < columns.rows; row++) {
    if (!columns.isAlive(row) || !isOpen(DEAL_STAGES[stage[row] ?? 0] ?? 'lost')) continue
    open += 1
    const days = age(row)
    const close = closeOn[row] ?? NO_DAY
    // As `isStale`, without a deal per row.
    const stale = Number.isNaN(days) ? close !== NO_DAY && now - close > ageingDays : days > ageingDays
    if (!stale) alive += 1
  }
  return { span, outcome, open, alive, velocity: velocityOf(alive, outcome), ageingDays }
}

function stagesOf(
  columns: DealColumns,
  about: DealsAbout,
  histories: StageHistories,
  used: StageProbabilities,
): Forecast['stages'] {
  const age = stageAgeReader(columns, about.today)
  const [open, slow] = [DEAL_STAGES.map(() => 0), DEAL_STAGES.map(() => 0)]
  const medians = DEAL_STAGES.map(stage => histories[stage].medianDays ?? Number.POSITIVE_INFINITY)
  for (let row = 0; row < columns.rows; row++) {
    if (!columns.isAlive(row)) continue
    const at = columns.figures.stage[row] ?? 0
    open[at] = (open[at] ?? 0) + 1
    if (age(row) > (medians[at] ?? Number.POSITIVE_INFINITY)) slow[at] = (slow[at] ?? 0) + 1
  }
  return Object.fromEntries(
    DEAL_STAGES.map((stage, at): [DealStage, StageFacts] => [
      stage,
      {
        ...used[stage],
        medianDays: histories[stage].medianDays,
        open: open[at] ?? 0,
        slow: slow[at] ?? 0,
      },
    ]),
  ) as Record<DealStage, StageFacts>
}
