import { declineOffer, passOn, reassignLead } from '@shared/domain/lead/offerCommands.ts'
import { isOverdue } from '@shared/domain/lead/rules.ts'
import { act } from '../../data/act.ts'
import { ReasonDialog } from '../../ui/dialog/ReasonDialog.tsx'
import { formatInstant } from '../../ui/format/dates.ts'
import { CloseLeadsDialog } from './CloseLeadsDialog.tsx'
import { ConvertDialog } from './ConvertDialog.tsx'
import type { LeadAsk } from './leadAsk.ts'
import type { LeadView } from './useLead.ts'

const DECLINED = ['No capacity', 'Too small', 'Not our industry', 'Not our region', 'We know them, and no']
const REASSIGNED = ['Nothing happens', 'The customer asked for another', 'The partner asked us to']

const problemOf = (answer: Awaited<ReturnType<typeof act>>): string | undefined =>
  answer.ok ? undefined : answer.error.message

interface LeadDialogsProps {
  readonly view: LeadView
  readonly ask: LeadAsk
  onClose(): void
}

/** What is asked before a lead is declined, passed on, given to another, closed or converted. */
export function LeadDialogs({ view, ask, onClose }: LeadDialogsProps) {
  const { lead, offer, now, names, reading } = view
  if (ask.kind === 'close') return <CloseLeadsDialog ids={[lead.id]} onClose={onClose} />
  if (ask.kind === 'convert') return <ConvertDialog lead={lead} onClose={onClose} />
  const holder = names.get(offer?.partnerId ?? lead.partnerId ?? '') ?? 'The partner'
  if (ask.kind === 'decline')
    return (
      <ReasonDialog
        title="The offer was declined"
        lead={`${holder} is not asked again; the lead is to be given out.`}
        label="Reason"
        submit="Note it"
        reasons={DECLINED}
        onGive={async reason => problemOf(await act(declineOffer, { id: lead.id, reason }))}
        onClose={onClose}
      />
    )
  if (!reading || !('partnerId' in ask)) return null
  const { partnerId, partner } = ask
  const input = { id: lead.id, partnerId, answerBy: reading.answerBy, shares: [...reading.shares] }
  const until = `${partner} has until ${formatInstant(reading.answerBy)} to answer.`
  if (ask.kind === 'reassign')
    return (
      <ReasonDialog
        title={`Give the lead to ${partner}`}
        lead={`${holder} loses it. ${until}`}
        label="Reason"
        submit="Offer it"
        reasons={REASSIGNED}
        onGive={async reason => problemOf(await act(reassignLead, { ...input, reason }))}
        onClose={onClose}
      />
    )
  const overdue = offer !== undefined && isOverdue(offer, now)
  return (
    <ReasonDialog
      title={`Pass the lead on to ${partner}`}
      lead={
        overdue ? `${holder} did not answer in time. ${until}` : `${holder} declines it: say why. ${until}`
      }
      label={overdue ? 'Reason, if there is one' : 'Reason'}
      submit="Pass it on"
      reasons={DECLINED}
      optional={overdue}
      onGive={async reason => problemOf(await act(passOn, { ...input, ...(reason !== '' && { reason }) }))}
      onClose={onClose}
    />
  )
}
