import type { DryRun, SheetShape } from '@shared/domain/import/engine.ts'
import { IMPORT_KIND_LABELS } from '@shared/domain/import/fields.ts'
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportPreset,
  type ImportPresetFields,
} from '@shared/domain/import/preset.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import { crmNotes } from '../viewModelCrm.ts'
import { columnViews, mapColumn, mapWord, wordViews } from '../viewModelMapping.ts'
import type { Draft } from '../viewModelState.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { CrmNotes } from './CrmNotes.tsx'
import css from './mapping.module.css'
import { PresetMenu } from './PresetMenu.tsx'
import { StyleChoices } from './StyleChoices.tsx'
import { WordTable } from './WordTable.tsx'

export interface MappingStepProps {
  readonly shape: SheetShape
  readonly kind: ImportKind
  readonly draft: Draft | undefined
  readonly dryRun: DryRun | undefined
  readonly missing: readonly string[]
  readonly presets: readonly ImportPreset[]
  readonly currency: string
  onKind(kind: ImportKind): void
  onEdit(edit: (fields: ImportPresetFields) => ImportPresetFields): void
  onPreset(preset: ImportPresetFields): void
  onSuggestAgain(): void
}

const KINDS = IMPORT_KINDS.map(kind => ({ value: kind, label: IMPORT_KIND_LABELS[kind] }))

/** What the rows are, and which column goes where. */
export function MappingStep(props: MappingStepProps) {
  const { shape, kind, draft, dryRun, missing, onKind, onEdit } = props
  return (
    <div className={css.mapping}>
      <div className={css.top}>
        <span className={css.holds}>This file holds</span>
        <span className={css.kind}>
          <Select
            label="What the rows are"
            compact
            value={kind}
            options={KINDS}
            onChange={value => onKind(value as ImportKind)}
          />
        </span>
        <span className={css.gap} />
        <PresetMenu {...props} />
      </div>
      <CrmNotes notes={crmNotes(shape.headers, draft)} />
      {missing.length > 0 && (
        <p className={css.missing} role="status">
          Still needed: {missing.join('; ')}. Choose the column that holds it.
        </p>
      )}
      {draft && (
        <>
          <ColumnTable
            columns={columnViews(shape, draft)}
            fields={draft.fields}
            onMap={(header, field) => onEdit(fields => mapColumn(fields, header, field))}
          />
          <StyleChoices shape={shape} fields={draft.fields} currency={props.currency} onEdit={onEdit} />
          {wordViews(draft.fields, dryRun).map(view => (
            <WordTable
              key={view.field.field}
              view={view}
              onMap={(word, to) => onEdit(fields => mapWord(fields, view.field.field, word, to))}
            />
          ))}
        </>
      )}
    </div>
  )
}
