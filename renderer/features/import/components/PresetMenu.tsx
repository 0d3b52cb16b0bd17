import { crmFields } from '@shared/domain/import/crm/preset.ts'
import { crmPresetsFor } from '@shared/domain/import/crm/recognise.ts'
import type { SheetShape } from '@shared/domain/import/engine.ts'
import type { ImportPreset, ImportPresetFields } from '@shared/domain/import/preset.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import type { MenuEntry } from '../../../ui/menu/items.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { usePresets } from '../usePresets.ts'
import { columnsMissing, madeFor } from '../viewModelPresets.ts'
import type { Draft } from '../viewModelState.ts'
import { counted } from '../viewModelWords.ts'
import css from './mapping.module.css'
import { PresetName } from './PresetName.tsx'

interface PresetMenuProps {
  readonly shape: SheetShape
  readonly draft: Draft | undefined
  readonly presets: readonly ImportPreset[]
  onPreset(preset: ImportPresetFields): void
  onSuggestAgain(): void
}

/** Mappings kept and those that come along: apply one, keep this one, delete the one in use. */
export function PresetMenu({ shape, draft, presets, onPreset, onSuggestAgain }: PresetMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [naming, setNaming] = useState(false)
  const { keep, remove } = usePresets(presets)
  const used = presets.find(preset => preset.name === draft?.preset)
  const apply = presets.map(preset => {
    const missing = columnsMissing(preset, shape.headers)
    const note = missing.length > 0 ? ` (${counted(missing.length, 'column')} of it not here)` : ''
    return {
      id: preset.id,
      label: preset.name + note,
      checked: preset.id === used?.id,
      onSelect: () => onPreset(preset),
    }
  })
  const brought = crmPresetsFor(shape.headers).map(preset => ({
    id: preset.id,
    label: preset.name,
    checked: !used && preset.name === draft?.preset,
    onSelect: () => onPreset(crmFields(preset, shape.headers)),
  }))
  const name = used?.name ?? brought.find(preset => preset.checked)?.label
  const entries: MenuEntry[] = [
    ...(apply.length > 0 ? ['Apply a preset', ...apply, null] : []),
    ...(brought.length > 0 ? ['Exports of other systems', ...brought, null] : []),
    { id: 'suggest', label: 'Match the columns again', onSelect: onSuggestAgain },
    { id: 'save', label: 'Save as preset…', disabled: !draft, onSelect: () => setNaming(true) },
    ...(used
      ? [
          {
            id: 'delete',
            label: `Delete the preset ${used.name}`,
            danger: true,
            onSelect: () => remove(used),
          },
        ]
      : []),
  ]
  return (
    <>
      <Button size="small" aria-haspopup="menu" onClick={event => setAnchor(event.currentTarget)}>
        {name === undefined ? 'Presets' : `Preset: ${name}`}
      </Button>
      {used && madeFor(used, shape.headers) && <span className={css.quiet}>made for these columns</span>}
      <Menu anchor={anchor} label="Presets" entries={entries} onClose={() => setAnchor(null)} />
      {naming && draft && (
        <PresetName
          suggestion={draft.preset ?? draft.fields.name}
          taken={presets.map(preset => preset.name)}
          onClose={() => setNaming(false)}
          onName={name => keep(name, draft, shape.headers)}
        />
      )}
    </>
  )
}
