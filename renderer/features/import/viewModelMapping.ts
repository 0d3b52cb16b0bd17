import type { DryRun, SheetShape } from '@shared/domain/import/engine.ts'
import {
  type FieldOption,
  IMPORT_FIELDS,
  type ImportField,
  importField,
  isWideField,
} from '@shared/domain/import/fields.ts'
import type { CellStyle, ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { Draft } from './viewModelState.ts'

/** One column of the file and what it goes to. */
export interface ColumnView {
  readonly header: string
  readonly examples: readonly string[]
  readonly field?: ImportField
  /** Matched without a person. */
  readonly auto: boolean
}

export const columnViews = (shape: SheetShape, draft: Draft): readonly ColumnView[] =>
  shape.headers.map((header, i) => {
    const name = draft.fields.mapping[header]
    const field = name === undefined ? undefined : importField(draft.fields.kind, name)
    return {
      header,
      examples: shape.examples[i] ?? [],
      auto: field !== undefined && draft.auto[header] === name,
      ...(field && { field }),
    }
  })

/** Fields a column can go to, with the column that holds each now. */
export const fieldChoices = ({ kind, mapping }: ImportPresetFields) =>
  IMPORT_FIELDS[kind].map(field => ({
    field,
    usedBy: Object.keys(mapping).find(header => mapping[header] === field.field),
  }))

/**
 * Sends a column to a field (undefined: leaves it out). A field has one column, so the one before is
 * freed; only the month and quarter columns of targets may repeat, one per year.
 */
export function mapColumn(
  fields: ImportPresetFields,
  header: string,
  field: string | undefined,
): ImportPresetFields {
  const repeats = field !== undefined && isWideField(field)
  const others = Object.entries(fields.mapping).filter(
    ([known, to]) => known !== header && (repeats || to !== field),
  )
  const mapping = Object.fromEntries(field === undefined ? others : [...others, [header, field]])
  return { ...fields, mapping }
}

const mappedTypes = ({ kind, mapping }: ImportPresetFields): ReadonlySet<string | undefined> =>
  new Set(Object.values(mapping).map(field => importField(kind, field)?.type))

/** Which of the ways of writing matter for the columns mapped. */
export function styleNeeds(fields: ImportPresetFields): {
  readonly dates: boolean
  readonly decimals: boolean
  /** Amounts without a currency column: they need one for all. */
  readonly currency: boolean
} {
  const types = mappedTypes(fields)
  return {
    dates: types.has('date'),
    decimals: types.has('money') || types.has('number'),
    currency: types.has('money') && !types.has('currency'),
  }
}

export const styleOf = (shape: SheetShape, { style }: ImportPresetFields): CellStyle => ({
  decimal: style.decimal ?? shape.style.decimal,
  dateOrder: style.dateOrder ?? shape.style.dateOrder,
})

/** The words of one column that stand for fixed values. */
export interface WordsView {
  readonly field: ImportField
  readonly options: readonly FieldOption[]
  readonly words: readonly { readonly word: string; readonly rows: number; readonly to?: string }[]
  readonly unknown: number
}

/** The enum columns with their words; what a person has just chosen stands over what the check found. */
export const wordViews = (fields: ImportPresetFields, dryRun: DryRun | undefined): readonly WordsView[] =>
  Object.entries(dryRun?.values ?? {}).flatMap(([name, found]) => {
    const field = importField(fields.kind, name)
    if (!field?.options || !Object.values(fields.mapping).includes(name)) return []
    const words = found.map(({ word, rows, to }) => {
      const chosen = fields.values[name]?.[word] ?? to
      return { word, rows, ...(chosen !== undefined && { to: chosen }) }
    })
    return [{ field, options: field.options, words, unknown: words.filter(word => !word.to).length }]
  })

export function mapWord(
  fields: ImportPresetFields,
  field: string,
  word: string,
  to: string,
): ImportPresetFields {
  return { ...fields, values: { ...fields.values, [field]: { ...fields.values[field], [word]: to } } }
}
