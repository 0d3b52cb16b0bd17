import { explainPart } from '@shared/domain/attribution/explain.ts'
import { shareOfAmount } from '@shared/domain/attribution/split.ts'
import type { StandingPart } from '@shared/domain/attribution/standing.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { partnerHref, pathOf } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../credit.module.css'
import { type DealCreditView, EVIDENCE_WORDS } from '../readDealCredit.ts'
import { type EvidenceLine, evidenceLines, formatShare, VERDICT_LOOK } from '../viewModel.ts'
import { AttachMenu } from './AttachMenu.tsx'

/** One partner of a deal: role, share, verdict, amount; under it why, what would change it, and the evidence. */
export function PartRow({ part, view }: { part: StandingPart; view: DealCreditView }) {
  const { credit, deal, names } = view
  const { why, change } = explainPart(part, { credit, date: day => formatDate(day) })
  const look = VERDICT_LOOK[part.verdict]
  const { lines, more } = evidenceLines(part)
  return (
    <li className={css.part}>
      <div className={css.line}>
        <a className={css.name} href={partnerHref(part.partnerId)} dir="auto">
          {names.get(part.partnerId) ?? 'A partner that is gone'}
        </a>
        <Badge tone={look.tone} mark={look.mark}>
          {look.label}
        </Badge>
        <span className={css.amount} data-uncounted={part.verdict === 'claimed' || undefined}>
          {part.verdict === 'none' ? (
            <span className={css.dash}>–</span>
          ) : (
            <Money minor={amountOf(part, deal)} currency={deal.amount?.currency ?? 'USD'} />
          )}
        </span>
      </div>
      <p className={css.why}>
        <span className={css.role}>{standingInWords(part)}</span>
        {why}
      </p>
      {change !== undefined && <p className={css.change}>{change}</p>}
      <div className={css.evidence}>
        {lines.map(line => (
          <EvidenceItem key={line.id} line={line} name={names.get(line.id)} />
        ))}
        {more > 0 && <span className={css.more}>and {more} more</span>}
        {credit.lockedOn === undefined && part.verdict !== 'sourced' && (
          <AttachMenu part={part} deal={deal} />
        )}
      </div>
    </li>
  )
}

const standingInWords = ({ role, frozen, shareBp }: StandingPart): string => {
  if (frozen) return `Credited with ${formatShare(shareBp)}`
  return role === undefined ? 'Not named' : `Named as ${role}, ${formatShare(shareBp)}`
}

/** A claim is shown as it is made: since it is not counted, the cap leaves it alone. */
const amountOf = ({ verdict, minor, shareBp }: StandingPart, { amount }: Deal): number | undefined =>
  verdict === 'claimed' && amount ? shareOfAmount(amount.minor, shareBp) : minor

function EvidenceItem({ line, name }: { line: EvidenceLine; name: string | undefined }) {
  const path = pathOf(line.id)
  const words = [EVIDENCE_WORDS[line.kind], name].filter(Boolean).join(': ')
  return (
    <span className={css.item} data-counts={line.counts || undefined}>
      <span aria-hidden className={css.mark}>
        {line.counts ? '✓' : '·'}
      </span>
      {path === undefined ? (
        <span className={css.what} dir="auto" title={words}>
          {words}
        </span>
      ) : (
        <a className={css.what} href={`#${path}`} dir="auto" title={words}>
          {words}
        </a>
      )}
      <span className={css.on}>
        {[line.on && formatDate(line.on), !line.counts && line.fault].filter(Boolean).join(', ')}
      </span>
    </span>
  )
}
