import { commandInWords, entryInWords, whoInWords } from '@shared/domain/history/words.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { Eye } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { datesInWords, formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../history.module.css'
import { LARGEST, sizeOf, type Told } from '../useDiffs.ts'
import { DiffList } from './DiffList.tsx'

interface RecordEntryProps {
  readonly entry: JournalEntry
  readonly createdIn: string
  readonly told: Told | undefined
  /** Reads what a large entry did to this record. */
  onAsk(): void
  onLook(): void
  onRestore(row: TableRow<TableName>, field: string): void
}

/** One entry of a record's history, with a way to each old value and to the record as it was then. */
export function RecordEntry({ entry, createdIn, told, onAsk, onLook, onRestore }: RecordEntryProps) {
  const label = datesInWords(entryInWords(entry, createdIn))
  const isUntold = !told && entry.updated > 0 && sizeOf(entry) > LARGEST
  const before = told?.step.before
  return (
    <li className={css.entry}>
      <div className={css.when}>
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
        <span dir="auto">{whoInWords(entry)}</span>
      </div>
      <div className={css.what}>
        <p dir="auto">{label}</p>
        <p className={css.command}>{commandInWords(entry.command)}</p>
        {told && before && told.diffs.length > 0 && (
          <DiffList diffs={told.diffs} onRestore={field => onRestore(before, field)} />
        )}
        {isUntold && (
          <Button variant="quiet" size="small" onClick={onAsk}>
            Show what it changed here (one of {formatCount(sizeOf(entry))} records)
          </Button>
        )}
      </div>
      <IconButton label={`As it was on ${formatInstant(entry.at)}`} onClick={onLook}>
        <Eye aria-hidden />
      </IconButton>
    </li>
  )
}
