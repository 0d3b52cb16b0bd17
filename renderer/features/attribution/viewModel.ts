import { CREDIT_VERDICTS, type CreditVerdict } from '@shared/domain/attribution/credits.ts'
import { CREDIT_VERDICT_LABELS } from '@shared/domain/attribution/explain.ts'
import type { StandingCredit, StandingPart } from '@shared/domain/attribution/standing.ts'
import type { TrailChange } from '@shared/domain/attribution/trail.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import type { Tone } from '../../ui/badge/Badge.tsx'
import { formatDate } from '../../ui/format/dates.ts'

/** Colour, sign and word of a verdict, the same wherever credit is shown. */
export const VERDICT_LOOK: Readonly<
  Record<CreditVerdict, { readonly tone: Tone; readonly mark: string; readonly label: string }>
> = {
  sourced: { tone: 'good', mark: '✓', label: CREDIT_VERDICT_LABELS.sourced },
  influenced: { tone: 'accent', mark: '◐', label: CREDIT_VERDICT_LABELS.influenced },
  claimed: { tone: 'watch', mark: '?', label: CREDIT_VERDICT_LABELS.claimed },
  none: { tone: 'neutral', mark: '–', label: CREDIT_VERDICT_LABELS.none },
}

/** What counts comes first, the larger before the smaller. */
export const byVerdict = (parts: readonly StandingPart[]): StandingPart[] =>
  [...parts].sort(
    (a, b) =>
      CREDIT_VERDICTS.indexOf(a.verdict) - CREDIT_VERDICTS.indexOf(b.verdict) ||
      Math.abs(b.minor ?? 0) - Math.abs(a.minor ?? 0),
  )

/** A share in basis points as percent, with the decimals it has: 33.33%. */
export const formatShare = (bp: number, locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(bp / 10_000)

/** When the credits are frozen, or since when they are. */
export function lockInWords({ lockOn, lockedOn, parts }: StandingCredit, today: CalendarDate): string {
  if (lockedOn !== undefined) return `Locked on ${formatDate(lockedOn)}`
  if (!parts.some(({ role }) => role !== undefined)) return ''
  const days = daysBetween(today, lockOn)
  if (days <= 0) return 'Locks today'
  return `Locks on ${formatDate(lockOn)}, in ${days} ${days === 1 ? 'day' : 'days'}`
}

/** `sourced 60% → influenced 40%` */
export function changeInWords({ before, after }: TrailChange): string {
  const said = (credit: TrailChange['before']) =>
    credit ? `${credit.kind} ${formatShare(credit.shareBp)}` : 'no credit'
  return `${said(before)} → ${said(after)}`
}

/** One row of evidence as it is listed under a partner. */
export interface EvidenceLine {
  readonly id: string
  readonly kind: StandingPart['traces'][number]['kind']
  readonly on: CalendarDate | undefined
  readonly counts: boolean
  /** Why it does not count. */
  readonly fault: string
}

const FAULTS = {
  notApproved: 'not approved',
  refused: 'rejected or withdrawn',
  afterDeal: 'after the deal began',
  lapsedBefore: 'lapsed before the deal began',
  otherProducts: 'about other products',
  outsideWindow: 'outside the window',
  ahead: 'still ahead',
} as const

const SHOWN = 4

/** What speaks for a part: what counts first, then the newest; and how many more there are. */
export function evidenceLines(part: StandingPart): { readonly lines: EvidenceLine[]; readonly more: number } {
  const frozen = new Set(part.frozen?.map(({ recordId }) => recordId))
  const lines = part.traces.map(({ recordId, kind, on, counts, why }) => ({
    id: recordId,
    kind,
    on,
    counts: part.frozen ? frozen.has(recordId) : counts !== undefined,
    fault: why === undefined ? '' : FAULTS[why],
  }))
  const rank = (line: EvidenceLine) => (line.counts ? 0 : 1) + (line.kind === 'interaction' ? 2 : 0)
  lines.sort((a, b) => rank(a) - rank(b) || ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
  return { lines: lines.slice(0, SHOWN), more: Math.max(0, lines.length - SHOWN) }
}
