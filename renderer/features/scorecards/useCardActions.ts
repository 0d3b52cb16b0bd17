import type { IssuedScorecard } from '@shared/domain/scorecard/schema.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { Result } from '@shared/lib/result.ts'
import { useState } from 'react'
import { undoIntent } from '../../data/undoIntent.ts'
import { request } from '../../platform/client.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { clearComment, commentKey, setComment, useComment } from './comments.ts'
import { type Exported, printIssued } from './export.ts'
import { scorecardFileName } from './fileNames.ts'
import { type Issue, issueDraft } from './issue.ts'
import type { Card } from './useCard.ts'

export interface CardActions {
  /** The issued version that is looked at; undefined: the draft. */
  readonly shown: IssuedScorecard | undefined
  readonly comment: string
  /** What an export would print first: undefined when the newest issued version is up to date. */
  readonly issuesFirst: number | undefined
  readonly busy: 'issuing' | 'exporting' | undefined
  show(version: number | undefined): void
  setComment(text: string): void
  issue(): Promise<void>
  exportPdf(): Promise<void>
}

/** Looking at versions, writing the comment, issuing, exporting. */
export function useCardActions(
  partnerId: string,
  period: Quarter,
  card: Card | null | undefined,
): CardActions {
  const [version, setVersion] = useState<number | undefined>(undefined)
  const [busy, setBusy] = useState<CardActions['busy']>(undefined)
  const key = commentKey(partnerId, period)
  const typed = useComment(key)
  const newest = card?.issued[0]
  const comment = typed ?? newest?.comment ?? ''
  const shown = card?.issued.find(one => one.version === version)
  const current = card?.unchanged === true && comment.trim() === (newest?.comment ?? '')

  const during = async (what: NonNullable<CardActions['busy']>, work: () => Promise<void>) => {
    setBusy(what)
    try {
      await work()
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
    } finally {
      setBusy(undefined)
    }
  }

  const issue = async (): Promise<Result<Issue> | undefined> => {
    if (!card) return undefined
    const answer = await issueDraft(card.draft, comment)
    if (answer.ok) clearComment(key)
    else showToast({ text: answer.error.message, tone: 'bad' })
    return answer
  }

  return {
    shown,
    comment,
    issuesFirst: shown || current ? undefined : (newest?.version ?? 0) + 1,
    busy,
    show: setVersion,
    setComment: text => setComment(key, text),
    issue: () =>
      during('issuing', async () => {
        const answer = await issue()
        if (answer?.ok)
          offerUndo(`Version ${answer.value.version} issued`, () => undoIntent(answer.value.intent))
      }),
    exportPdf: () =>
      during('exporting', async () => {
        const ready = shown ?? (current ? newest : undefined)
        const answer = ready ? undefined : await issue()
        if (answer && !answer.ok) return
        const scorecardId = ready?.id ?? answer?.value.id
        if (!scorecardId || !card) return
        const suggestedName = scorecardFileName(card.draft.facts.partner.name, period)
        tell(await printIssued(scorecardId, { kind: 'ask', suggestedName }), answer?.value.version)
      }),
  }
}

function tell(answer: Result<Exported>, issued: number | undefined): void {
  const first = issued === undefined ? '' : `Version ${issued} issued. `
  if (!answer.ok) {
    showToast({ text: `${first}${answer.error.message}`, tone: 'bad' })
    return
  }
  if (answer.value.kind === 'cancelled') {
    if (first) showToast({ text: `${first}No PDF was saved.` })
    return
  }
  const { path } = answer.value
  showToast({
    text: `${first}PDF saved`,
    action: { label: 'Show in folder', run: () => void request('files.reveal', { path }).catch(() => {}) },
  })
}
