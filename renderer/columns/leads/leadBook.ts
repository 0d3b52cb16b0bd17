import type { FairnessRow } from '@shared/domain/lead/fairness.ts'
import type { LeadShare, LeadState } from '@shared/domain/lead/schema.ts'
import type { LeadScore } from '@shared/domain/lead/score.ts'
import type { WeightFactor } from '@shared/domain/lead/weightWords.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { Money } from '@shared/lib/money.ts'

/** One lead as lists show it. */
export interface LeadLine {
  readonly id: Id<'lead'>
  readonly company: string
  readonly contact?: string | undefined
  readonly city?: string | undefined
  readonly country?: string | undefined
  readonly territory?: string | undefined
  readonly source?: string | undefined
  readonly amount?: Money | undefined
  readonly state: LeadState
  readonly cameOn: CalendarDate
  readonly score?: number | undefined
  readonly confidence: number
  /** Who was offered it or has accepted it. */
  readonly partnerId?: Id<'partner'> | undefined
  readonly partner?: string | undefined
  /** The open offer's SLA. */
  readonly answerBy?: Instant | undefined
  /** Partners it was offered to. */
  readonly offers: number
  /** What it can be found by, folded. */
  readonly words: string
}

export type LeadUpdate =
  | { readonly kind: 'full'; readonly lines: readonly LeadLine[] }
  | { readonly kind: 'patch'; readonly changed: readonly LeadLine[]; readonly removed: readonly string[] }

/** A lead that is to be offered, with everything the offer is written from. */
export interface PlannedLead {
  readonly id: Id<'lead'>
  readonly company: string
  readonly score?: number | undefined
  readonly partnerId: Id<'partner'>
  readonly partner: string
  readonly share: number
  readonly answerBy: Instant
  readonly shares: readonly LeadShare[]
}

/** So many are given out at once: what is given out can still be looked at before. */
export const MOST_AT_ONCE = 500

export interface GiveOutPlan {
  readonly offers: readonly PlannedLead[]
  readonly left: readonly { readonly id: string; readonly company: string; readonly why: string }[]
  /** Partners that get one or could have, those who get most first. */
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    /** Leads of this plan. */
    readonly gets: number
    /** Over the window, the plan included: by its weight, and in fact. */
    readonly due: number
    readonly got: number
  }[]
  readonly days: number
}

export interface RankedPartner {
  readonly id: Id<'partner'>
  readonly name: string
  readonly weight: number
  readonly share: number
  readonly factors: readonly WeightFactor[]
}

/** A lead with what speaks for it and for each partner. */
export interface LeadReading {
  readonly score: LeadScore
  readonly ranked: readonly RankedPartner[]
  readonly refused: readonly { readonly id: string; readonly name: string; readonly why: string }[]
  /** Whose turn it is by fair share. */
  readonly next?: Id<'partner'> | undefined
  readonly answerBy: Instant
  readonly shares: readonly LeadShare[]
}

export interface Fairness {
  readonly days: number
  readonly offers: number
  readonly rows: readonly (FairnessRow & { readonly name: string })[]
}
