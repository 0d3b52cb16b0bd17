import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { useDay } from '../../data/dayClock.ts'
import { type PlanLine, usePlanList } from '../../data/planList.ts'
import { planHref } from '../../state/places.ts'
import { usePlanForm } from '../../state/planForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { formatDate, formatMonthShort } from '../../ui/format/dates.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { PlanStatusBadge } from './components/PlanStatusBadge.tsx'
import css from './partnerPlans.module.css'

/** The plan that runs longest into the future first. */
const byPeriod = (a: PlanLine, b: PlanLine): number => b.plan.from.localeCompare(a.plan.from)

/** A partner's joint business plans, and how far each is. */
export function PartnerPlans({ partnerId }: { readonly partnerId: Id<'partner'> }) {
  const lines = usePlanList(useDay(), partnerId)
  return (
    <Section
      title="Joint business plans"
      actions={
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => usePlanForm.getState().show({ partnerId })}
        >
          New plan
        </Button>
      }
    >
      <Panel flush>
        {lines === undefined || lines.length === 0 ? (
          <p className={css.none}>{lines ? 'There is no plan with this partner yet.' : ' '}</p>
        ) : (
          <ul className={css.list}>
            {[...lines].sort(byPeriod).map(line => (
              <Line key={line.plan.id} line={line} />
            ))}
          </ul>
        )}
      </Panel>
    </Section>
  )
}

function Line({ line: { plan, completeness, score, nextSession } }: { readonly line: PlanLine }) {
  return (
    <li>
      <a href={planHref(plan.id)} className={css.name} dir="auto" title={plan.name}>
        {plan.name}
      </a>
      <span className={css.quiet}>
        {formatMonthShort(plan.from.slice(0, 7))} – {formatMonthShort(plan.to.slice(0, 7))}
      </span>
      <span className={css.status}>
        <PlanStatusBadge status={plan.status} />
      </span>
      <span className={css.quiet}>
        {score === null ? `${completeness.percent}% written` : `${Math.round(score)} of 100 to date`}
      </span>
      <span className={css.quiet}>{nextSession && `Session ${formatDate(nextSession.on)}`}</span>
    </li>
  )
}
