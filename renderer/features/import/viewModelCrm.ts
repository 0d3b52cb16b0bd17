import { crmPresetsFor, recogniseCrm } from '@shared/domain/import/crm/recognise.ts'
import { importField } from '@shared/domain/import/fields.ts'
import type { ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { Draft } from './viewModelState.ts'

export interface CrmNote {
  readonly tone: 'quiet' | 'watch'
  readonly text: string
}

/** Where the table surely comes from, what else it can be read as, and what its rows get that say nothing. */
export function crmNotes(headers: readonly string[], draft: Draft | undefined): readonly CrmNote[] {
  const found = recogniseCrm(headers)
  const notes: CrmNote[] = []
  if (found?.refused) notes.push({ tone: 'watch', text: found.refused.reason })
  else if (found) {
    const others = crmPresetsFor(headers)
      .map(preset => preset.name)
      .filter(name => name !== draft?.preset)
    const more = others.length > 0 ? ` It can also be read as ${inWords(others)}: see Presets.` : ''
    notes.push({ tone: 'quiet', text: `This is a ${found.system} export.${more}` })
  }
  for (const text of otherwiseWords(draft?.fields)) notes.push({ tone: 'quiet', text })
  return notes
}

/** `Rows without a stage go in as Prospecting.` */
function otherwiseWords(fields: ImportPresetFields | undefined): readonly string[] {
  return Object.entries(fields?.otherwise ?? {}).flatMap(([name, value]) => {
    const field = fields && importField(fields.kind, name)
    const label = field?.options?.find(option => option.value === value)?.label ?? value
    return field ? [`Rows whose ${field.label.toLowerCase()} is empty go in as ${label}.`] : []
  })
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
