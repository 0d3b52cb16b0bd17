import { type MixQuarter, mixShares } from '@shared/domain/mix/mix.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { addQuarters } from '@shared/lib/period.ts'
import type { MixSummary } from '../../../columns/mix/mixQuestions.ts'
import { StackChart } from '../../../ui/charts/StackChart.tsx'
import figures from '../../../ui/figure/figureTable.module.css'
import { formatQuarter, formatQuarterShort } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent, moneyParts } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../mix.module.css'
import { mixLabel, mixLayers, pointsInWords } from '../viewModel.ts'

interface MixFiguresProps {
  readonly summary: MixSummary
  readonly quarter: Quarter
  readonly guesses: boolean
  onPick(quarter: string): void
}

/** The trend over eight quarters, and the figures of the one that is picked. */
export function MixFigures({ summary, quarter, guesses, onPick }: MixFiguresProps) {
  const { quarters, currency, basis } = summary
  const shares = quarters.map(each => mixShares(each, guesses))
  const layers = mixLayers(shares)
  const at = quarters.findIndex(each => each.quarter === quarter)
  const now = quarters[at]
  if (!now) return null
  return (
    <>
      <Section
        title="Sold with partners"
        note={basis === 'revenue' ? 'revenue lines by date' : 'won deals by the day they closed'}
      >
        <Panel>
          {layers.length === 0 ? (
            <p className={css.quiet}>Nothing was sold with partners in these eight quarters.</p>
          ) : (
            <StackChart
              title="Sold with partners by motion and quarter"
              layers={layers}
              columns={quarters.map((each, i) => ({
                id: each.quarter,
                label: formatQuarterShort(each.quarter),
                values: layers.map(({ id }) => shares[i]?.find(row => row.id === id)?.minor ?? 0),
              }))}
              picked={quarter}
              onPick={onPick}
              format={minor => formatMoney({ minor, currency }, 'compact')}
              formatTotal={minor => moneyParts({ minor, currency }, 'compact').amount}
            />
          )}
        </Panel>
      </Section>
      <QuarterMix
        now={now}
        before={quarters.find(each => each.quarter === addQuarters(quarter, -4))}
        currency={currency}
        guesses={guesses}
      />
    </>
  )
}

interface QuarterMixProps {
  readonly now: MixQuarter
  readonly before: MixQuarter | undefined
  readonly currency: string
  readonly guesses: boolean
}

function QuarterMix({ now, before, currency, guesses }: QuarterMixProps) {
  const rows = mixShares(now, guesses)
  const earlier = before && mixShares(before, guesses)
  const total = rows.reduce((sum, row) => sum + row.minor, 0)
  const items = rows.reduce((sum, row) => sum + row.items, 0)
  return (
    <Section title={formatQuarter(now.quarter)} note={`in ${currency}, at the rate of each day`}>
      <Panel flush>
        <table className={figures.table}>
          <caption className="visually-hidden">Mix of {formatQuarter(now.quarter)}</caption>
          <thead>
            <tr>
              <th scope="col">Motion</th>
              <th scope="col">Amount</th>
              <th scope="col">Share</th>
              <th scope="col" title="Points of share against the same quarter a year before">
                Points on last year
              </th>
              <th scope="col">Lines</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id} data-quiet={row.items === 0 || undefined}>
                <th scope="row">
                  {mixLabel(row.id)}
                  {row.guessed !== 0 && (
                    <span className={css.guess}>
                      {' '}
                      of it usual, not said: {formatMoney({ minor: row.guessed, currency }, 'compact')}
                    </span>
                  )}
                </th>
                <td>{row.items === 0 ? '–' : <Money minor={row.minor} currency={currency} />}</td>
                <td>
                  {row.percent === undefined ? 'n/a' : row.items === 0 ? '–' : formatPercent(row.percent)}
                </td>
                <td>
                  {pointsInWords(
                    row,
                    earlier?.find(each => each.id === row.id),
                  )}
                </td>
                <td>{formatCount(row.items)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">With partners</th>
              <td>{items === 0 ? '–' : <Money minor={total} currency={currency} strong />}</td>
              <td>{total > 0 ? formatPercent(100) : 'n/a'}</td>
              <td />
              <td>{formatCount(items)}</td>
            </tr>
            {now.direct.items > 0 && (
              <tr className={figures.apart}>
                <th scope="row">Direct, no part of the mix</th>
                <td>
                  <Money minor={now.direct.minor} currency={currency} />
                </td>
                <td />
                <td />
                <td>{formatCount(now.direct.items)}</td>
              </tr>
            )}
            {now.unconverted.map(each => (
              <tr key={each.currency} className={figures.apart}>
                <th scope="row">No rate to {currency}, in no sum</th>
                <td>
                  <Money minor={each.minor} currency={each.currency} />
                </td>
                <td />
                <td />
                <td>{formatCount(each.items)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </Panel>
    </Section>
  )
}
