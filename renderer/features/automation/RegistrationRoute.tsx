import { routeAhead, routePeople } from '@shared/domain/automation/route.ts'
import { actionInWords } from '@shared/domain/automation/sentence.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useRoute } from '../../data/automation/useRoute.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { RouteSteps } from './components/RouteSteps.tsx'
import css from './components/route.module.css'

/** Registration page: who would approve it, before it is submitted; afterwards who has and who is to. */
export function RegistrationRoute({ registrationId }: { registrationId: Id<'registration'> }) {
  const known = useRoute(registrationId)
  if (!known) return null
  const { row, plans, you } = known
  if (row.state === 'draft') return <Ahead plans={plans} you={you} />
  const people = routePeople(row.approvers)
  const waits = row.state === 'submitted' || row.state === 'underReview' || row.state === 'infoRequested'
  if (people.length === 0)
    return waits ? (
      <Section title="Who approves">
        <p className={css.words}>No route was set: {you} decides, or whoever may approve.</p>
      </Section>
    ) : null
  return (
    <Section title="Who approves">
      <RouteSteps people={people} running={waits} />
    </Section>
  )
}

function Ahead({ plans, you }: { plans: Parameters<typeof routeAhead>[0]; you: string }) {
  const route = routeAhead(plans)
  const depends = plans.some(({ rule }) => rule.conditions.some(({ field }) => field === 'hasConflict'))
  return (
    <Section title="Who would approve" note="by the rules that are on, if it were submitted now">
      {route.kind === 'rule' && (
        <p className={css.words}>
          The rule <strong dir="auto">{route.rule.name}</strong> would {actionInWords(route.action)} at once.{' '}
          <span className={css.reason}>{route.reason}</span>
        </p>
      )}
      {route.kind === 'people' && <RouteSteps people={route.people} running={false} />}
      {route.kind === 'people' && route.rule && (
        <p className={css.reason}>
          Asked by the rule <strong dir="auto">{route.rule.name}</strong>.
        </p>
      )}
      {route.kind === 'you' && <p className={css.words}>No rule would decide: {you} would.</p>}
      {depends && <p className={css.reason}>A conflict found on submission can change that.</p>}
    </Section>
  )
}
