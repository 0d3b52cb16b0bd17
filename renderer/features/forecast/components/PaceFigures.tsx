import type { Forecast, ForecastQuarter } from '../../../columns/forecast/forecast.ts'
import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import { formatDate, formatQuarter } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { formatTimes, quarterCoverage } from '../viewModelHeadline.ts'

/** How much pipeline stands behind the gap, and how fast deals go. */
export function PaceFigures({ forecast, quarter }: { forecast: Forecast; quarter: ForecastQuarter }) {
  const { pace, currency } = forecast
  const { outcome, span, alive, open, velocity, ageingDays } = pace
  const coverage = quarterCoverage(quarter)
  const decided = outcome.won + outcome.lost
  const window = `${formatDate(span.from)} to ${formatDate(span.to)}`
  const name = formatQuarter(quarter.quarter)
  return (
    <FigureGrid columns={4}>
      <Figure
        label="Coverage"
        definition={`Open pipeline closing in ${name} / (target − what is in). About 1 / win rate is needed, and something for slips. n/a without a target, or once it is met.`}
        value={coverage.kind === 'covered' ? formatTimes(coverage.times) : undefined}
        note={
          coverage.kind === 'covered'
            ? `of ${formatMoney({ minor: coverage.remaining, currency }, 'compact')}`
            : coverage.kind === 'met'
              ? 'target met'
              : 'no target'
        }
      />
      <Figure
        label="Velocity"
        definition={`Open deals × win rate × mean won deal / median cycle: money per day. ${formatCount(open - alive)} stale deals of ${formatCount(open)} are dropped: longer in their stage than ${ageingDays} days, or so long past their date. From deals decided ${window}.`}
        value={
          velocity === undefined ? undefined : <Money minor={velocity} currency={currency} style="compact" />
        }
        note={velocity === undefined ? 'too few decided' : 'a day'}
      />
      <Figure
        label="Win rate"
        definition={`Won / (won + lost), by count: ${formatCount(outcome.won)} of ${formatCount(decided)} deals decided ${window}. By value over those with an amount.`}
        value={outcome.winRate === undefined ? undefined : formatPercent(outcome.winRate * 100)}
        note={
          outcome.winRateByValue === undefined
            ? `of ${formatCount(decided)}`
            : `${formatPercent(outcome.winRateByValue * 100)} by value`
        }
      />
      <Figure
        label="Cycle"
        definition={`Median days from opening to winning, of ${formatCount(outcome.won)} deals won ${window}; mean beside it.`}
        value={outcome.medianCycle === undefined ? undefined : `${formatCount(outcome.medianCycle)} days`}
        note={
          outcome.meanCycle === undefined ? undefined : `mean ${formatCount(Math.round(outcome.meanCycle))}`
        }
      />
    </FigureGrid>
  )
}
