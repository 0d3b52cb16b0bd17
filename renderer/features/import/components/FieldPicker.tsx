import type { ImportPresetFields } from '@shared/domain/import/preset.ts'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { type ColumnView, fieldChoices } from '../viewModelMapping.ts'
import css from './mapping.module.css'

interface FieldPickerProps {
  readonly column: ColumnView
  readonly fields: ImportPresetFields
  onPick(field: string | undefined): void
}

const LEFT_OUT = ''

/** The field of one column, from a list with a search. */
export function FieldPicker({ column, fields, onPick }: FieldPickerProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choices = [
    { value: LEFT_OUT, label: 'Leave out' },
    ...fieldChoices(fields).map(({ field, usedBy }) => ({
      value: field.field,
      label:
        usedBy !== undefined && usedBy !== column.header
          ? `${field.label} (now from ${usedBy})`
          : field.label,
    })),
  ]
  return (
    <>
      <button
        type="button"
        className={css.picker}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${column.header} goes to: ${column.field?.label ?? 'left out'}`}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <span data-none={column.field === undefined || undefined}>{column.field?.label ?? 'Leave out'}</span>
        <ChevronDown aria-hidden />
      </button>
      <ChoiceList
        anchor={anchor}
        label={`Field for ${column.header}`}
        several={false}
        choices={choices}
        chosen={[column.field?.field ?? LEFT_OUT]}
        onChange={([value]) => onPick(value === LEFT_OUT ? undefined : value)}
        onClose={() => setAnchor(null)}
      />
    </>
  )
}
