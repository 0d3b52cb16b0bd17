import { type Accuracy, accuracyOf } from '@shared/domain/forecast/accuracy.ts'
import { useState } from 'react'
import type { ForecastPast, PastForecast } from '../../../columns/forecast/forecast.ts'
import { formatDate, formatQuarter } from '../../../ui/format/dates.ts'
import { formatPercent, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../forecast.module.css'

const WAYS = [
  { value: 'commit', label: 'Commit' },
  { value: 'bestCase', label: 'Best case' },
  { value: 'weighted', label: 'Weighted' },
] as const
type Way = (typeof WAYS)[number]['value']

const HEADS = [
  { label: 'Quarter', text: 'Past quarters with a snapshot of the week they began in, or of the next.' },
  {
    label: 'Foreseen',
    text: 'Open deals closing in the quarter, as they stood in the snapshot of its start.',
  },
  { label: 'Came', text: 'Deals won in the quarter.' },
  { label: 'WAPE', text: 'Sum of |came − foreseen| / sum of came. n/a where nothing came.' },
  { label: 'Bias', text: 'Sum of (foreseen − came) / sum of came: above zero it was too hopeful.' },
  { label: 'Accuracy', text: 'max(0, 1 − WAPE).' },
]

/** How good past forecasts were, each from the snapshot at its quarter's start. */
export function AccuracyTable({ past, currency }: { past: ForecastPast; currency: string }) {
  const [way, setWay] = useState<Way>('commit')
  const { quarters } = past
  const outcome = (of: PastForecast) => ({ forecast: of[way], actual: of.actual })
  return (
    <Section
      title="Accuracy"
      actions={<Segmented<Way> label="Foreseen by" options={WAYS} value={way} onChange={setWay} />}
    >
      <Panel flush>
        {quarters.length === 0 ? (
          <p className={css.quietPadded}>
            n/a: no quarter has ended yet of which a snapshot tells what was foreseen at its start.
          </p>
        ) : (
          <table className={css.table}>
            <thead>
              <tr>
                {HEADS.map(({ label, text }) => (
                  <th key={label} scope="col">
                    <Tooltip text={text}>
                      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its definition must be in reach of the keyboard */}
                      <span tabIndex={0}>{label}</span>
                    </Tooltip>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {quarters.map(of => (
                <tr key={of.quarter}>
                  <th scope="row" title={`As foreseen on ${formatDate(of.takenOn)}`}>
                    {formatQuarter(of.quarter)}
                  </th>
                  <td>
                    <Money minor={of[way]} currency={currency} style="compact" />
                  </td>
                  <td>
                    <Money minor={of.actual} currency={currency} style="compact" />
                  </td>
                  <Rates of={accuracyOf([outcome(of)])} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All of them</th>
                <td />
                <td />
                <Rates of={accuracyOf(quarters.map(outcome))} />
              </tr>
            </tfoot>
          </table>
        )}
      </Panel>
    </Section>
  )
}

function Rates({ of }: { of: Accuracy | undefined }) {
  const bias = of && Math.round(of.bias * 100)
  return (
    <>
      <td>{of ? formatPercent(of.wape * 100) : NOT_AVAILABLE}</td>
      <td>
        {bias === undefined
          ? NOT_AVAILABLE
          : `${bias > 0 ? '+' : bias < 0 ? '−' : ''}${formatPercent(Math.abs(bias))}`}
      </td>
      <td>
        <strong>{of ? formatPercent(of.accuracy * 100) : NOT_AVAILABLE}</strong>
      </td>
    </>
  )
}
