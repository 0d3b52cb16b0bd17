import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import { goalFigure } from '@shared/domain/plan/fieldWords.ts'
import { DELIVERY_LABELS, GOAL_METRIC_LABELS, RHYTHM_LABELS } from '@shared/domain/plan/labels.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { asides } from '../parts/asides.tsx'
import { subheading } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

export function motionBlocks({ parts }: PlanContext): Block[] {
  const rows = parts('motion')
  if (rows.length === 0) return []
  const texts = asides('motions')
  return [
    tableOf<PartOf<'motion'>>({
      key: 'motions-table',
      label: 'Motions',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Motion', width: 13, cell: ({ motion }) => MOTION_LABELS[motion] },
        {
          has: ({ trigger }) => trigger,
          head: 'Trigger',
          width: 24,
          cell: ({ trigger }) => trigger && <Name>{trigger}</Name>,
        },
        {
          has: ({ ourRole }) => ourRole,
          head: 'Our role',
          width: 20,
          cell: ({ ourRole }) => ourRole && <Name>{ourRole}</Name>,
        },
        {
          has: ({ theirRole }) => theirRole,
          head: 'Their role',
          width: 20,
          cell: ({ theirRole }) => theirRole && <Name>{theirRole}</Name>,
        },
        {
          has: ({ registrationRule }) => registrationRule,
          head: 'Registration rule',
          width: 23,
          cell: ({ registrationRule, motion }) => texts.cell(registrationRule, MOTION_LABELS[motion]),
        },
      ],
    }),
    ...texts.blocks(),
  ]
}

export function deliveryBlocks({ parts }: PlanContext): Block[] {
  const rows = parts('delivery')
  if (rows.length === 0) return []
  const texts = asides('delivery')
  return [
    tableOf<PartOf<'delivery'>>({
      key: 'delivery-table',
      label: 'Delivery and support',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'What', width: 28, cell: ({ title }) => <Name>{title}</Name> },
        { head: 'Kind', width: 16, cell: ({ what }) => DELIVERY_LABELS[what] },
        {
          has: ({ detail }) => detail,
          head: 'Detail',
          width: 38,
          cell: ({ detail, title }) => texts.cell(detail, title),
        },
        { head: 'Owner', width: 18, cell: ({ owner }) => owner && <Name>{owner.name}</Name> },
      ],
    }),
    ...texts.blocks(),
  ]
}

/** The heaviest first. */
export function riskBlocks({ parts, formats }: PlanContext): Block[] {
  const weight = ({ likelihood, impact }: PartOf<'risk'>) => likelihood * impact
  const rows = [...parts('risk')].sort((a, b) => weight(b) - weight(a))
  if (rows.length === 0) return []
  const texts = asides('risks')
  return [
    tableOf<PartOf<'risk'>>({
      key: 'risks-table',
      label: 'Risks, the heaviest first',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Risk', width: 25, cell: ({ title }) => <Name>{title}</Name> },
        {
          head: 'Weight',
          width: 13,
          number: true,
          cell: row => (
            <>
              {formats.number(weight(row))}
              <span className={css.small}>
                {row.likelihood} × {row.impact}
              </span>
            </>
          ),
        },
        { head: 'Owner', width: 15, cell: ({ owner }) => owner && <Name>{owner.name}</Name> },
        {
          has: ({ mitigation }) => mitigation,
          head: 'Mitigation',
          width: 28,
          cell: ({ mitigation, title }) => texts.cell(mitigation, title),
        },
        {
          has: ({ escalation }) => escalation,
          head: 'Escalation',
          width: 19,
          cell: ({ escalation }) => escalation && <Name>{escalation}</Name>,
        },
      ],
    }),
    ...texts.blocks(),
  ]
}

export function rhythmBlocks(context: PlanContext): Block[] {
  const { parts, formats, say } = context
  const [kpis, meetings] = [parts('kpi'), parts('meeting')]
  const figure = (value: number | undefined, unit: string) =>
    value === undefined ? '–' : unit === 'money' ? formats.amount(value) : goalFigure(value, unit, say)
  return [
    ...(kpis.length === 0
      ? []
      : [
          subheading('kpis', 'KPIs'),
          tableOf<PartOf<'kpi'>>({
            key: 'kpis-table',
            label: 'KPIs',
            gap: 2,
            rows: kpis,
            rowKey: ({ id }) => id,
            columns: [
              {
                head: 'KPI',
                width: 46,
                cell: ({ title, note }) => (
                  <>
                    <Name>{title}</Name>
                    {note && (
                      <span className={css.small}>
                        <Name>{note}</Name>
                      </span>
                    )}
                  </>
                ),
              },
              {
                head: 'Read from',
                width: 20,
                cell: ({ metric }) => (metric ? GOAL_METRIC_LABELS[metric] : 'entered'),
              },
              { head: 'Target', width: 13, number: true, cell: ({ target, unit }) => figure(target, unit) },
              { head: 'Floor', width: 13, number: true, cell: ({ floor, unit }) => figure(floor, unit) },
            ],
          }),
        ]),
    ...(meetings.length === 0
      ? []
      : [
          subheading('meetings', 'Rhythm'),
          tableOf<PartOf<'meeting'>>({
            key: 'meetings-table',
            label: 'Meetings',
            gap: 2,
            rows: meetings,
            rowKey: ({ id }) => id,
            columns: [
              {
                head: 'Meeting',
                width: 46,
                cell: ({ title, isQbr }) => (
                  <>
                    <Name>{title}</Name>
                    {isQbr && <span className={css.small}>QBR</span>}
                  </>
                ),
              },
              { head: 'How often', width: 20, cell: ({ every }) => RHYTHM_LABELS[every] },
              {
                head: 'First time',
                width: 22,
                cell: ({ on, at }) => `${formats.date(on)}${at ? `, ${at}` : ''}`,
              },
              { head: 'Minutes', width: 12, number: true, cell: ({ minutes }) => formats.number(minutes) },
            ],
          }),
        ]),
  ]
}
