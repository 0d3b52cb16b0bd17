import { GOAL_METRIC_WORDS, type GoalActual } from '@shared/domain/plan/actuals.ts'
import {
  GOAL_METRICS,
  GOAL_UNITS,
  type GoalMetric,
  type GoalUnit,
  type PartOf,
} from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import { smartHints } from '@shared/domain/plan/smart.ts'
import type { StrategyGoal } from '@shared/domain/strategy/schema.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { formatQuarterShort } from '../../../ui/format/dates.ts'
import { NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { choiceColumn, figureColumn, figureEdit, personColumn, textColumn } from './cells.ts'
import { type FigureUnit, figureInWords } from './figureUnit.ts'

export type Goal = PartOf<'goal'>

interface GoalContext {
  readonly currency: string
  readonly quarters: readonly Quarter[]
  readonly known: readonly KnownPerson[]
  readonly strategyGoals: readonly StrategyGoal[]
  readonly actuals: readonly GoalActual[]
}

const UNIT_WORDS: Readonly<Record<GoalUnit, string>> = {
  money: 'Money, entered',
  count: 'Number, entered',
  percent: 'Percent, entered',
}

const MEASURES = [
  ...GOAL_METRICS.map(metric => ({ value: metric as string, label: GOAL_METRIC_WORDS[metric].label })),
  ...GOAL_UNITS.map(unit => ({ value: `=${unit}`, label: UNIT_WORDS[unit] })),
]

/** A measure as it is chosen: a metric of the store, or a unit its actuals are entered in. */
const measured = (value: string | null): object =>
  value === null || value.startsWith('=')
    ? { metric: null, unit: value === null ? 'count' : value.slice(1) }
    : { metric: value, unit: GOAL_METRIC_WORDS[value as GoalMetric].unit }

export const unitOf =
  (currency: string) =>
  <Row extends { readonly unit: GoalUnit }>({ unit }: Row): FigureUnit =>
    unit === 'money' ? { kind: 'money', currency } : { kind: unit }

const withFigure = (
  { quarters }: Goal,
  quarter: Quarter,
  field: 'target' | 'actual',
  value: number | null,
): object => {
  const before = quarters.find(each => each.quarter === quarter)
  const { [field]: _, ...rest } = before ?? { quarter }
  const after = { ...rest, quarter, ...(value !== null && { [field]: value }) }
  return {
    quarters: [...quarters.filter(each => each.quarter !== quarter), after].sort((a, b) =>
      a.quarter < b.quarter ? -1 : 1,
    ),
  }
}

export function goalColumns(context: GoalContext): readonly EntryColumn<Goal>[] {
  const { currency, quarters, known, strategyGoals, actuals } = context
  const unit = unitOf(currency)
  const actualOf = new Map(actuals.map(({ partId, quarter, actual }) => [`${partId} ${quarter}`, actual]))
  const hasStrategy = strategyGoals.length > 0
  const oneYear = quarters[0]?.slice(0, 4) === quarters.at(-1)?.slice(0, 4)
  return [
    textColumn(
      'title',
      { header: 'Goal', width: 180, grow: 3 },
      row => row.title,
      title => ({ title }),
      {
        required: true,
      },
    ),
    choiceColumn(
      'measure',
      {
        header: 'Measured by',
        width: 132,
        grow: 1,
        definition: 'Read from the book, or entered quarter by quarter.',
      },
      MEASURES,
      row => row.metric ?? `=${row.unit}`,
      measured,
    ),
    figureColumn<Goal>(
      'weight',
      { header: 'Weight', width: 64, definition: 'Weights of all goals add up to 100.' },
      () => ({ kind: 'count' }),
      row => row.weight,
      weight => ({ weight }),
      { least: 0, most: 100 },
    ),
    ...quarters.flatMap((quarter): readonly EntryColumn<Goal>[] => {
      const figures = (row: Goal) => row.quarters.find(each => each.quarter === quarter)
      const short = oneYear ? quarter.slice(5) : formatQuarterShort(quarter)
      return [
        {
          id: `${quarter}-target`,
          header: `${short} target`,
          width: 104,
          align: 'end',
          text: row => {
            const target = figures(row)?.target
            return target === undefined ? '' : figureInWords(target, unit(row))
          },
          edit: figureEdit<Goal>(
            unit,
            row => figures(row)?.target,
            (value, row) => withFigure(row, quarter, 'target', value),
          ),
        },
        {
          id: `${quarter}-actual`,
          header: `${short} actual`,
          width: 104,
          align: 'end',
          definition: 'Read from the book where the goal is a metric of it, else entered.',
          text: row => {
            const actual = row.metric ? actualOf.get(`${row.id} ${quarter}`) : figures(row)?.actual
            if (actual === null || (actual === undefined && row.metric)) return NOT_AVAILABLE
            return actual === undefined ? '' : figureInWords(actual, unit(row))
          },
          edit: figureEdit<Goal>(
            unit,
            row => figures(row)?.actual,
            (value, row) => withFigure(row, quarter, 'actual', value),
            { when: row => row.metric === undefined },
          ),
        },
      ]
    }),
    personColumn(
      'owner',
      { header: 'Owner', width: 120, grow: 1 },
      known,
      row => row.owner,
      owner => ({ owner }),
    ),
    ...(hasStrategy
      ? [
          choiceColumn<Goal>(
            'strategyGoal',
            { header: 'Serves', width: 140, grow: 1, definition: 'The goal of the strategy it serves.' },
            strategyGoals.map(({ key, title }) => ({ value: key, label: title })),
            row => row.strategyGoal,
            strategyGoal => ({ strategyGoal }),
            'None',
          ),
        ]
      : []),
    {
      id: 'smart',
      header: 'SMART',
      width: 260,
      grow: 1,
      definition: 'Specific, measurable, assigned, related to the strategy, time-bound.',
      text: row => {
        const hints = smartHints(row, { hasStrategy })
        return hints.length === 0 ? '✓' : hints.map(({ letter, text }) => `${letter}: ${text}`).join('\n')
      },
    },
    textColumn(
      'detail',
      { header: 'What is meant', width: 180, grow: 2 },
      row => row.detail,
      detail => ({ detail }),
      {
        long: true,
      },
    ),
  ]
}
