import type { Credit, CreditKind, Evidence } from '@shared/domain/attribution/schema.ts'
import type { StandingPart } from '@shared/domain/attribution/standing.ts'
import { shareOfRole, WHOLE_BP } from '@shared/domain/deal/rules.ts'
import { type DealPartner, PARTNER_ROLES, type PartnerRole } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { formatShare } from './viewModel.ts'

/** A partner's role and share as they are typed. */
export interface SplitRow {
  readonly partnerId: Id<'partner'>
  readonly role: PartnerRole
  readonly share: string
}

export const splitRows = (partners: readonly DealPartner[]): SplitRow[] =>
  partners.map(({ partnerId, role, shareBp }) => ({ partnerId, role, share: shareText(shareBp) }))

export const shareText = (bp: number): string => String(bp / 100)

/** Basis points of a typed percentage; a comma is a point. Undefined for what is none. */
export function bpOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace(/%$/, '').trim()
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined
  const bp = Math.round(Number(plain) * 100)
  return bp <= WHOLE_BP ? bp : undefined
}

/** The rows as the deal keeps them; undefined while a share is no percentage. */
export function partnersFrom(rows: readonly SplitRow[]): DealPartner[] | undefined {
  const partners: DealPartner[] = []
  for (const { partnerId, role, share } of rows) {
    const shareBp = bpOf(share)
    if (shareBp === undefined) return undefined
    partners.push({ partnerId, role, shareBp })
  }
  return partners
}

export interface RoleSum {
  readonly role: string
  readonly words: string
  readonly tooMuch: boolean
}

/** What the shares of each role add up to: `sourced 80% of 100%`. */
export const roleSums = (partners: readonly DealPartner[]): RoleSum[] =>
  PARTNER_ROLES.filter(role => partners.some(part => part.role === role)).map(role => {
    const sum = shareOfRole(partners, role)
    return { role, words: `${formatShare(sum)} of 100%`, tooMuch: sum > WHOLE_BP }
  })

/** Shares handed out evenly over the partners of each role, to the last hundredth of a percent. */
export function splitEvenly(rows: readonly SplitRow[]): SplitRow[] {
  return rows.map((row, at) => {
    const same = rows.filter(each => each.role === row.role)
    const before = rows.slice(0, at).filter(each => each.role === row.role).length
    const each = Math.floor(WHOLE_BP / same.length)
    const extra = before < WHOLE_BP - each * same.length ? 1 : 0
    return { ...row, share: shareText(each + extra) }
  })
}

/** A partner's credit as an amendment edits it; none: it is credited with nothing. */
export interface AmendRow {
  readonly partnerId: string
  readonly kind: CreditKind | 'none'
  readonly share: string
  /** Rows that may stand behind a sourced or an influenced credit. */
  readonly evidence: Readonly<Record<CreditKind, readonly Evidence[]>>
}

export const amendRows = (parts: readonly StandingPart[]): AmendRow[] =>
  parts.map(({ partnerId, verdict, shareBp, traces, frozen = [] }) => {
    const held = new Map(frozen.map(row => [row.recordId, row]))
    const counting = (kinds: readonly (CreditKind | undefined)[]) => {
      const rows = new Map(verdict === 'influenced' && !kinds.includes('influenced') ? [] : held)
      for (const { recordId, kind, on, counts } of traces)
        if (on !== undefined && counts !== undefined && kinds.includes(counts))
          rows.set(recordId, { recordId, kind, on })
      return [...rows.values()].slice(-50)
    }
    return {
      partnerId,
      kind: verdict === 'sourced' || verdict === 'influenced' ? verdict : 'none',
      share: shareText(shareBp),
      evidence: { sourced: counting(['sourced']), influenced: counting(['sourced', 'influenced']) },
    }
  })

/** The credits an amendment asks for; undefined while a share is no percentage. */
export function creditsFrom(rows: readonly AmendRow[]): Omit<Credit, 'amount'>[] | undefined {
  const credits: Omit<Credit, 'amount'>[] = []
  for (const { partnerId, kind, share, evidence } of rows) {
    if (kind === 'none') continue
    const shareBp = bpOf(share)
    if (shareBp === undefined) return undefined
    credits.push({ partnerId: partnerId as Id<'partner'>, kind, shareBp, evidence: [...evidence[kind]] })
  }
  return credits
}
