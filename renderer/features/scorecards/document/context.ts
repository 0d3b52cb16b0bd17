import { computeScorecard, type Scorecard } from '@shared/domain/scorecard/compute.ts'
import { type Formats, formatsFor } from '@shared/domain/scorecard/formats.ts'
import type { ScorecardFacts, ScorecardTemplateFields } from '@shared/domain/scorecard/schema.ts'
import { draftOf, type ScorecardSource } from './source.ts'

/** Everything the sections are made from. */
export interface DocumentContext {
  readonly source: ScorecardSource
  readonly facts: ScorecardFacts
  readonly template: ScorecardTemplateFields
  readonly comment: string
  readonly card: Scorecard
  readonly formats: Formats
  readonly locale: string
  /** Width of the page's text in pixels, for charts. */
  readonly width: number
}

export function documentContext(source: ScorecardSource, locale: string, width: number): DocumentContext {
  const { facts, template, comment } = draftOf(source)
  return {
    source,
    facts,
    template,
    comment: comment?.trim() ?? '',
    card: computeScorecard(facts, template),
    formats: formatsFor(locale, facts.currency),
    locale,
    width,
  }
}
