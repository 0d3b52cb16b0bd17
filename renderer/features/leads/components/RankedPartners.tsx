import { offerLead } from '@shared/domain/lead/offerCommands.ts'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { RankedPartner } from '../../../columns/leads/leadBook.ts'
import { actOrSay } from '../../../data/act.ts'
import { partnerHref } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatCount, formatPercent } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import css from '../lead.module.css'
import type { LeadAsk } from '../leadAsk.ts'
import type { LeadView } from '../useLead.ts'
import { inHundredths } from '../viewModelWords.ts'

const FIRST = 8

interface RankedPartnersProps {
  readonly view: LeadView
  onAsk(ask: LeadAsk): void
}

/** Partners that may have the lead, the greatest weight first, each with the factors of its weight. */
export function RankedPartners({ view, onAsk }: RankedPartnersProps) {
  const { lead, reading } = view
  const [open, setOpen] = useState<string>()
  const [all, setAll] = useState(false)
  const [refusedShown, setRefusedShown] = useState(false)
  if (!reading)
    return (
      <Section title="Partners for it">
        <Panel>
          <Skeleton lines={6} />
        </Panel>
      </Section>
    )
  const { ranked, refused, next } = reading
  const shown = all ? ranked : ranked.slice(0, FIRST)
  const give = (partner: RankedPartner) => {
    const { id: partnerId, name } = partner
    if (lead.state === 'offered') onAsk({ kind: 'passOn', partnerId, partner: name })
    else if (lead.state === 'accepted') onAsk({ kind: 'reassign', partnerId, partner: name })
    else
      void actOrSay(offerLead, {
        id: lead.id,
        partnerId,
        answerBy: reading.answerBy,
        shares: [...reading.shares],
      })
  }
  const verb = lead.state === 'offered' ? 'Pass on…' : lead.state === 'accepted' ? 'Give to…' : 'Offer'
  return (
    <Section
      title="Partners for it"
      note="by weight: tier × place × industry × product × free capacity × acceptance"
    >
      <Panel flush>
        {ranked.length === 0 && <p className={css.quietPadded}>No partner can take this lead now.</p>}
        <ul className={css.list}>
          {shown.map(partner => (
            <li key={partner.id}>
              <div className={css.partner}>
                <span className={css.partnerName}>
                  <IconButton
                    small
                    label={open === partner.id ? 'Hide the factors' : 'Show the factors'}
                    pressed={open === partner.id}
                    onClick={() => setOpen(open === partner.id ? undefined : partner.id)}
                  >
                    {open === partner.id ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
                  </IconButton>
                  <a href={partnerHref(partner.id)} dir="auto" title={partner.name}>
                    {partner.name}
                  </a>
                  {partner.id === next && <Badge tone="accent">Its turn</Badge>}
                </span>
                <span className={css.track} aria-hidden>
                  <span
                    className={css.fill}
                    style={{ display: 'block', inlineSize: `${partner.share * 100}%` }}
                  />
                </span>
                <span className={css.end} title={`Weight ${inHundredths(partner.weight)}`}>
                  {formatPercent(partner.share * 100)}
                </span>
                <span className={css.rowActions}>
                  <Button size="small" onClick={() => give(partner)}>
                    {verb}
                  </Button>
                </span>
              </div>
              {open === partner.id && <Factors partner={partner} />}
            </li>
          ))}
        </ul>
        {(ranked.length > FIRST || refused.length > 0) && (
          <div className={css.more}>
            {ranked.length > FIRST && (
              <Button size="small" variant="quiet" onClick={() => setAll(!all)}>
                {all ? 'Show the first only' : `Show all ${formatCount(ranked.length)}`}
              </Button>
            )}
            {refused.length > 0 && (
              <Button size="small" variant="quiet" onClick={() => setRefusedShown(!refusedShown)}>
                {refusedShown ? 'Hide' : 'Show'} {formatCount(refused.length)} that may not have it
              </Button>
            )}
          </div>
        )}
        {refusedShown && (
          <ul className={css.list}>
            {refused.map(({ id, name, why }) => (
              <li key={id} className={css.refused}>
                <span className={css.cut} dir="auto">
                  {name}
                </span>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Section>
  )
}

/** The factors and their product, as one would write it down. */
function Factors({ partner }: { partner: RankedPartner }) {
  return (
    <dl className={css.factors}>
      {partner.factors.map(({ label, factor, words }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd className={css.end}>× {inHundredths(factor)}</dd>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
      <dt className={css.sum}>Weight</dt>
      <dd className={`${css.end} ${css.sum}`}>{inHundredths(partner.weight)}</dd>
      <dd className={css.sum}>{formatPercent(partner.share * 100)} of all who may have it</dd>
    </dl>
  )
}
