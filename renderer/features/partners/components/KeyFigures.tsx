import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent, formatReached } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import type { PartnerView } from '../usePartner.ts'
import { winRateOf, yearFigures } from '../viewModelFigures.ts'

/** The four figures of a partner, each with its definition. */
export function KeyFigures({ view }: { view: PartnerView }) {
  const { facts, row, asOf, workspace } = view
  const currency = facts?.currency ?? workspace?.currency ?? 'USD'
  const year = facts && yearFigures(facts, asOf)
  const rate = facts && winRateOf(facts)
  const closed = rate ? rate.won + rate.lost : 0
  const upTo = formatDate(asOf)
  return (
    <FigureGrid columns={4}>
      <Figure
        label="Sourced this year"
        definition={`Revenue this partner sourced from 1 January to ${upTo}, against the part of its targets for the same days.`}
        value={<Money minor={year?.sourced} currency={currency} />}
        note={
          year?.percent !== undefined && year.target !== undefined
            ? `${formatReached(year.percent)} of ${formatMoney({ minor: year.target, currency }, 'compact')}`
            : 'no target'
        }
      />
      <Figure
        label="Trailing year"
        definition={`Sourced revenue of the last four quarters, the running one included, up to ${upTo}.`}
        value={<Money minor={row?.trailingYear} currency={currency} />}
      />
      <Figure
        label="Open pipeline, weighted"
        definition="Open deals it sourced, at its share, times the probability of each deal's stage."
        value={<Money minor={row?.weightedPipeline} currency={currency} />}
        note={row && row.openDeals > 0 ? `${formatCount(row.openDeals)} open` : undefined}
      />
      <Figure
        label="Win rate, 12 months"
        definition={`Won ÷ (won + lost) by count, deals it sourced or influenced that were closed in the twelve months up to ${upTo}.`}
        value={rate?.percent === undefined ? undefined : formatPercent(rate.percent)}
        note={closed > 0 ? `of ${formatCount(closed)}` : undefined}
      />
    </FigureGrid>
  )
}
