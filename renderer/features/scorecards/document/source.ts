import type {
  IssuedScorecard,
  ScorecardFacts,
  ScorecardTemplateFields,
} from '@shared/domain/scorecard/schema.ts'

/** Figures that may still change. */
export interface ScorecardDraft {
  readonly facts: ScorecardFacts
  readonly template: ScorecardTemplateFields
  readonly comment?: string | undefined
}

/** What a scorecard document shows: an issued one, frozen, or a draft. */
export type ScorecardSource =
  | {
      readonly scorecard: IssuedScorecard
      /** False when the stored figures no longer match the hash they were issued with. */
      readonly hashHolds?: boolean
    }
  | { readonly draft: ScorecardDraft }

export const draftOf = (source: ScorecardSource): ScorecardDraft =>
  'draft' in source ? source.draft : source.scorecard
