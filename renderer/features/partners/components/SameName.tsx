import type { BookRow } from '../../../columns/book.ts'
import { partnerHref } from '../../../state/places.ts'
import css from '../partner.module.css'

/** Said while a new partner is named like one the book has. */
export function SameName({ row, onOpen }: { row: BookRow | undefined; onOpen(): void }) {
  if (!row) return null
  return (
    <p className={css.sameName} role="status">
      The book has a partner of this name.{' '}
      <a href={partnerHref(row.id)} onClick={onOpen}>
        Open {row.name}
      </a>
    </p>
  )
}
