import { fieldWord } from '@shared/domain/history/fieldWords.ts'
import { resolveMergeConflict } from '@shared/domain/merge-conflict/commands.ts'
import type { MergeChoice, MergeConflict, MergeSide } from '@shared/domain/merge-conflict/schema.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { type FormEvent, useId, useState } from 'react'
import { act } from '../../../data/act.ts'
import type { RecordName } from '../../../data/recordNames.ts'
import { Slot } from '../../../state/slots.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../inbox.module.css'
import { RecordLink } from './RecordLink.tsx'

interface ConflictCardProps {
  readonly conflict: MergeConflict
  readonly name: RecordName | undefined
}

/** One thing both sides changed: what stands, what was put aside, who and when, and the choice. */
export function ConflictCard({ conflict, name }: ConflictCardProps) {
  const [editing, setEditing] = useState(false)
  const [busy, setBusy] = useState(false)
  const headId = useId()
  const { kind, field = '' } = conflict
  const label = kind === 'field' ? fieldWord(field) : 'Deleted by one, changed by the other'
  const decide = async (choice: MergeChoice, value?: string) => {
    setBusy(true)
    await act(resolveMergeConflict, { id: conflict.id, choice, ...(value !== undefined && { value }) })
    setBusy(false)
  }
  const isText = kind === 'field' && isTextual(conflict.theirs) && isTextual(conflict.mine) && !conflict.path
  return (
    <li className={css.card} aria-labelledby={headId}>
      <h3 id={headId} className={css.head}>
        <RecordLink id={conflict.recordId} name={name} />
        <span className={css.field}>{label}</span>
      </h3>
      <div className={css.sides}>
        <Side title="Stands now" conflict={conflict} side="theirs" by={conflict.theirsBy}>
          <Button size="small" disabled={busy} onClick={() => void decide('theirs')}>
            {kind === 'theyDeleted' ? 'Delete it' : kind === 'iDeleted' ? 'Keep it' : 'Keep'}
          </Button>
        </Side>
        <Side title="Put aside" conflict={conflict} side="mine" by={conflict.mineBy}>
          <Button size="small" disabled={busy} onClick={() => void decide('mine')}>
            {kind === 'theyDeleted' ? 'Keep it' : kind === 'iDeleted' ? 'Delete it' : 'Use this'}
          </Button>
        </Side>
      </div>
      {isText &&
        (editing ? (
          <EditValue
            label={label}
            start={String(conflict.theirs ?? '')}
            onDone={value => void decide('edited', value)}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <Button size="small" variant="quiet" onClick={() => setEditing(true)}>
            Write another…
          </Button>
        ))}
    </li>
  )
}

const isTextual = (value: unknown): boolean => value === undefined || typeof value === 'string'

interface SideProps {
  readonly title: string
  readonly conflict: MergeConflict
  readonly side: 'mine' | 'theirs'
  readonly by: MergeSide | undefined
  readonly children: React.ReactNode
}

function Side({ title, conflict, side, by, children }: SideProps) {
  const deleted =
    (conflict.kind === 'theyDeleted' && side === 'theirs') ||
    (conflict.kind === 'iDeleted' && side === 'mine')
  return (
    <fieldset className={css.side}>
      <legend className={css.sideTitle}>{title}</legend>
      <p className={css.value}>
        {conflict.kind === 'field' ? (
          <Slot name="fieldValue" field={conflict.field ?? ''} value={conflict[side]} />
        ) : deleted ? (
          'Deleted'
        ) : (
          'Changed, and there'
        )}
      </p>
      <p className={css.by} dir="auto">
        {by ? `${by.actor} on ${by.device}, ${formatInstant(by.at as Instant)}` : 'Another program'}
      </p>
      {children}
    </fieldset>
  )
}

interface EditValueProps {
  readonly label: string
  readonly start: string
  onDone(value: string): void
  onCancel(): void
}

function EditValue({ label, start, onDone, onCancel }: EditValueProps) {
  const [value, setValue] = useState(start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone(value)
  }
  return (
    <form className={css.edit} onSubmit={submit}>
      <TextInput
        dir="auto"
        aria-label={label}
        value={value}
        autoFocus
        onChange={event => setValue(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onCancel()}
      />
      <Button type="submit" variant="primary" size="small">
        Save
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
