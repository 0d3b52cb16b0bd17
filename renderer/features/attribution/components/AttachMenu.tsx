import { attachEvidence } from '@shared/domain/attribution/attach.ts'
import type { StandingPart } from '@shared/domain/attribution/standing.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { REGISTRATION_STATE_LABELS } from '@shared/domain/registration/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { announce } from '../../../data/announce.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { type Offers, readOffers } from '../readOffers.ts'

/** Ties a registration or referral of the partner to the deal, or logs a talk about it. */
export function AttachMenu({ part, deal }: { part: StandingPart; deal: Deal }) {
  const [offers, setOffers] = useState<Offers & { readonly anchor: HTMLElement }>()
  const partnerId = part.partnerId as Id<'partner'>
  const open = (anchor: HTMLElement) =>
    readOffers(partnerId, deal)
      .then(found => setOffers({ anchor, ...found }))
      .catch(() => announce({ kind: 'refused', message: 'What could be attached cannot be read.' }))
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
          ...(offers && offers.more > 0 ? [`and ${formatCount(offers.more)} more`] : []),
        ]}
      />
    </>
  )
}
