import type { OpenedFile } from '@shared/domain/import/engine.ts'
import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { fileWords } from '../viewModelWords.ts'
import css from './pick.module.css'

interface PickStepProps {
  readonly file: OpenedFile | undefined
  readonly busy: boolean
  onFile(file: File): void
}

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls'

/** Chooses the file, by button or by dropping it. */
export function PickStep({ file, busy, onFile }: PickStepProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onFile(dropped)
  }
  return (
    <div className={css.pick}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={css.zone}
        data-over={over || undefined}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSpreadsheet aria-hidden className={css.icon} />
        <p className={css.lead}>{file ? 'Drop another file here, or' : 'Drop a spreadsheet here, or'}</p>
        <Button variant="primary" busy={busy} autoFocus onClick={() => input.current?.click()}>
          {file ? 'Choose another file…' : 'Choose a file…'}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          aria-label="File to import"
          className="visually-hidden"
          tabIndex={-1}
          onChange={event => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) onFile(chosen)
          }}
        />
        <p className={css.kinds}>CSV, Excel (XLSX) or old Excel (XLS)</p>
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
