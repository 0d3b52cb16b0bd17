import type { ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { ColumnView } from '../viewModelMapping.ts'
import { FieldPicker } from './FieldPicker.tsx'
import css from './mapping.module.css'

interface ColumnTableProps {
  readonly columns: readonly ColumnView[]
  readonly fields: ImportPresetFields
  onMap(header: string, field: string | undefined): void
}

/** Every column of the file with examples, and the field it goes to. */
export function ColumnTable({ columns, fields, onMap }: ColumnTableProps) {
  return (
    <table className={css.table} aria-label="Columns of the file">
      <thead>
        <tr>
          <th scope="col">Column of the file</th>
          <th scope="col">Examples</th>
          <th scope="col">Goes to</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(column => (
          <tr key={column.header} data-out={column.field === undefined || undefined}>
            <th scope="row" dir="auto">
              {column.header}
            </th>
            <td className={css.examples} dir="auto">
              {column.examples.length > 0 ? column.examples.join(' · ') : <em>always empty</em>}
            </td>
            <td>
              <div className={css.goes}>
                <FieldPicker column={column} fields={fields} onPick={field => onMap(column.header, field)} />
                <span className={css.auto}>{column.auto && 'matched'}</span>
                <span className={css.auto}>{column.field?.required && 'needed'}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
