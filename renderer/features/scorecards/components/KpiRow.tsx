import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import { METRIC_IDS, type MetricId } from '@shared/domain/scorecard/schema.ts'
import { Trash2 } from 'lucide-react'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { type KpiForm, targetKindLabels, targetUnit } from '../viewModelTemplate.ts'
import { TextBox } from './TextBox.tsx'
import css from './template.module.css'

interface KpiRowProps {
  readonly kpi: KpiForm
  readonly currency: string
  onChange(part: Partial<KpiForm>): void
  onRemove(): void
}

const METRIC_OPTIONS = METRIC_IDS.map(value => ({ value, label: METRICS[value].name }))
const DIRECTIONS = [
  { value: 'up', label: 'more' },
  { value: 'down', label: 'less' },
]

/** One KPI: what it measures, how much it counts, and against what. */
export function KpiRow({ kpi, currency, onChange, onRemove }: KpiRowProps) {
  const setMetric = (metric: MetricId) => {
    const named = kpi.name === METRICS[kpi.metric].name
    const { name, direction = 'up' } = METRICS[metric]
    onChange({ metric, direction, ...(named && { name }) })
  }
  return (
    <tr>
      <td>
        <TextBox
          label={`Dimension of ${kpi.name}`}
          hideLabel
          value={kpi.dimension}
          onChange={dimension => onChange({ dimension })}
        />
      </td>
      <td>
        <TextBox
          label={`Name of ${kpi.name}`}
          hideLabel
          value={kpi.name}
          onChange={name => onChange({ name })}
        />
      </td>
      <td title={METRICS[kpi.metric].formula}>
        <Select
          label={`What ${kpi.name} measures`}
          compact
          value={kpi.metric}
          options={METRIC_OPTIONS}
          onChange={value => setMetric(value as MetricId)}
        />
      </td>
      <td>
        <TextBox
          label={`Weight of ${kpi.name}`}
          hideLabel
          figure
          value={kpi.weight}
          onChange={weight => onChange({ weight })}
        />
      </td>
      <td>
        <span className={css.target}>
          <Select
            label={`Target of ${kpi.name}: kind`}
            compact
            value={kpi.targetKind}
            options={targetKindLabels(kpi.metric)}
            onChange={value => onChange({ targetKind: value as KpiForm['targetKind'] })}
          />
          <TextBox
            label={`Target of ${kpi.name}`}
            hideLabel
            figure
            unit={targetUnit(kpi, currency)}
            value={kpi.target}
            onChange={target => onChange({ target })}
          />
        </span>
      </td>
      <td>
        <TextBox
          label={`Floor of ${kpi.name}, percent of target`}
          hideLabel
          figure
          unit="%"
          value={kpi.floor}
          onChange={floor => onChange({ floor })}
        />
      </td>
      <td>
        <Select
          label={`Better for ${kpi.name}`}
          compact
          value={kpi.direction}
          options={DIRECTIONS}
          onChange={value => onChange({ direction: value as KpiForm['direction'] })}
        />
      </td>
      <td>
        <IconButton small label={`Remove ${kpi.name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </td>
    </tr>
  )
}
