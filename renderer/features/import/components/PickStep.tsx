import type { OpenedFile } from '@shared/domain/import/engine.ts'
import { IMPORTABLE } from '@shared/lib/fileKind.ts'
import { FileSpreadsheet } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { fileWords } from '../viewModelWords.ts'
import css from './pick.module.css'

interface PickStepProps {
  readonly file: OpenedFile | undefined
  readonly busy: boolean
  onFile(file: File): void
  /** Gives up the file that is being opened. */
  onStop(): void
}

/** Chooses the file by a button; one dropped is taken by the window, wherever it falls. */
export function PickStep({ file, busy, onFile, onStop }: PickStepProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={css.pick}>
      <div className={css.zone}>
        <FileSpreadsheet aria-hidden className={css.icon} />
        <p className={css.lead}>{file ? 'Drop another file here, or' : 'Drop a file here, or'}</p>
        <Button
          variant={file ? 'plain' : 'primary'}
          busy={busy}
          autoFocus
          onClick={() => input.current?.click()}
        >
          {file ? 'Choose another file…' : 'Choose a file…'}
        </Button>
        {busy && (
          <Button size="small" onClick={onStop}>
            Stop opening it
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept={IMPORTABLE}
          aria-label="File to import"
          className="visually-hidden"
          tabIndex={-1}
          onChange={event => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) onFile(chosen)
          }}
        />
        <p className={css.kinds}>
          CSV, Excel or OpenDocument; contacts as vCard (.vcf), meetings as iCalendar (.ics)
        </p>
      </div>
      {file && (
        <p className={css.chosen}>
          Chosen: <strong dir="auto">{file.name}</strong>, {fileWords(file)}. Choosing another one starts
          again.
        </p>
      )}
      <ul className={css.facts}>
        <li>The file is read on this laptop and is not changed.</li>
        <li>Nothing is saved until the last step. Before it you see what every row becomes.</li>
        <li>A finished import can be undone as one.</li>
      </ul>
    </div>
  )
}
