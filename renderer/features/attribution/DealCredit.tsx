import { Scale } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '../../columns/useAnswer.ts'
import { useDay } from '../../data/dayClock.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { CreditBar } from './components/CreditBar.tsx'
import { MotionLine } from './components/MotionLine.tsx'
import { PartRow } from './components/PartRow.tsx'
import { Trail } from './components/Trail.tsx'
import css from './credit.module.css'
import { readDealCredit } from './readDealCredit.ts'
import { byVerdict, lockInWords } from './viewModel.ts'

const SplitDialog = lazy(() => import('./components/SplitDialog.tsx').then(m => ({ default: m.SplitDialog })))
const AmendDialog = lazy(() => import('./components/AmendDialog.tsx').then(m => ({ default: m.AmendDialog })))

/** Why a deal counts as it does: each partner's verdict, what it rests on, what would change it. */
export function DealCredit({ dealId }: { dealId: string }) {
  const view = useAnswer(`${dealId} ${useDay()}`, () => readDealCredit(dealId))
  const [changing, setChanging] = useState(false)
  if (!view) return null
  const { deal, credit, trail, names, today } = view
  const locked = credit.lockedOn !== undefined
  return (
    <Section
      title="Why this deal counts as it does"
      note={lockInWords(credit, today)}
      actions={
        <Button size="small" icon={<Scale aria-hidden />} onClick={() => setChanging(true)}>
          {locked ? 'Amend…' : 'Roles and split…'}
        </Button>
      }
    >
      <Panel flush>
        {credit.parts.length === 0 ? (
          <p className={css.nobody}>
            A direct deal: no partner is named on it, and nothing on record says that one brought it.
          </p>
        ) : (
          <ul className={css.list}>
            {byVerdict(credit.parts).map(part => (
              <PartRow key={part.partnerId} part={part} view={view} />
            ))}
          </ul>
        )}
        <CreditBar credit={credit} currency={deal.amount?.currency} />
        <MotionLine view={view} />
        {trail.length > 0 && <Trail steps={trail} names={names} />}
      </Panel>
      <Suspense fallback={null}>
        {changing &&
          (locked ? (
            <AmendDialog view={view} onClose={() => setChanging(false)} />
          ) : (
            <SplitDialog view={view} onClose={() => setChanging(false)} />
          ))}
      </Suspense>
    </Section>
  )
}
