import { attachEvidence } from '@shared/domain/attribution/attach.ts'
import type { StandingPart } from '@shared/domain/attribution/standing.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { REGISTRATION_STATE_LABELS, type Registration } from '@shared/domain/registration/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { readAll, rowsBy } from '../../../data/rows.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'

interface Offers {
  readonly anchor: HTMLElement
  readonly registrations: readonly Registration[]
  readonly leads: readonly Lead[]
}

const MOST = 12

/** Ties a registration or referral of the partner to the deal, or logs a talk about it. */
export function AttachMenu({ part, deal }: { part: StandingPart; deal: Deal }) {
  const [offers, setOffers] = useState<Offers>()
  const partnerId = part.partnerId as Id<'partner'>
  const open = async (anchor: HTMLElement) => setOffers({ anchor, ...(await readOffers(partnerId, deal)) })
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Paperclip aria-hidden />}
        onClick={event => void open(event.currentTarget)}
      >
        Attach evidence
      </Button>
      <Menu
        anchor={offers?.anchor ?? null}
        label="Evidence"
        onClose={() => setOffers(undefined)}
        entries={[
          {
            id: 'talk',
            label: 'Log a meeting, call or mail…',
            onSelect: () => runAction('openInteraction', { partnerId, dealId: deal.id }),
          },
          null,
          ...(offers && offers.registrations.length + offers.leads.length > 0
            ? ['Came from']
            : ['No other registration or lead of this partner']),
          ...(offers?.registrations ?? []).map(row => ({
            id: row.id,
            label: `Registration: ${row.company} · ${REGISTRATION_STATE_LABELS[row.state]}`,
            onSelect: () => void actOrSay(attachEvidence, { dealId: deal.id, recordId: row.id }),
          })),
          ...(offers?.leads ?? []).map(row => ({
            id: row.id,
            label: `Referral: ${row.company}`,
            onSelect: () => void actOrSay(attachEvidence, { dealId: deal.id, recordId: row.id }),
          })),
        ]}
      />
    </>
  )
}

/** The partner's registrations and referrals that belong to no deal yet. */
async function readOffers(partnerId: string, deal: Deal): Promise<Omit<Offers, 'anchor'>> {
  const [registrations, leads] = await Promise.all([
    rowsBy('registrations', 'partnerId', partnerId),
    readAll('leads'),
  ])
  const free = (row: Registration | Lead) => row.dealId === undefined
  return {
    registrations: registrations.filter(row => free(row) && row.id !== deal.registrationId).slice(0, MOST),
    leads: leads
      .filter(row => free(row) && row.referredBy === partnerId && row.id !== deal.leadId)
      .slice(0, MOST),
  }
}
