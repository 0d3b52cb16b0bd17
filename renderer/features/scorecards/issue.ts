import { issueScorecard, nextVersion } from '@shared/domain/scorecard/commands.ts'
import { textToHash } from '@shared/domain/scorecard/hash.ts'
import type { Result } from '@shared/lib/result.ts'
import { commit } from '../../data/commit.ts'
import { sha256 } from '../../data/contentHash.ts'
import { rowsBy } from '../../data/rows.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import type { Draft } from './draft.ts'

export interface Issue {
  readonly id: string
  readonly version: number
  /** In the journal, for its undo. */
  readonly intent: string
}

/** Freezes a draft with its hash as the next version of its quarter. */
export async function issueDraft({ facts, template }: Draft, comment: string): Promise<Result<Issue>> {
  const [issued, { paper }] = await Promise.all([
    rowsBy('scorecards', 'partnerId', facts.partner.id),
    currentWorkspace(),
  ])
  const { period } = facts
  const version = nextVersion(issued, period)
  const said = comment.trim()
  const parts = { facts, template, period, version, paper, comment: said === '' ? undefined : said }
  const hash = await sha256(textToHash(parts))
  const answer = await commit(issueScorecard, { ...parts, locale: navigator.language, hash })
  if (!answer.ok) return answer
  return { ok: true, value: { id: answer.value.ids[0] ?? '', version, intent: answer.value.intent } }
}
