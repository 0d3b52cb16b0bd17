import { X } from 'lucide-react'
import type { Ref } from 'react'
import css from './filter.module.css'

interface FilterChipProps {
  /** `Tier is` */
  readonly subject: string
  /** `Silver or Gold` */
  readonly value: string
  readonly ref?: Ref<HTMLButtonElement>
  onOpen(anchor: HTMLElement): void
  onRemove(): void
}

/** A filter as a sentence: press it to change it, its cross or Delete to take it away. */
export function FilterChip({ subject, value, ref, onOpen, onRemove }: FilterChipProps) {
  return (
    <span className={css.chip}>
      <button
        ref={ref}
        type="button"
        className={css.sentence}
        aria-haspopup="dialog"
        onClick={event => onOpen(event.currentTarget)}
        onKeyDown={event => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
        }}
      >
        {subject} <strong>{value}</strong>
      </button>
      <button
        type="button"
        className={css.remove}
        aria-label={`Remove filter: ${subject} ${value}`}
        onClick={onRemove}
      >
        <X aria-hidden />
      </button>
    </span>
  )
}
