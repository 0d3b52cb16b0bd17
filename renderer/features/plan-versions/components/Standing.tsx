import { SIDES } from '@shared/domain/fields/side.ts'
import { isOpenPlan, PLAN_STATUS_LABELS } from '@shared/domain/plan/schema.ts'
import { CircleAlert } from 'lucide-react'
import { arrive } from '../../../state/arrival.ts'
import { planHref } from '../../../state/places.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { SignatureMark } from '../../../ui/signature/SignatureMark.tsx'
import type { PlanVersions } from '../usePlanVersions.ts'
import type { Steps } from '../useSteps.ts'
import css from '../versions.module.css'

/** Where the plan stands on its way to two signatures, and what is in the way. */
export function Standing({ of, steps }: { readonly of: PlanVersions; readonly steps: Steps }) {
  const { plan, current, problems } = of
  return (
    <div className={css.standing}>
      <p className={css.sentence}>{sentence(of)}</p>
      {problems.length > 0 && (
        <ul className={css.problems} aria-label="What keeps it from being locked">
          {problems.map(({ code, message, at }) => (
            <li key={code}>
              <CircleAlert aria-hidden />
              <span dir="auto">{message}</span>
              <a href={planHref(plan.id)} onClick={() => arrive({ id: plan.id, focus: at ?? 'goals' })}>
                {at === 'actions' ? 'To the actions' : 'To the goals'}
              </a>
            </li>
          ))}
        </ul>
      )}
      {current && (
        <div className={css.sides}>
          {SIDES.map(side => {
            const given = current.signatures.find(one => one.side === side)
            const whose = side === 'ours' ? 'For us' : `For ${of.partner}`
            return (
              <section key={side} className={css.side} aria-label={`Signature, ${whose.toLowerCase()}`}>
                <h3 dir="auto">{whose}</h3>
                {given ? (
                  <>
                    <SignatureMark name={given.name} way={given.way} path={given.path} />
                    <p className={css.who} dir="auto">
                      {given.name}
                      {given.role ? `, ${given.role}` : ''}
                    </p>
                    <p className={css.quiet}>
                      {given.way === 'drawn' ? 'Drawn' : 'Typed'}, {formatInstant(given.at)}
                    </p>
                  </>
                ) : (
                  <>
                    <p className={css.quiet}>Not signed yet.</p>
                    {plan.status === 'locked' && (
                      <Button size="small" onClick={() => steps.sign(side)}>
                        Sign…
                      </Button>
                    )}
                  </>
                )}
              </section>
            )
          })}
        </div>
      )}
    </div>
  )
}

function sentence({ plan, current, problems }: PlanVersions): string {
  const { status, version } = plan
  if (isOpenPlan(plan))
    return problems.length > 0
      ? `${PLAN_STATUS_LABELS[status]}, version ${version}. Before it can be locked:`
      : `${PLAN_STATUS_LABELS[status]}, version ${version}. It can be locked: what it says is then frozen, and both sides sign it.`
  if (status === 'locked')
    return current?.signatures.length
      ? `Version ${version} is locked and waits for the other side's signature.`
      : `Version ${version} is locked and waits for both signatures. Until one is given it can be unlocked.`
  if (status === 'signed')
    return `Version ${version} is signed by both sides. A change makes a new version; where another plan takes its place, set it to superseded.`
  return `Version ${version} is superseded: another plan took its place.`
}
