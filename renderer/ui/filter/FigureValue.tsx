import { useId, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { Checkbox } from '../forms/Checkbox.tsx'
import { TextInput } from '../forms/TextInput.tsx'
import css from './filter.module.css'
import type { FilterDraft } from './types.ts'

interface FigureValueProps {
  readonly draft: FilterDraft
  readonly title: string
  readonly values: readonly string[]
  onChange(values: readonly string[]): void
  onClose(): void
}

/** A bound or a number of days, and whether rows that have none belong to it. Enter ends. */
export function FigureValue({ draft, title, values, onChange, onClose }: FigureValueProps) {
  const [figure] = values.filter(value => value !== '')
  const unset = values.includes('')
  const [typed, setTyped] = useState(figure === undefined ? '' : draft.show(figure))
  const id = useId()
  const read = typed.trim() === '' ? undefined : draft.read(typed)
  const wrong = typed.trim() !== '' && read === undefined
  const give = (value: string | undefined, withUnset: boolean) =>
    onChange([...(value === undefined ? [] : [value]), ...(withUnset ? [''] : [])])
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={css.figure}>
        <TextInput
          autoFocus
          inputMode="decimal"
          aria-label={title}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
          value={typed}
          onFocus={event => event.currentTarget.select()}
          onChange={event => {
            setTyped(event.target.value)
            const next = event.target.value.trim()
            const value = next === '' ? undefined : draft.read(next)
            // While half a figure stands there the filter keeps what it last understood.
            if (next === '' || value !== undefined) give(value, unset)
          }}
        />
        {(draft.unit ?? (draft.input === 'days' ? 'days' : undefined)) !== undefined && (
          <span className={css.unit}>{draft.unit ?? 'days'}</span>
        )}
      </div>
      {wrong && (
        <p id={id} className={css.wrong}>
          {draft.input === 'days' ? 'A whole number of days, please.' : 'This is not a figure.'}
        </p>
      )}
      {draft.unset !== undefined && (
        <Checkbox label={`or ${draft.unset}`} checked={unset} onChange={on => give(read ?? figure, on)} />
      )}
      <Button size="small" type="submit" kbd="enter">
        Done
      </Button>
    </form>
  )
}
