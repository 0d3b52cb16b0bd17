import { useId } from 'react'
import type { OnMatch } from '../viewModelState.ts'
import { counted } from '../viewModelWords.ts'
import css from './matches.module.css'

const CHOICES: readonly { readonly value: OnMatch; readonly label: string; readonly means: string }[] = [
  { value: 'link', label: 'Link', means: 'keep the records as they are' },
  { value: 'merge', label: 'Merge', means: 'fill the empty fields of the records from the rows' },
  { value: 'skip', label: 'Skip', means: 'leave these rows out' },
]

interface SureMatchesProps {
  readonly rows: number
  readonly choice: OnMatch
  onChoose(choice: OnMatch): void
}

/** One answer for all rows that are surely in the book already. */
export function SureMatches({ rows, choice, onChoose }: SureMatchesProps) {
  const name = useId()
  return (
    <fieldset className={css.sure}>
      <legend>
        {counted(rows, 'row')} {rows === 1 ? 'is' : 'are'} surely in the book: the same key or exactly the
        same name
      </legend>
      {CHOICES.map(({ value, label, means }) => (
        <label key={value} data-chosen={value === choice || undefined}>
          <input type="radio" name={name} checked={value === choice} onChange={() => onChoose(value)} />
          <b>{label}</b> <span>{means}</span>
        </label>
      ))}
    </fieldset>
  )
}
