import { acceptOffer, lapseOffers, offerLead } from '@shared/domain/lead/offerCommands.ts'
import { isOverdue } from '@shared/domain/lead/rules.ts'
import { LEAD_STATE_LABELS } from '@shared/domain/lead/schema.ts'
import { reopenLead } from '@shared/domain/lead/settleCommands.ts'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { useLeadForm } from '../../../state/leadForm.ts'
import { dealHref, partnerHref } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { RecordHead } from '../../../ui/frame/RecordPage.tsx'
import css from '../lead.module.css'
import type { LeadAsk } from '../leadAsk.ts'
import type { LeadView } from '../useLead.ts'
import { useLeadKeys } from '../useLeadKeys.ts'
import { clockWords, STATE_TONES } from '../viewModelWords.ts'

interface LeadHeaderProps {
  readonly view: LeadView
  onAsk(ask: LeadAsk): void
}

interface Doer {
  readonly key: string
  readonly label: string
  readonly primary?: boolean
  run(): void
}

/** Who the lead is, who has it, and what can be done with it now, each by a key too. */
export function LeadHeader({ view, onAsk }: LeadHeaderProps) {
  const { lead, products } = view
  const doers = doersOf(view, onAsk)
  useLeadKeys(Object.fromEntries(doers.map(({ key, run }) => [key.toLowerCase(), run])))
  const who = [lead.contactName, lead.city, lead.country, lead.source, ...products].filter(Boolean)
  return (
    <RecordHead
      name={lead.company}
      facts={who.join(' · ')}
      actions={
        <>
          <Button
            icon={<Pencil aria-hidden />}
            kbd="E"
            onClick={() => useLeadForm.getState().show({ id: lead.id })}
          >
            Edit
          </Button>
          {doers.map(({ key, label, primary, run }) => (
            <Button key={key} kbd={key} onClick={run} {...(primary && { variant: 'primary' as const })}>
              {label}
            </Button>
          ))}
        </>
      }
    >
      <div className={css.standing}>
        <Badge tone={STATE_TONES[lead.state]}>{LEAD_STATE_LABELS[lead.state]}</Badge>
        <Standing view={view} />
      </div>
    </RecordHead>
  )
}

function doersOf({ lead, offer, now, reading }: LeadView, onAsk: (ask: LeadAsk) => void): readonly Doer[] {
  const close: Doer = { key: 'X', label: 'Close…', run: () => onAsk({ kind: 'close' }) }
  const next = reading?.ranked.find(({ id }) => id === reading.next)
  const ask = (kind: 'passOn' | 'reassign') => next && onAsk({ kind, partnerId: next.id, partner: next.name })
  if (lead.state === 'new')
    return [
      close,
      ...(next && reading
        ? [
            {
              key: 'O',
              label: `Offer to ${short(next.name)}`,
              primary: true,
              run: () =>
                void actOrSay(offerLead, {
                  id: lead.id,
                  partnerId: next.id,
                  answerBy: reading.answerBy,
                  shares: [...reading.shares],
                }),
            },
          ]
        : []),
    ]
  if (lead.state === 'offered' && offer) {
    const overdue = isOverdue(offer, now)
    return [
      close,
      ...(next ? [{ key: 'P', label: 'Pass on…', primary: overdue, run: () => void ask('passOn') }] : []),
      ...(overdue
        ? [{ key: 'B', label: 'Take back', run: () => void actOrSay(lapseOffers, { ids: [lead.id] }) }]
        : [{ key: 'D', label: 'Declined…', run: () => onAsk({ kind: 'decline' }) }]),
      {
        key: 'A',
        label: 'Accepted',
        primary: !overdue,
        run: () => void actOrSay(acceptOffer, { id: lead.id }),
      },
    ]
  }
  if (lead.state === 'accepted')
    return [
      close,
      ...(next ? [{ key: 'R', label: 'Reassign…', run: () => void ask('reassign') }] : []),
      { key: 'C', label: 'Convert to a deal…', primary: true, run: () => onAsk({ kind: 'convert' }) },
    ]
  return lead.state === 'closed'
    ? [{ key: 'O', label: 'Open again', run: () => void actOrSay(reopenLead, { id: lead.id }) }]
    : []
}

const LONG = 24
const short = (name: string): string => (name.length > LONG ? `${name.slice(0, LONG - 1)}…` : name)

function Standing({ view }: { view: LeadView }): ReactNode {
  const { lead, offer, now, names, deals, reading } = view
  const name = (id: string) => names.get(id) ?? 'a partner that is gone'
  if (offer) {
    const { text, tone } = clockWords(offer.answerBy, now)
    return (
      <>
        <span>
          to{' '}
          <a href={partnerHref(offer.partnerId)} dir="auto">
            {name(offer.partnerId)}
          </a>
        </span>
        <span className={css.clock} data-tone={tone} title={`Answers by ${formatInstant(offer.answerBy)}`}>
          {text}
        </span>
      </>
    )
  }
  if (lead.state === 'converted')
    return (
      <span>
        to the deal{' '}
        <a href={dealHref(lead.dealId ?? '')} dir="auto">
          {deals.get(lead.dealId ?? '') ?? 'that is gone'}
        </a>
        {lead.partnerId && (
          <>
            {' '}
            with{' '}
            <a href={partnerHref(lead.partnerId)} dir="auto">
              {name(lead.partnerId)}
            </a>
          </>
        )}
      </span>
    )
  if (lead.partnerId)
    return (
      <span>
        by{' '}
        <a href={partnerHref(lead.partnerId)} dir="auto">
          {name(lead.partnerId)}
        </a>
      </span>
    )
  if (lead.state === 'closed') return <span dir="auto">{lead.closedReason}</span>
  if (reading && reading.ranked.length === 0) return <span>No partner can take it: see why below.</span>
  return <span>Waits to be given out</span>
}
