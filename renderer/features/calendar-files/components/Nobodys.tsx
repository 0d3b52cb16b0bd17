import { useId } from 'react'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../calendarFile.module.css'
import type { FilePreview } from '../engine/engine.ts'
import { counted } from '../viewModel.ts'

interface NobodysProps {
  readonly preview: FilePreview
  readonly value: string
  onChange(value: string): void
}

/** Where people without an organisation and meetings without anybody of the book belong. */
export function Nobodys({ preview, value, onChange }: NobodysProps) {
  const id = useId()
  const { nobodys, unlinked } = preview
  if (nobodys + unlinked === 0) return null
  const who = [
    ...(nobodys > 0 ? [`${counted(nobodys, 'person', 'people')} whose card names no organisation`] : []),
    ...(unlinked > 0 ? [`${counted(unlinked, 'meeting')} with nobody of the book`] : []),
  ].join(' and ')
  const verb = nobodys + unlinked === 1 ? 'belongs' : 'belong'
  return (
    <div className={css.nobodys}>
      <label htmlFor={id}>
        {who} {verb} to
      </label>
      <TextInput
        id={id}
        dir="auto"
        autoFocus={preview.writes === 0}
        value={value}
        maxLength={300}
        placeholder="Name of a partner or customer; empty: left out"
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
