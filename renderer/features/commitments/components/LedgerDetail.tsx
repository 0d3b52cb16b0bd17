import type { Task } from '@shared/domain/task/schema.ts'
import { lazy, Suspense, useState } from 'react'
import { useRow } from '../../../data/live.ts'
import { partnerHref, pathOf } from '../../../state/places.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatDate, formatDayOf } from '../../../ui/format/dates.ts'
import { KeyValue } from '../../../ui/layout/KeyValue.tsx'
import { Notes } from '../../../ui/layout/Notes.tsx'
import css from '../commitments.module.css'
import { type LedgerAsk, ledgerActions } from '../ledgerActions.ts'
import { type LedgerRow, SIDE_WORDS, SOURCE_WORDS } from '../viewModelLedger.ts'
import { CommitmentBadge } from './CommitmentBadge.tsx'

const LedgerDialogs = lazy(() => import('../LedgerDialogs.tsx').then(m => ({ default: m.LedgerDialogs })))

/** The promise the keyboard is on: what can be done with it, and every day it was due. */
export function LedgerDetail({ row }: { row: LedgerRow }) {
  const task = useRow('tasks', row.id)
  const [ask, setAsk] = useState<LedgerAsk>()
  const path = row.sourceId && pathOf(row.sourceId)
  const facts = [
    {
      label: 'Partner',
      value: row.partnerId ? <a href={partnerHref(row.partnerId)}>{row.partner}</a> : 'None named',
    },
    { label: 'Due', value: row.dueOn === undefined ? 'No day agreed' : formatDate(row.dueOn) },
    ...(row.doneOn === undefined ? [] : [{ label: 'Done', value: formatDate(row.doneOn) }]),
    ...(row.brokenOn === undefined ? [] : [{ label: 'Broken', value: formatDate(row.brokenOn) }]),
    {
      label: SOURCE_WORDS[row.source],
      value: path ? (
        <a href={`#${path}`}>{row.sourceName ?? 'Open'}</a>
      ) : (
        (row.sourceName ?? 'Written down there')
      ),
    },
  ]
  return (
    <section className={css.detail} aria-label="Focused promise">
      <p className={css.detailSide}>
        {SIDE_WORDS[row.side]} <CommitmentBadge state={row.state} />
      </p>
      <h2 className={css.detailTitle} dir="auto">
        {row.title}
      </h2>
      <div className={css.detailActions}>
        {ledgerActions(row, setAsk).map(({ id, label, key, run }) => (
          <Button key={id} size="small" kbd={key} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      <KeyValue facts={facts} />
      <Days task={task ?? undefined} />
      <Notes text={task?.notes} />
      {ask && (
        <Suspense fallback={null}>
          <LedgerDialogs ask={ask} onClose={() => setAsk(undefined)} />
        </Suspense>
      )}
    </section>
  )
}

/** Every day it was due, oldest first, with when and why it was moved. */
function Days({ task }: { task: Task | undefined }) {
  const moves = task?.renegotiated ?? []
  if (!task || moves.length === 0) return null
  return (
    <div>
      <h3 className={css.daysTitle}>
        Given another day {moves.length === 1 ? 'once' : `${moves.length} times`}
      </h3>
      <ol className={css.days}>
        {moves.map((move, at) => {
          const next = moves[at + 1]
          const to = next ? next.dueOn : task.dueOn
          return (
            <li key={move.at}>
              <span className={css.daysMove}>
                {move.dueOn === undefined ? 'no day' : formatDate(move.dueOn)} →{' '}
                {to === undefined ? 'no day' : formatDate(to)}
              </span>
              <span dir="auto">{move.reason}</span>
              <span className={css.quiet}>on {formatDayOf(move.at)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
