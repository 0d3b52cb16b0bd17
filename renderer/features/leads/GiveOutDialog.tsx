import { distributeLeads } from '@shared/domain/lead/offerCommands.ts'
import { useEffect, useState } from 'react'
import { type GiveOutPlan, MOST_AT_ONCE } from '../../columns/leads/leadBook.ts'
import { planLeads } from '../../columns/leads/leadStore.ts'
import { act } from '../../data/act.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { GiveOutPreview } from './components/GiveOutPreview.tsx'
import { leads } from './viewModelWords.ts'

interface GiveOutDialogProps {
  readonly ids: readonly string[]
  onClose(): void
  onDone(): void
}

/** Who gets how many leads and why, before anything is written; then all of it as one change. */
export function GiveOutDialog({ ids, onClose, onDone }: GiveOutDialogProps) {
  const [plan, setPlan] = useState<GiveOutPlan>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: planned once for what was chosen, and anew when refused
  useEffect(() => {
    void planLeads(ids).then(setPlan, error => setProblem(String(error)))
  }, [])
  // Ctrl+Enter is heard inside the form: the button has the keyboard as soon as there is something to offer.
  const planned = plan !== undefined
  useEffect(() => {
    if (planned) document.querySelector<HTMLElement>('[data-give-out]')?.focus()
  }, [planned])
  const offer = async () => {
    if (!plan) return
    setBusy(true)
    const offers = plan.offers.map(({ id, partnerId, answerBy, shares }) => ({
      id,
      partnerId,
      answerBy,
      shares: [...shares],
    }))
    const answer = await act(distributeLeads, { offers })
    setBusy(false)
    if (answer.ok) {
      onDone()
      return onClose()
    }
    setProblem(`${answer.error.message} The plan was made anew.`)
    await planLeads(ids).then(setPlan, error => setProblem(String(error)))
  }
  const count = plan?.offers.length ?? 0
  return (
    <Dialog
      open
      size="large"
      title={`Give out ${leads(Math.min(ids.length, MOST_AT_ONCE))}`}
      lead={
        ids.length > MOST_AT_ONCE
          ? `The best ${MOST_AT_ONCE} of ${leads(ids.length)}. Each goes to the partner furthest behind its share of the weight.`
          : 'Each goes to the partner furthest behind its share of the weight, among those who may have it; the best leads first.'
      }
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void offer()
      }}
      problem={problem}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            type="submit"
            kbd="mod+enter"
            busy={busy}
            disabled={count === 0}
            data-give-out
          >
            Offer {leads(count)}
          </Button>
        </>
      }
    >
      {plan ? <GiveOutPreview plan={plan} /> : problem === undefined && <Skeleton lines={8} />}
    </Dialog>
  )
}
