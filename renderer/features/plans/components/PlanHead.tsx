import { deletePlan } from '@shared/domain/plan/commands.ts'
import { MoreHorizontal, PanelRight } from 'lucide-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { actOrSay } from '../../../data/act.ts'
import { partnerHref } from '../../../state/places.ts'
import { usePlanForm } from '../../../state/planForm.ts'
import { Slot } from '../../../state/slots.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import css from '../plan.module.css'
import type { EvidencePane } from '../useEvidencePane.ts'
import type { PlanView } from '../usePlan.ts'
import { PlanStatusBadge } from './PlanStatusBadge.tsx'

interface PlanHeadProps {
  readonly view: PlanView
  readonly pane: Pick<EvidencePane, 'shown' | 'toggle'>
}

/** What the plan is, with whom and for when, and what can be done with the whole of it. */
export function PlanHead({ view: { plan, partner, editable }, pane }: PlanHeadProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <header className={css.head}>
      <div className={css.who}>
        <h1 className={css.name} dir="auto">
          {plan.name}
        </h1>
        <p className={css.facts}>
          <a className={css.link} href={partnerHref(plan.partnerId)} dir="auto">
            {partner?.name ?? 'A partner that is gone'}
          </a>
          <span>
            {formatDate(plan.from)} – {formatDate(plan.to)}
          </span>
          <span>{plan.currency}</span>
          <span>Version {plan.version}</span>
          <PlanStatusBadge status={plan.status} />
          {!editable && <span className={css.quiet}>Read only: it changes by a new version.</span>}
        </p>
      </div>
      <div className={css.headActions}>
        <IconButton
          label={pane.shown ? 'Hide evidence' : 'Show evidence'}
          kbd="V"
          pressed={pane.shown}
          onClick={pane.toggle}
        >
          <PanelRight aria-hidden />
        </IconButton>
        <Slot name="planSessions" partnerId={plan.partnerId} planId={plan.id} />
        <Slot name="planFiles" planId={plan.id} />
        <IconButton label="More" aria-haspopup="menu" onClick={event => setAnchor(event.currentTarget)}>
          <MoreHorizontal aria-hidden />
        </IconButton>
        <Menu
          anchor={anchor}
          label="More of this plan"
          onClose={() => setAnchor(null)}
          entries={[
            {
              id: 'roll',
              label: 'Roll forward to the next year…',
              onSelect: () => usePlanForm.getState().show({ partnerId: plan.partnerId, from: plan.id }),
            },
            null,
            {
              id: 'delete',
              label: 'Delete the plan',
              danger: true,
              onSelect: () =>
                void actOrSay(deletePlan, { id: plan.id }).then(done => done && navigate('/plans')),
            },
          ]}
        />
      </div>
    </header>
  )
}
