import type { ReactNode } from 'react'
import css from './record.module.css'

interface RecordColumnsProps {
  /** `deal` */
  readonly what: string
  readonly head: ReactNode
  /** What is known about it, and its timeline. */
  readonly side: ReactNode
  /** What it consists of. */
  readonly children: ReactNode
}

/** The page of one record: its head stays, below it a wide column beside a narrow one, which scroll. */
export function RecordColumns({ what, head, side, children }: RecordColumnsProps) {
  return (
    <div className={css.page}>
      {head}
      <div className={css.body}>
        <div className={css.column}>{children}</div>
        <aside className={css.column} aria-label={`About this ${what}`}>
          {side}
        </aside>
      </div>
    </div>
  )
}

interface RecordHeadProps {
  readonly name: string
  /** With whom and where, in one line. */
  readonly facts: string
  readonly actions: ReactNode
  /** Where it stands. */
  readonly children: ReactNode
}

/** What the record is, what can be done with it, and where it stands. */
export function RecordHead({ name, facts, actions, children }: RecordHeadProps) {
  return (
    <header className={css.head}>
      <div className={css.identity}>
        <div className={css.who}>
          <h1 className={css.name} dir="auto">
            {name}
          </h1>
          <p className={css.facts} dir="auto">
            {facts || 'Nothing else is known yet'}
          </p>
        </div>
        <div className={css.actions}>{actions}</div>
      </div>
      {children}
    </header>
  )
}
