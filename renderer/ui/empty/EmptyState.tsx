import type { ReactNode } from 'react'
import css from './empty.module.css'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  /** What belongs here and how it gets here. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `h1` where the whole page is this and nothing else. */
  readonly heading?: 'h1' | 'h2'
}

/** A place with nothing in it yet: says what it is for and what to do next. */
export function EmptyState({ icon, title, children, actions, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon && <div className={css.icon}>{icon}</div>}
      <Heading className={css.title}>{title}</Heading>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
