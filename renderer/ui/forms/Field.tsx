import type { ReactNode } from 'react'
import css from './forms.module.css'

/** What an input needs to be tied to its label, hint and error. */
export interface InputLink {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  children(link: InputLink): ReactNode
}

/** Label above, then the input, then its hint or what is wrong with it. */
export function Field({ id, label, hint, error, required, children }: FieldProps) {
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {required && <span className={css.required}> needed</span>}
      </label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        ...(note !== undefined && { 'aria-describedby': noteId }),
      })}
      {note !== undefined && (
        <div id={noteId} className={error === undefined ? css.hint : css.error}>
          {note}
        </div>
      )}
    </div>
  )
}

/** Fields in two columns; `Wide` takes both. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={css.grid}>{children}</div>
}

export function Wide({ children }: { children: ReactNode }) {
  return <div className={css.wide}>{children}</div>
}
