import { useState } from 'react'
import { Button } from '../button/Button.tsx'
import { TextInput } from '../forms/TextInput.tsx'
import css from './filter.module.css'
import type { FilterDraft } from './types.ts'

interface TextValueProps {
  readonly draft: FilterDraft
  readonly title: string
  readonly values: readonly string[]
  onChange(values: readonly string[]): void
  onClose(): void
}

/** A part of a text; accents and case mean nothing. Enter ends. */
export function TextValue({ title, values, onChange, onClose }: TextValueProps) {
  // The only thing a just opened sentence is for gets the focus.
  const [typed, setTyped] = useState(values[0] ?? '')
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <TextInput
        autoFocus
        aria-label={title}
        placeholder={title}
        maxLength={300}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          const part = event.target.value.trim()
          onChange(part === '' ? [] : [part])
        }}
      />
      <Button size="small" type="submit" kbd="enter">
        Done
      </Button>
    </form>
  )
}
