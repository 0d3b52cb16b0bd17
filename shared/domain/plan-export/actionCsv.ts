import { csvText } from '../../lib/csv.ts'
import { ACTION_HEAD, type ActionCell } from './actionRows.ts'

/** Actions as CSV for spreadsheets; days as `2027-03-01`, which every one of them reads alike. */
export const actionCsv = (rows: readonly (readonly ActionCell[])[]): string =>
  csvText([
    ACTION_HEAD,
    ...rows.map(row => row.map(cell => (cell === undefined ? '' : 'day' in cell ? cell.day : cell.text))),
  ])
