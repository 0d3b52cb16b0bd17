import { PLAN_STATUS_LABELS, PLAN_STATUSES } from '@shared/domain/plan/schema.ts'
import type { PlanLine } from '../../data/planList.ts'
import { partnerHref, planHref } from '../../state/places.ts'
import { formatDate, formatMonthShort } from '../../ui/format/dates.ts'
import { NOT_AVAILABLE } from '../../ui/format/numbers.ts'
import type { TableColumn } from '../../ui/table/types.ts'
import { PlanStatusBadge } from './components/PlanStatusBadge.tsx'
import css from './plans.module.css'

const NONE = <span className={css.none}>–</span>

export const PLAN_COLUMNS: readonly TableColumn<PlanLine>[] = [
  {
    id: 'name',
    header: 'Plan',
    width: 200,
    grow: 2,
    fixed: true,
    value: ({ plan }) => plan.name,
    title: ({ plan }) => plan.name,
    cell: ({ plan }) => (
      <a className={css.name} href={planHref(plan.id)} tabIndex={-1} dir="auto" draggable={false}>
        {plan.name}
      </a>
    ),
  },
  {
    id: 'partner',
    header: 'Partner',
    width: 150,
    grow: 1,
    value: ({ partner }) => partner,
    title: ({ partner }) => partner,
    cell: ({ plan, partner }) => (
      <a
        className={css.quietLink}
        href={partnerHref(plan.partnerId)}
        tabIndex={-1}
        dir="auto"
        draggable={false}
      >
        {partner || 'A partner that is gone'}
      </a>
    ),
  },
  {
    id: 'period',
    header: 'Period',
    width: 160,
    firstDesc: true,
    value: ({ plan }) => plan.from,
    cell: ({ plan }) =>
      `${formatMonthShort(plan.from.slice(0, 7))} – ${formatMonthShort(plan.to.slice(0, 7))}`,
  },
  {
    id: 'status',
    header: 'Status',
    width: 120,
    value: ({ plan }) => PLAN_STATUSES.indexOf(plan.status),
    title: ({ plan }) => PLAN_STATUS_LABELS[plan.status],
    cell: ({ plan }) => <PlanStatusBadge status={plan.status} />,
  },
  {
    id: 'version',
    header: 'Version',
    width: 76,
    align: 'end',
    value: ({ plan }) => plan.version,
  },
  {
    id: 'complete',
    header: 'Complete',
    width: 100,
    align: 'end',
    firstDesc: true,
    definition: 'Of what a reader of the plan would ask for, what is there. The plan names what is missing.',
    value: ({ completeness }) => completeness.percent,
    cell: ({ completeness }) => `${completeness.percent}%`,
  },
  {
    id: 'score',
    header: 'Score',
    width: 84,
    align: 'end',
    firstDesc: true,
    definition:
      'Σ weight × min(1, actual ÷ target) ÷ Σ known weights × 100, to date; n/a before there is an actual to compare.',
    value: ({ score }) => score ?? undefined,
    cell: ({ score }) =>
      score === null ? <span className={css.none}>{NOT_AVAILABLE}</span> : Math.round(score),
  },
  {
    id: 'next',
    header: 'Next session',
    width: 130,
    align: 'end',
    value: ({ nextSession }) => nextSession?.on,
    title: ({ nextSession }) => nextSession?.title ?? 'None planned',
    cell: ({ nextSession }) => (nextSession ? formatDate(nextSession.on) : NONE),
  },
]
