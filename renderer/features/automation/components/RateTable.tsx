import type { AutomationRates } from '@shared/domain/automation/rate.ts'
import { PROCESS_LABELS, PROCESSES } from '@shared/domain/automation/schema.ts'
import { formatPercent } from '../../../ui/format/numbers.ts'
import { ofStepsInWords, percentInWords } from '../viewModelRate.ts'
import css from './insights.module.css'
import { RateBar } from './RateBar.tsx'

/** The rate in total and per process, against the line aimed at. */
export function RateTable({ rates, target }: { rates: AutomationRates; target: number }) {
  const lines = [
    { id: 'total', label: 'All processes', rate: rates.total },
    ...PROCESSES.map(id => ({ id, label: PROCESS_LABELS[id], rate: rates.byProcess[id] })),
  ]
  return (
    <table className={css.rates}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Process</th>
          <th scope="col">Against the target</th>
          <th scope="col">Rate</th>
          <th scope="col">Steps by rule of all</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, rate }) => (
          <tr key={id} data-total={id === 'total'}>
            <th scope="row">{label}</th>
            <td className={css.barCell}>
              <RateBar label={label} rate={rate} target={target} />
            </td>
            <td className={css.percent} data-unknown={rate.percent === undefined}>
              {percentInWords(rate)}
            </td>
            <td className={css.of}>{rate.all === 0 ? 'no steps' : ofStepsInWords(rate)}</td>
          </tr>
        ))}
      </tbody>
      <caption>
        The tick is the {formatPercent(target)} aimed at; it is set in Rules, Clocks and people.
      </caption>
    </table>
  )
}
