import type { CellObject } from '@e965/xlsx'
import { ACTION_HEAD, type ActionCell } from '@shared/domain/plan-export/actionRows.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'

/** Days from 30 December 1899, as workbooks count them, to 1 January 1970. */
const EPOCH = 25_569
const WIDTHS = [44, 30, 20, 22, 28, 24, 24, 12, 12, 12, 14, 40]

const cellOf = (cell: ActionCell): CellObject =>
  cell === undefined
    ? { t: 'z' }
    : 'day' in cell
      ? { t: 'n', v: toEpochDay(cell.day) + EPOCH, z: 'yyyy-mm-dd' }
      : // As text, whatever it begins with: nothing in it is ever run.
        { t: 's', v: cell.text }

/** Actions as a workbook of one sheet; days are days there, texts are texts. */
export async function actionsWorkbook(
  rows: readonly (readonly ActionCell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const XLSX = await import('@e965/xlsx')
  const head = ACTION_HEAD.map((text): CellObject => ({ t: 's', v: text }))
  const sheet = XLSX.utils.aoa_to_sheet([head, ...rows.map(row => row.map(cellOf))])
  sheet['!cols'] = WIDTHS.map(wch => ({ wch }))
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Actions')
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}
