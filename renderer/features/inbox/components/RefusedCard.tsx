import type { Instant } from '@shared/lib/calendarDate.ts'
import type { Lost } from '@shared/sync/discard.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { useId, useState } from 'react'
import { retryRefused } from '../../../data/inbox.ts'
import type { RecordName } from '../../../data/recordNames.ts'
import { sendOverUnopened } from '../../../data/sealNotes.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import css from '../inbox.module.css'
import { GiveUp } from './GiveUp.tsx'
import { RecordLink } from './RecordLink.tsx'

interface RefusedCardProps {
  readonly row: SyncRow
  readonly lost: Lost | undefined
  readonly name: RecordName | undefined
}

/** Why the server did not take a change, in its own words; the change itself is kept here. */
const REASONS: Readonly<Record<string, string>> = {
  forbidden: 'A rule of the database refuses it',
  unauthorized: 'You may not change this record',
  malformed: 'The database cannot read it',
  tooLarge: 'It is larger than the database takes',
  notOpened: 'What the database holds of it cannot be opened',
  notUnderstood: 'A newer Tandem wrote it; update to change it',
}

/** One change the server did not take: try again (after an edit of the record), or give it up. */
export function RefusedCard({ row, lost, name }: RefusedCardProps) {
  const { refused, id } = row
  const isClosed = refused?.code === 'notOpened'
  const headId = useId()
  const [giving, setGiving] = useState(false)
  const retry = async () => {
    await (isClosed ? sendOverUnopened(id) : retryRefused(id))
    await runAction('resumeSync')
  }
  return (
    <li className={css.card} aria-labelledby={headId}>
      <h3 id={headId} className={css.head}>
        <RecordLink id={id} name={name} />
      </h3>
      <p className={css.value}>{REASONS[refused?.code ?? ''] ?? 'The database refuses it'}</p>
      {refused && (
        <p className={css.by} dir="auto">
          {refused.reason} · {formatInstant(refused.at as Instant)}
        </p>
      )}
      {giving && lost ? (
        <GiveUp id={id} lost={lost} onCancel={() => setGiving(false)} />
      ) : (
        refused?.code !== 'notUnderstood' && (
          <div className={css.choices}>
            <Button size="small" onClick={() => void retry()}>
              {isClosed ? 'Send mine instead' : 'Try again'}
            </Button>
            {lost && (
              <Button size="small" variant="quiet" onClick={() => setGiving(true)}>
                Discard…
              </Button>
            )}
          </div>
        )
      )}
    </li>
  )
}
