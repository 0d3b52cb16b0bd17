import { MOTION_LABELS, MOTIONS, type Motion } from '@shared/domain/deal/schema.ts'
import { setMotion } from '@shared/domain/mix/commands.ts'
import { usualMotion } from '@shared/domain/mix/suggest.ts'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import css from '../credit.module.css'
import type { DealCreditView } from '../readDealCredit.ts'

const OPTIONS = MOTIONS.map(value => ({ value, label: MOTION_LABELS[value] }))

/** How the deal is sold; where nobody said, what is usual for its first partner, to be taken over by a click. */
export function MotionLine({ view: { deal, types } }: { view: DealCreditView }) {
  const [lead] = deal.partners
  const usual = lead && usualMotion(types.get(lead.partnerId) ?? [])
  const say = (motion: Motion | null) => void actOrSay(setMotion, { dealIds: [deal.id], motion })
  return (
    <div className={css.motion}>
      <span>How it is sold</span>
      <Select
        label="Motion"
        compact
        value={deal.motion ?? ''}
        options={OPTIONS}
        none="not said"
        onChange={value => say(value === '' ? null : (value as Motion))}
      />
      {deal.motion === undefined && usual !== undefined && (
        <Button size="small" variant="quiet" onClick={() => say(usual)}>
          {MOTION_LABELS[usual]}, usual for its type
        </Button>
      )}
    </div>
  )
}
