import { X } from 'lucide-react'
import css from './filter.module.css'

interface FilterChipProps {
  /** `Tier is` */
  readonly subject: string
  /** `Silver or Gold` */
  readonly value: string
  onOpen(anchor: HTMLElement): void
  onRemove(): void
}

/** A filter as a sentence: press it to change it, its cross or Delete to take it away. */
export function FilterChip({ subject, value, onOpen, onRemove }: FilterChipProps) {
  return (
    <span className={css.chip}>
      <button
        type="button"
        data-stop
        className={css.sentence}
        aria-haspopup="dialog"
        onClick={event => onOpen(event.currentTarget)}
      >
        {subject !== '' && `${subject} `}
        <strong>{value}</strong>
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={css.remove}
        aria-label={`Remove filter: ${subject} ${value}`.replace(':  ', ': ')}
        onClick={onRemove}
      >
        <X aria-hidden />
      </button>
    </span>
  )
}
