import { issuePack } from '@shared/domain/pack/commands.ts'
import type { PackContent } from '@shared/domain/pack/content.ts'
import { makeContent } from '@shared/domain/pack/makeContent.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { act } from '../../data/act.ts'
import { newId } from '../../data/context.ts'
import { readShare } from '../../data/planShare.ts'
import { getRow, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { request } from '../../platform/client.ts'
import { planFormats } from '../../ui/format/planFormats.ts'
import { buildPack } from './buildPack.ts'
import { latestScorecard, scorecardOf } from './scorecardOf.ts'

export interface PackDraft {
  readonly content: PackContent
  readonly partnerId: string
  readonly planVersionId: string | undefined
  readonly scorecardId: string | undefined
}

/** What a pack of a plan would hold now. */
export async function draftPack(planId: string): Promise<PackDraft> {
  const [share, plan, workspace] = await Promise.all([
    readShare(planId),
    getRow('plans', planId),
    currentWorkspace(),
  ])
  const { id: partnerId } = share.content.partner
  const [scorecards, expectations] = await Promise.all([
    rowsBy('scorecards', 'partnerId', partnerId),
    rowsBy('expectations', 'partnerId', partnerId),
  ])
  const latest = latestScorecard(scorecards)
  const formats = planFormats(share.content.plan.currency)
  return {
    partnerId,
    planVersionId: share.hash === undefined ? undefined : plan?.versionId,
    scorecardId: latest?.id,
    content: makeContent({
      packId: newId('pack'),
      share,
      scorecard: latest && scorecardOf(latest),
      expectations,
      from: actorOf(workspace),
      issuedAt: new Date().toISOString(),
      issued: formats.date(today()),
      formats,
    }),
  }
}

/** Writes a pack where the user says, then keeps what its answers are checked against. Error: `cancelled`, and those of `issuePack`. */
export async function givePack(
  planId: string,
  draft: PackDraft,
  passphrase: string,
  name: string,
): Promise<Result<string>> {
  const { PAGE_SCRIPT: script, PAGE_STYLE: style } = await import('./pageScript.ts')
  const { publicKey } = await request('keys.workspace', {})
  const vouch = async (token: string) => (await request('keys.signPack', { token })).signature
  const { content, partnerId, planVersionId, scorecardId } = draft
  const built = await buildPack(content, passphrase, { script, style, vouch })
  const saved = await request('files.save', {
    suggestedName: `${name}.html`,
    bytes: new TextEncoder().encode(built.html),
    filter: { name: 'Partner pack', extension: 'html' },
  })
  if (saved.kind === 'cancelled') return err('cancelled', 'Nothing was saved.')
  const done = await act(issuePack, {
    id: content.packId,
    partnerId: partnerId as `partner:${string}`,
    planId: planId as `plan:${string}`,
    planVersionId: planVersionId as `planVersion:${string}` | undefined,
    scorecardId: scorecardId as `scorecard:${string}` | undefined,
    issuedAt: content.issuedAt,
    contentHash: built.contentHash,
    answerKey: built.answerKey,
    workspaceKey: publicKey,
    isSensitive: passphrase !== '',
  })
  return done.ok ? ok(saved.path) : done
}
