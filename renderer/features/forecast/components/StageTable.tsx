import { DEAL_STAGE_LABELS, DEAL_STAGES, isOpen } from '@shared/domain/deal/schema.ts'
import type { Forecast } from '../../../columns/forecast/forecast.ts'
import { formatCount, formatPercent, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../forecast.module.css'

/** How likely each stage is to be won, by own history or as set, and how long deals stay. */
export function StageTable({ forecast }: { forecast: Forecast }) {
  const { stages, floor, pace } = forecast
  const heads = [
    { label: 'Stage', text: 'Open stages.' },
    { label: 'Open', text: 'Open deals in it now.' },
    {
      label: 'Probability',
      text: `Won / closed deals that were in the stage, once there are ${floor} of them; before that as set in the settings. The weighted forecast uses it.`,
    },
    { label: 'Median stay', text: 'Median days of the stays in it that are over.' },
    {
      label: 'Slower',
      text: `Open deals longer in it than that median. Of a deal whose path is not known, the age is n/a. Ageing begins at ${pace.ageingDays} days.`,
    },
  ]
  return (
    <Section title="Stages">
      <Panel flush>
        <table className={css.table}>
          <thead>
            <tr>
              {heads.map(({ label, text }) => (
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
            {DEAL_STAGES.filter(isOpen).map(stage => {
              const { open, percent, source, closed, medianDays, slow } = stages[stage]
              return (
                <tr key={stage}>
                  <th scope="row">{DEAL_STAGE_LABELS[stage]}</th>
                  <td>{formatCount(open)}</td>
                  <td>
                    <strong>{formatPercent(percent)}</strong>{' '}
                    <small>
                      {source === 'own'
                        ? `own, of ${formatCount(closed)}`
                        : `set; ${formatCount(closed)} of ${formatCount(floor)} closed`}
                    </small>
                  </td>
                  <td>{medianDays === undefined ? NOT_AVAILABLE : `${formatCount(medianDays)} d`}</td>
                  <td>{medianDays === undefined ? NOT_AVAILABLE : formatCount(slow)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Panel>
    </Section>
  )
}
