import { Info } from 'lucide-react'
import css from './notes.module.css'

/** What the reader could not read or had to guess, in plain words. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={css.notes} aria-label="Notes on the file">
      {notes.map(note => (
        <li key={note}>
          <Info aria-hidden />
          <span dir="auto">{note}</span>
        </li>
      ))}
    </ul>
  )
}
