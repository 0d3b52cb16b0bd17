import { useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import css from './mapping.module.css'

interface PresetNameProps {
  readonly suggestion: string
  readonly taken: readonly string[]
  onClose(): void
  onName(name: string): Promise<boolean>
}

/** Asks for the name a mapping is kept under. */
export function PresetName({ suggestion, taken, onClose, onName }: PresetNameProps) {
  const [name, setName] = useState(suggestion)
  const id = useId()
  const trimmed = name.trim()
  const save = async () => {
    if (trimmed !== '' && (await onName(trimmed))) onClose()
  }
  return (
    <Dialog
      open
      size="small"
      title="Save as preset"
      lead="A file with the same columns takes it by itself next time."
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={trimmed === ''}>
            {taken.includes(trimmed) ? 'Replace' : 'Save'}
          </Button>
        </>
      }
      onSubmit={event => {
        event.preventDefault()
        event.stopPropagation()
        void save()
      }}
    >
      <label htmlFor={id} className={css.nameLabel}>
        Name
      </label>
      <input
        id={id}
        autoFocus
        className={css.name}
        maxLength={300}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      {taken.includes(trimmed) && (
        <p className={css.quiet}>There is a preset of this name; it is replaced.</p>
      )}
    </Dialog>
  )
}
