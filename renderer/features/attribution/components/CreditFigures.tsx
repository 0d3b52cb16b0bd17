import { type CreditQuarter, channelShare } from '@shared/domain/attribution/summary.ts'
import type { CreditSummary } from '../../../columns/attribution/creditQuestions.ts'
import { StackChart, type StackLayer } from '../../../ui/charts/StackChart.tsx'
import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import figures from '../../../ui/figure/figureTable.module.css'
import { formatQuarter, formatQuarterShort } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent, moneyParts } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../pages.module.css'

const LAYERS: readonly StackLayer[] = [
  { id: 'sourced', label: 'sourced', tone: 'sourced' },
  { id: 'influenced', label: 'influenced', tone: 'influenced' },
  { id: 'claimed', label: 'claimed', tone: 'claimed' },
  { id: 'direct', label: 'direct', tone: 'direct' },
]
const KINDS = ['sourced', 'influenced', 'claimed', 'direct'] as const

/** Won deals by credit over eight quarters: the last four summed up, the chart, and its figures. */
export function CreditFigures({ summary }: { summary: CreditSummary }) {
  const { quarters, currency } = summary
  const year = quarters.slice(-4).reduce(added)
  const newest = quarters.at(-1)?.quarter
  const share = channelShare(year)
  const money = (minor: number) => formatMoney({ minor, currency }, 'compact')
  const window = `Won deals of the four quarters up to the running one, in ${currency}, at the rate of the day they closed.`
  const known = year.deals > year.unknown
  const amount = (minor: number) =>
    known ? <Money minor={minor} currency={currency} style="compact" /> : undefined
  return (
    <>
      <Section title="Won in four quarters" note={newest && `up to ${formatQuarter(newest)}`}>
        <FigureGrid columns={4}>
          <Figure
            label="Channel share"
            definition={`Sourced with evidence ÷ all that was won × 100. ${window}`}
            value={share === undefined ? undefined : formatPercent(share)}
          />
          <Figure
            label="Sourced"
            definition={`An approved registration or a referral is dated before the deal. ${window}`}
            value={amount(year.sourced)}
          />
          <Figure
            label="Influenced"
            definition={`A dated meeting, call, mail or lead inside the window; never more than sourced credit leaves. ${window}`}
            value={amount(year.influenced)}
          />
          <Figure
            label="Claimed only"
            definition={`Named as sourced with nothing to show for it: not counted. ${window}`}
            value={amount(year.claimed)}
          />
        </FigureGrid>
      </Section>
      <Section title="Won by credit" note="by the quarter of closing">
        <Panel>
          <StackChart
            title="Won deals by credit and quarter"
            layers={LAYERS}
            columns={quarters.map(each => ({
              id: each.quarter,
              label: formatQuarterShort(each.quarter),
              values: KINDS.map(kind => each[kind]),
            }))}
            format={money}
            formatTotal={minor => shortFigure(minor, currency)}
          />
        </Panel>
      </Section>
      <QuarterTable quarters={quarters} currency={currency} />
      {year.unknown > 0 && (
        <p className={css.quiet}>
          {formatCount(year.unknown)} won {year.unknown === 1 ? 'deal has' : 'deals have'} no amount or no
          exchange rate and {year.unknown === 1 ? 'is' : 'are'} in no sum.
        </p>
      )}
    </>
  )
}

function QuarterTable({ quarters, currency }: { quarters: readonly CreditQuarter[]; currency: string }) {
  return (
    <Panel flush>
      <table className={figures.table}>
        <caption className="visually-hidden">Won deals by credit and quarter</caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            {LAYERS.map(({ id, label }) => (
              <th key={id} scope="col">
                {capital(label)}
              </th>
            ))}
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {[...quarters].reverse().map(each => {
            const share = channelShare(each)
            return (
              <tr key={each.quarter}>
                <th scope="row">{formatQuarter(each.quarter)}</th>
                {KINDS.map(kind => (
                  <td key={kind}>
                    {each.deals === each.unknown ? (
                      'n/a'
                    ) : (
                      <Money minor={each[kind]} currency={currency} style="compact" />
                    )}
                  </td>
                ))}
                <td>{share === undefined ? 'n/a' : formatPercent(share)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}

/** Above a column there is no room for the sign; it stands at the axis. */
const shortFigure = (minor: number, currency: string): string =>
  moneyParts({ minor, currency }, 'compact').amount

const added = (a: CreditQuarter, b: CreditQuarter): CreditQuarter => ({
  quarter: b.quarter,
  sourced: a.sourced + b.sourced,
  influenced: a.influenced + b.influenced,
  claimed: a.claimed + b.claimed,
  direct: a.direct + b.direct,
  total: a.total + b.total,
  deals: a.deals + b.deals,
  unknown: a.unknown + b.unknown,
})

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
