import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import type {
  IssuedScorecard,
  ScorecardFacts,
  ScorecardTemplateFields,
} from '@shared/domain/scorecard/schema.ts'
import { scorecardFacts, scorecardTemplateFields } from '@shared/domain/scorecard/schema.ts'
import { templateFor } from '@shared/domain/scorecard/templateFor.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { type BookCommon, type PartnerSource, readCommon, readSources } from '../../columns/bookSource.ts'
import { withChannel } from '../../columns/channelSource.ts'

/** What a scorecard would be issued from right now. */
export interface Draft {
  readonly facts: ScorecardFacts
  readonly template: ScorecardTemplateFields
}

/** A partner's draft of a quarter; undefined when there is no such partner. */
export async function readDraft(
  partnerId: string,
  period: Quarter,
  asOf: CalendarDate,
): Promise<Draft | undefined> {
  const [common, sources] = await Promise.all([readCommon(), readSources([partnerId])])
  const [source] = await withChannel(sources, common.templates)
  return source && draftFrom(source, common, period, asOf)
}

/** Both parts pass their schemas, so that they are equal to what is read back after an issue. */
export const draftFrom = (
  source: PartnerSource,
  common: BookCommon,
  period: Quarter,
  asOf: CalendarDate,
): Draft => ({
  facts: scorecardFacts.parse(
    gatherFacts({ ...source, rates: common.rates, workspace: common.workspace, period, asOf }),
  ),
  template: scorecardTemplateFields.parse(templateFor(source.partner, common.templates)),
})

/** The highest version issued for a quarter. */
export const newestOf = <S extends Pick<IssuedScorecard, 'period' | 'version'>>(
  issued: readonly S[],
  period: string,
): S | undefined =>
  issued
    .filter(row => row.period === period)
    .reduce<S | undefined>((top, row) => (!top || row.version > top.version ? row : top), undefined)

/** True when an issued scorecard was made from exactly these facts and this template. */
export const isSame = (issued: Draft, draft: Draft): boolean =>
  canonicalJson(issued.facts) === canonicalJson(draft.facts) &&
  canonicalJson(issued.template) === canonicalJson(draft.template)
