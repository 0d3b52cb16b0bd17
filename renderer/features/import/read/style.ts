import type { CellStyle } from '@shared/domain/import/preset.ts'
import { isEmptyCell, type RawCell, textOf } from './cell.ts'

const NUMERIC_DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T ,])/

interface Votes {
  point: number
  comma: number
  dmy: number
  mdy: number
  slash: number
  otherMark: number
}

/**
 * How a file writes numbers and dates, from all its values together: `31/12/2020` proves day first,
 * `1.234,5` a decimal comma. What nothing proves: a semicolon file has decimal commas; dates with
 * slashes are month first unless decimals are commas; dates with dots or dashes are day first.
 */
export function detectStyle(cells: Iterable<RawCell>, delimiter?: string): CellStyle {
  const votes: Votes = { point: 0, comma: 0, dmy: 0, mdy: 0, slash: 0, otherMark: 0 }
  for (const cell of cells)
    if (typeof cell === 'string' && !isEmptyCell(cell)) vote(votes, textOf(cell).trim())
  const decimal =
    votes.point === votes.comma ? (delimiter === ';' ? ',' : '.') : votes.point > votes.comma ? '.' : ','
  return { decimal, dateOrder: orderOf(votes, decimal) }
}

function orderOf(votes: Votes, decimal: CellStyle['decimal']): CellStyle['dateOrder'] {
  if (votes.slash + votes.otherMark === 0) return 'ymd'
  if (votes.dmy !== votes.mdy) return votes.dmy > votes.mdy ? 'dmy' : 'mdy'
  return votes.slash > votes.otherMark && decimal === '.' ? 'mdy' : 'dmy'
}

function vote(votes: Votes, text: string): void {
  if (text.length > 40 || !/\d/.test(text)) return
  const date = NUMERIC_DATE.exec(text)
  if (date) {
    if (date[2] === '/') votes.slash++
    else votes.otherMark++
    if (Number(date[1]) > 12 && Number(date[3]) <= 12) votes.dmy++
    else if (Number(date[3]) > 12 && Number(date[1]) <= 12) votes.mdy++
    return
  }
  const number = text.replace(/^[^\d.,+-]{1,4}\s*|\s*[^\d.,]{1,4}$/g, '').replace(/[\s'’]/g, '')
  if (!/^[+-]?[\d.,]+$/.test(number)) return
  const [point, comma] = [number.lastIndexOf('.'), number.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) {
    if (point > comma) votes.point++
    else votes.comma++
  } else if (point >= 0) decide(votes, number, '.')
  else if (comma >= 0) decide(votes, number, ',')
}

/** One mark alone: several of it group thousands; three digits behind it could be either, so no vote. */
function decide(votes: Votes, number: string, mark: '.' | ','): void {
  const parts = number.split(mark)
  const own = mark === '.' ? 'point' : 'comma'
  const other = mark === '.' ? 'comma' : 'point'
  if (parts.length > 2) {
    if (parts.slice(1).every(part => part.length === 3)) votes[other]++
  } else if (parts[1]?.length !== 3 || (parts[0] ?? '').replace(/\D/g, '').length > 3 || parts[0] === '0')
    votes[own]++
}
