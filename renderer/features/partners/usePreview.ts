import { useState } from 'react'
import type { BookRow } from '../../columns/book.ts'
import { usePanels } from '../../state/panels.ts'
import { useSidePane } from '../../ui/layout/useSidePane.ts'
import type { DataTableState } from '../../ui/table/useDataTable.ts'

/** More columns than this are scrolled sideways anyway: the preview does not make way for them. */
const USUAL_LIST = 820
const TICK = 36

/**
 * The preview stands beside the list where both have room. Where not, it is closed at first, and lies over
 * the list when asked for.
 */
export function usePreview(table: DataTableState<BookRow>) {
  const { preview, togglePreview, previewWidth, setPreviewWidth } = usePanels()
  const [over, setOver] = useState(false)
  const columns = table.visible.reduce((sum, column) => sum + column.width, TICK)
  const { hold, fits } = useSidePane(Math.min(columns, USUAL_LIST), previewWidth)
  return {
    hold,
    shown: fits ? preview : over,
    floating: !fits,
    width: previewWidth,
    setWidth: setPreviewWidth,
    toggle: fits ? togglePreview : () => setOver(!over),
  }
}

export type PreviewState = ReturnType<typeof usePreview>
