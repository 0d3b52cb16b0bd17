import type { Partner } from '../partner/schema.ts'
import { DEFAULT_TEMPLATE } from './defaultTemplate.ts'
import type { ScorecardTemplate, ScorecardTemplateFields } from './schema.ts'

/**
 * The template a partner is scored by: the newest saved one for one of its types, else the newest for
 * all types, else the standard one.
 */
export function templateFor(
  partner: Pick<Partner, 'types'>,
  templates: readonly ScorecardTemplate[],
): ScorecardTemplateFields {
  const newest = [...templates].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  const special = newest.find(({ partnerTypes }) => partnerTypes.some(type => partner.types.includes(type)))
  return special ?? newest.find(({ partnerTypes }) => partnerTypes.length === 0) ?? DEFAULT_TEMPLATE
}
