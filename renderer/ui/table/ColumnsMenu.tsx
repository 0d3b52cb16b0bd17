// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button/Button.tsx'
import { IconButton } from '../button/IconButton.tsx'
import { Checkbox } from '../forms/Checkbox.tsx'
import css from './table.module.css'
import type { TableChoices } from './useTableChoices.ts'

/** Chooses which columns are shown and in which order. */
export function ColumnsMenu<R>({ table }: { table: TableChoices<R> }) {
  const [open, setOpen] = useState(false)
  const columns = table.columnOrder
    .map(id => table.columns.find(column => column.id === id))
    .filter(column => column !== undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices when the focus leaves, and Esc
    <div
      className={css.chooser}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <IconButton label="Columns" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Columns3 aria-hidden />
      </IconButton>
      {open && (
        <div className={css.chooserPanel} role="group" aria-label="Columns" tabIndex={-1}>
          <div className={css.chooserList}>
            {columns.map((column, i) => (
              <div key={column.id} className={css.chooserRow}>
                <Checkbox
                  label={column.header}
                  checked={table.isVisible(column.id)}
                  disabled={column.fixed === true}
                  onChange={() => table.toggleColumn(column.id)}
                />
                {!column.fixed && (
                  <span className={css.movers}>
                    <IconButton
                      small
                      label={`Move ${column.header} up`}
                      disabled={columns[i - 1]?.fixed ?? true}
                      onClick={() => table.moveColumn(column.id, -1)}
                    >
                      <ArrowUp aria-hidden />
                    </IconButton>
                    <IconButton
                      small
                      label={`Move ${column.header} down`}
                      disabled={i === columns.length - 1}
                      onClick={() => table.moveColumn(column.id, 1)}
                    >
                      <ArrowDown aria-hidden />
                    </IconButton>
                  </span>
                )}
              </div>
            ))}
          </div>
          <Button variant="quiet" size="small" onClick={table.resetColumns}>
            Back to the usual columns
          </Button>
        </div>
      )}
    </div>
  )
}
