import css from '../calendarFile.module.css'
import type { FilePreview } from '../engine/engine.ts'
import type { FileNote } from '../read/types.ts'
import { counted } from '../viewModel.ts'

const SHOWN = 200

/** What does not come in, and what comes in without a part, by name and line. */
export function FileNotes({ preview: { refused, notes, lines } }: { readonly preview: FilePreview }) {
  return (
    <>
      <NoteList
        title={`${counted(refused.length, 'entry', 'entries')} cannot come in`}
        notes={refused}
        open={lines.length === 0}
      />
      <NoteList title={`${counted(notes.length, 'remark')}`} notes={notes} />
    </>
  )
}

interface NoteListProps {
  readonly title: string
  readonly notes: readonly FileNote[]
  readonly open?: boolean
}

function NoteList({ title, notes, open = false }: NoteListProps) {
  if (notes.length === 0) return null
  return (
    <details className={css.notes} open={open || notes.length <= 3}>
      <summary>{title}</summary>
      <ul>
        {notes.slice(0, SHOWN).map((note, i) => (
          <li key={`${note.line} ${note.reason} ${i}`}>
            <span className={css.quiet}>Line {note.line}</span>
            <span dir="auto">
              {note.what}: {note.reason}
            </span>
          </li>
        ))}
      </ul>
      {notes.length > SHOWN && (
        <p className={css.quiet}>and {counted(notes.length - SHOWN, 'more', 'more')}</p>
      )}
    </details>
  )
}
