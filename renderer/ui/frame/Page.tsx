import type { ReactNode } from 'react'
import css from './frame.module.css'

/** A page: its header, then its content. `scroll` for pages that are read; lists scroll by themselves. */
export function Page({
  header,
  scroll,
  children,
}: {
  header: ReactNode
  scroll?: boolean
  children: ReactNode
}) {
  return (
    <div className={css.page}>
      {header}
      {scroll ? (
        <div className={css.scroll}>
          <div className={css.column}>{children}</div>
        </div>
      ) : (
        children
      )}
    </div>
  )
}
