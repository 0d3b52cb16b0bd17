import type { CrmNote } from '../viewModelCrm.ts'
import css from './mapping.module.css'

/** What is known of the system the table was exported from. */
export function CrmNotes({ notes }: { readonly notes: readonly CrmNote[] }) {
  if (notes.length === 0) return null
  return (
    <div className={css.notes}>
      {notes.map(({ text, tone }) => (
        <p key={text} className={tone === 'watch' ? css.missing : css.quiet}>
          {text}
        </p>
      ))}
    </div>
  )
}
