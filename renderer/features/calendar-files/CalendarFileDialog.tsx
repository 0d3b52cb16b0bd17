import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import css from './calendarFile.module.css'
import { FileLines } from './components/FileLines.tsx'
import { FileNotes } from './components/FileNotes.tsx'
import { Nobodys } from './components/Nobodys.tsx'
import { Organisations } from './components/Organisations.tsx'
import type { FilePreview } from './engine/engine.ts'
import type { Choices } from './plan/types.ts'
import { type CalendarFileState, useCalendarFile } from './useCalendarFile.ts'
import { foundWords, importLabel, OUTCOME_WORDS, outcomeCounts, seriesWords, titleOf } from './viewModel.ts'

interface CalendarFileDialogProps {
  readonly file: File
  onClose(): void
}

/** A dropped or chosen card or calendar: what would come in, what to decide, then all of it as one change. */
export function CalendarFileDialog({ file, onClose }: CalendarFileDialogProps) {
  const { state, choose, run } = useCalendarFile(file, onClose)
  const { preview, error, running } = state
  const nothing = !preview || preview.writes === 0
  return (
    <Dialog
      open
      size="large"
      title={titleOf(preview)}
      lead={
        <span dir="auto">
          {file.name}
          {preview && `: ${foundWords(preview.found)}`}
        </span>
      }
      closable={!running}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" disabled={running} onClick={onClose}>
            {error && !preview ? 'Close' : 'Cancel'}
          </Button>
          {(preview || !error) && (
            <Button
              // Made anew when the file is read, so that the keyboard is on it.
              key={preview ? 'ready' : 'reading'}
              variant="primary"
              type="submit"
              kbd="mod+enter"
              autoFocus={!nothing}
              busy={running}
              disabled={nothing}
            >
              {importLabel(preview)}
            </Button>
          )}
        </>
      }
      onSubmit={event => {
        event.preventDefault()
        if (!nothing) void run()
      }}
    >
      <div className={css.body}>
        {error && (
          <p className={css.error} role="alert" dir="auto">
            {error.message}
          </p>
        )}
        {preview && <Preview preview={preview} state={state} onChoose={choose} />}
        {!preview && !error && <Skeleton lines={5} />}
      </div>
    </Dialog>
  )
}

interface PreviewProps {
  readonly preview: FilePreview
  readonly state: CalendarFileState
  onChoose(part: Partial<Choices>): void
}

function Preview({ preview, state: { choices, span }, onChoose }: PreviewProps) {
  const series = seriesWords(preview, span)
  return (
    <>
      <p className={css.counts} aria-live="polite">
        {outcomeCounts(preview.lines).map(({ outcome, count }) => (
          <span key={outcome}>
            <b>{count}</b> {OUTCOME_WORDS[outcome]}
          </span>
        ))}
        {preview.lines.length === 0 && 'Nothing of this file can come in.'}
      </p>
      <Organisations
        organisations={preview.organisations}
        onChoose={more => onChoose({ organisations: { ...choices.organisations, ...more } })}
      />
      <Nobodys preview={preview} value={choices.nobodys} onChange={nobodys => onChoose({ nobodys })} />
      {preview.lines.length > 0 && <FileLines lines={preview.lines} />}
      {series !== undefined && <p className={css.quiet}>{series}</p>}
      <FileNotes preview={preview} />
    </>
  )
}
