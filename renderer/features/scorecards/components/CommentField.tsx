import { useId } from 'react'
import css from './scorecards.module.css'

interface CommentFieldProps {
  readonly value: string
  onChange(text: string): void
}

/** Two or three sentences for page 1; kept while typing, stored with the issue. */
export function CommentField({ value, onChange }: CommentFieldProps) {
  const id = useId()
  return (
    <div className={css.comment}>
      <label htmlFor={id}>Comment on page 1</label>
      <textarea
        id={id}
        dir="auto"
        rows={Math.min(6, Math.max(2, value.split('\n').length))}
        maxLength={20_000}
        placeholder="What the figures do not say, in two or three sentences"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
