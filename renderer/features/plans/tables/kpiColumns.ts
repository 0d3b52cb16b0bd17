import { GOAL_METRIC_WORDS } from '@shared/domain/plan/actuals.ts'
import { GOAL_UNIT_LABELS } from '@shared/domain/plan/labels.ts'
import { GOAL_METRICS, GOAL_UNITS, type GoalMetric, type PartOf } from '@shared/domain/plan/partSchema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { choiceColumn, figureColumn, optionsOf, textColumn } from './cells.ts'
import { unitOf } from './goalColumns.ts'

const METRICS = GOAL_METRICS.map(metric => ({ value: metric, label: GOAL_METRIC_WORDS[metric].label }))

export const kpiColumns = (currency: string): readonly EntryColumn<PartOf<'kpi'>>[] => {
  const unit = unitOf(currency)
  return [
    textColumn(
      'title',
      { header: 'KPI', width: 160, grow: 2 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    choiceColumn(
      'metric',
      { header: 'Measured by', width: 130, grow: 1 },
      METRICS,
      row => row.metric,
      metric => ({
        metric,
        ...(metric !== null && { unit: GOAL_METRIC_WORDS[metric as GoalMetric].unit }),
      }),
      'Entered',
    ),
    choiceColumn(
      'unit',
      { header: 'Unit', width: 92 },
      optionsOf(GOAL_UNITS, GOAL_UNIT_LABELS),
      row => row.unit,
      value => ({ unit: value }),
    ),
    figureColumn(
      'target',
      { header: 'Target', width: 110 },
      unit,
      row => row.target,
      target => ({ target }),
    ),
    figureColumn(
      'floor',
      { header: 'Floor', width: 110 },
      unit,
      row => row.floor,
      floor => ({ floor }),
    ),
    textColumn(
      'note',
      { header: 'Note', width: 140, grow: 2 },
      row => row.note,
      note => ({ note }),
    ),
  ]
}
