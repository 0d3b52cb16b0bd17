import type { ReactNode } from 'react'
import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import css from '../plan.module.css'

interface RowKeysProps {
  /** Whether rows of the table are moved and deleted at all. */
  readonly editable: boolean
  readonly children: ReactNode
}

/** A table with the keys of its rows, said beside it while one stands in it. */
export function RowKeys({ editable, children }: RowKeysProps) {
  return (
    <div className={css.keyed}>
      {children}
      {editable && (
        <p className={css.rowKeys}>
          <Kbd keys="alt+↑" /> <Kbd keys="alt+↓" /> move the row, <Kbd keys="Delete" /> deletes it
        </p>
      )}
    </div>
  )
}
