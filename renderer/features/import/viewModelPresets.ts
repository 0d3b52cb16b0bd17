import type { ImportPreset, ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { Draft } from './viewModelState.ts'

/** The columns a preset maps that the table does not have. */
export const columnsMissing = (
  { mapping }: ImportPresetFields,
  headers: readonly string[],
): readonly string[] => Object.keys(mapping).filter(column => !headers.includes(column))

/** True when the preset was saved for a table of exactly these columns. */
export const madeFor = ({ headers: saved }: ImportPresetFields, headers: readonly string[]): boolean =>
  saved !== undefined &&
  saved.length === headers.length &&
  new Set([...saved, ...headers]).size === headers.length

/** The preset to apply unasked: made for exactly these columns, the one saved last. */
export const presetFor = (
  presets: readonly ImportPreset[],
  headers: readonly string[],
): ImportPreset | undefined =>
  presets.filter(preset => madeFor(preset, headers)).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]

/** A draft taken from a preset: its mapping for the columns that are there. */
export function draftFromPreset(
  preset: ImportPresetFields,
  headers: readonly string[],
  draft?: Draft,
): Draft {
  const mapping = Object.fromEntries(
    Object.entries(preset.mapping).filter(([column]) => headers.includes(column)),
  )
  const { name, kind, currency, style, values, otherwise } = preset
  return {
    fields: {
      name,
      kind,
      mapping,
      style,
      values,
      ...(currency !== undefined && { currency }),
      ...(otherwise && { otherwise }),
    },
    onMatch: draft?.onMatch ?? 'link',
    decisions: {},
    auto: mapping,
    preset: name,
  }
}

/** What is stored when a mapping is kept under a name. */
export const presetFields = (name: string, draft: Draft, headers: readonly string[]): ImportPresetFields => ({
  ...draft.fields,
  name,
  headers: [...headers],
})
