import { useState } from 'react'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../calendarFile.module.css'
import type { FileLine } from '../plan/types.ts'
import { LINE_COLUMNS } from './lineColumns.tsx'

const SHOWN_AT_ONCE = 8

/** What every card, meeting and task of the file becomes. */
export function FileLines({ lines }: { readonly lines: readonly FileLine[] }) {
  const [focused, setFocused] = useState<string>()
  const table = useDataTable({
    id: 'calendar-file',
    rows: lines,
    columns: LINE_COLUMNS,
    rowId: line => line.id,
    defaultSort: { id: 'when', desc: false },
  })
  const focusedLine = lines.find(line => line.id === focused)
  return (
    <>
      <div className={css.table} data-short={lines.length <= SHOWN_AT_ONCE || undefined}>
        <DataTable table={table} label="What comes in" focused={focused} onFocus={setFocused} />
      </div>
      {focusedLine?.reason !== undefined && (
        <p className={css.quiet} role="status" dir="auto">
          {focusedLine.name}: {focusedLine.reason}
        </p>
      )}
    </>
  )
}
