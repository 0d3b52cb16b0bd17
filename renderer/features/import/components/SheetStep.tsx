import type { OpenedFile, SheetShape } from '@shared/domain/import/engine.ts'
import { fileWords } from '../viewModelWords.ts'
import { FirstRows } from './FirstRows.tsx'
import { Notes } from './Notes.tsx'
import { SheetList } from './SheetList.tsx'
import css from './sheet.module.css'

interface SheetStepProps {
  readonly file: OpenedFile
  readonly shape: SheetShape | undefined
  onSheet(sheet: number): void
  onHeader(row: number): void
}

/** Which table of the file, and which of its rows names the columns. */
export function SheetStep({ file, shape, onSheet, onHeader }: SheetStepProps) {
  return (
    <div className={css.sheet}>
      <p className={css.file}>
        <strong dir="auto">{file.name}</strong> {fileWords(file)}
      </p>
      <Notes notes={file.notes} />
      {file.sheets.length > 1 && <SheetList sheets={file.sheets} chosen={shape?.sheet} onChoose={onSheet} />}
      {shape && <FirstRows shape={shape} onHeader={onHeader} />}
    </div>
  )
}
