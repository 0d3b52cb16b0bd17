import { type ReactNode, useId } from 'react'
import css from './layout.module.css'

interface SectionProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {note !== undefined && <div className={css.note}>{note}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** A framed ground for things that belong together. */
export function Panel({ children, flush }: { children: ReactNode; flush?: boolean }) {
  return <div className={flush ? css.panelFlush : css.panel}>{children}</div>
}
