import type { ReactNode } from 'react'
import css from './viewsBar.module.css'

interface ViewsBarProps {
  /** The tabs of the views. */
  readonly children: ReactNode
  /** Stands at the end of the bar, however many tabs there are. */
  readonly end: ReactNode
}

/** The bar over a list: its views, and whose records they show. */
export function ViewsBar({ children, end }: ViewsBarProps) {
  return (
    <div className={css.bar}>
      {children}
      <div className={css.end}>{end}</div>
    </div>
  )
}
