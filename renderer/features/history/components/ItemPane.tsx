import { commandInWords, whoInWords } from '@shared/domain/history/words.ts'
import { lazy, Suspense, useState } from 'react'
import { useNextIntents } from '../../../data/live.ts'
import { undoIntent } from '../../../data/undoIntent.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { datesInWords, formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from '../page.module.css'
import { type ToldChange, useItemChanges } from '../useItemChanges.ts'
import { countsInWords } from '../viewModelCounts.ts'
import type { HistoryItem } from '../viewModelItems.ts'
import { ChangeCard } from './ChangeCard.tsx'

const AsItWasDialog = lazy(() => import('../AsItWasDialog.tsx').then(m => ({ default: m.AsItWasDialog })))

/** One entry in full: who, when, by which command, and the records it changed with their fields. */
export function ItemPane({ item }: { item: HistoryItem }) {
  const { entry } = item
  const changes = useItemChanges(item)
  const next = useNextIntents()
  const [lookingAt, setLookingAt] = useState<ToldChange>()
  const size = item.created + item.updated + item.deleted
  return (
    <div tabIndex={-1} data-item-pane className={css.paneBody}>
      <h2 dir="auto" className={css.paneTitle}>
        {datesInWords(entry.label)}
      </h2>
      <p className={css.paneFacts}>
        {formatInstant(entry.at)} · <span dir="auto">{whoInWords(entry)}</span> ·{' '}
        {commandInWords(entry.command)}
      </p>
      <p className={css.paneFacts}>{countsInWords(item)}</p>
      {next?.undo === entry.intent && (
        <Button size="small" onClick={() => void takeBack(entry.intent)}>
          Undo this
        </Button>
      )}
      {!changes && <Skeleton lines={4} />}
      <ul className={css.cards}>
        {changes?.map((change, at) => (
          <ChangeCard key={`${change.id} ${at}`} change={change} onLook={() => setLookingAt(change)} />
        ))}
      </ul>
      {changes && size > changes.length && (
        <p className={css.paneFacts}>
          The first {formatCount(changes.length)} of {formatCount(size)} records.
        </p>
      )}
      {lookingAt && (
        <Suspense fallback={null}>
          <AsItWasDialog
            table={lookingAt.table}
            id={lookingAt.id}
            createdIn={lookingAt.createdIn}
            seq={lookingAt.entry.seq - 1}
            onClose={() => setLookingAt(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

async function takeBack(intent: string): Promise<void> {
  const answer = await undoIntent(intent)
  showToast(
    answer.ok
      ? { text: `Undone: ${datesInWords(answer.value.label)}` }
      : { text: answer.error.message, tone: 'bad' },
  )
}
