import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type IssuedScorecard, scorecardFacts, scorecardTemplateFields } from './schema.ts'

/** What an issued scorecard's SHA-256 covers. */
export type HashedParts = Pick<
  IssuedScorecard,
  'facts' | 'template' | 'comment' | 'period' | 'version' | 'paper'
>

/**
 * The text whose SHA-256 (hex) is the scorecard's hash. Facts and template pass their schemas first, so
 * that the text is the same before the scorecard is stored and after it is read back.
 */
export function textToHash({ facts, template, comment, period, version, paper }: HashedParts): string {
  return canonicalJson({
    facts: scorecardFacts.parse(facts),
    template: scorecardTemplateFields.parse(template),
    comment: comment ?? '',
    period,
    version,
    paper,
  })
}
