import { dealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGE_LABELS, type DealStage, isOpen } from '@shared/domain/deal/schema.ts'
import { Link, Pencil } from 'lucide-react'
import { useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { RecordHead } from '../../../ui/frame/RecordPage.tsx'
import css from '../deal.module.css'
import { moveDeal } from '../moveDeal.ts'
import type { DealView } from '../useDeal.ts'
import { DayAsked } from './DayAsked.tsx'
import { StageSteps } from './StageSteps.tsx'
import { StateWords } from './StateWords.tsx'

/** What the deal is, with whom, and where it stands; the stage is changed here. */
export function DealHeader({ view }: { view: DealView }) {
  const { deal, customer, names, asOf } = view
  const [closing, setClosing] = useState<DealStage>()
  const state = dealState(deal, asOf)
  const partners = [...new Set(deal.partners.map(part => part.partnerId))].map(id => names.get(id))
  const who = [customer, ...partners, deal.owner].filter(Boolean).join(' · ')
  const choose = (stage: DealStage) => {
    if (stage === deal.stage) return
    if (isOpen(stage)) void moveDeal(deal.id, stage)
    else setClosing(stage)
  }
  return (
    <RecordHead
      name={deal.name}
      facts={who}
      actions={
        <>
          <IconButton label="Copy link" kbd="mod+shift+c" onClick={() => void runAction('copyLink', deal.id)}>
            <Link aria-hidden />
          </IconButton>
          <Button
            icon={<Pencil aria-hidden />}
            kbd="E"
            onClick={() => runAction('openDealForm', { id: deal.id })}
          >
            Edit
          </Button>
        </>
      }
    >
      <div className={css.standing}>
        <StageSteps stage={deal.stage} onChoose={choose} />
        {closing ? (
          <DayAsked
            words={`${DEAL_STAGE_LABELS[closing]} on`}
            onGive={day => {
              setClosing(undefined)
              void moveDeal(deal.id, closing, day)
            }}
            onCancel={() => setClosing(undefined)}
          />
        ) : (
          (state === 'slipped' || state === 'closing') && (
            <StateWords line={{ state, closeOn: deal.closeOn }} />
          )
        )}
      </div>
    </RecordHead>
  )
}
