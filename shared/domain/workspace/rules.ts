import type { DomainError } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { policyProblems } from './policyRules.ts'
import type { WorkspaceFields } from './schema.ts'

/** What keeps settings from being saved. Codes: `tiers` (a name twice), `stages` (won is not 100, lost not 0), those of `policyProblems`. */
export function workspaceProblems({
  tiers,
  stageProbability,
  policy,
}: WorkspaceFields): readonly DomainError[] {
  const problems: DomainError[] = []
  if (new Set(tiers.map(fold)).size < tiers.length)
    problems.push({ code: 'tiers', message: 'Two tiers have the same name.', at: 'tiers' })
  if (stageProbability.won !== 100 || stageProbability.lost !== 0)
    problems.push({
      code: 'stages',
      message: 'Won is always 100% and lost always 0%.',
      at: 'stageProbability',
    })
  return policy ? [...problems, ...policyProblems(policy)] : problems
}
