import { MOST_CELLS } from './bounds.ts'

const TAG = /<([^\s<>/!?"']+)((?:"[^"]*"|'[^']*'|[^'"<>]){0,4000})>/g
const REPEATED = {
  rows: /number-rows-repeated\s*=\s*["'](\d+)/,
  columns: /number-columns-repeated\s*=\s*["'](\d+)/,
}

const times = (attributes: string, of: keyof typeof REPEATED): number =>
  Number(REPEATED[of].exec(attributes)?.[1] ?? 1)

/**
 * Whether the sheets of an OpenDocument text hold more cells than are read. It writes equal neighbours once with
 * a count, so a few hundred bytes may stand for billions of cells. Empty ones at the end of a sheet cost nothing.
 */
export function repeatsTooMuch(xml: string): boolean {
  if (!xml.includes('-repeated')) return false
  let rows = 1
  let cells = 0
  for (const [, name = '', attributes = ''] of xml.matchAll(TAG)) {
    if (/(^|:)(table-row|行)$/.test(name)) rows = times(attributes, 'rows')
    else if (
      /(^|:)(table-cell|单元格)$/.test(name) &&
      !(attributes.endsWith('/') && !attributes.includes('value'))
    )
      cells += rows * times(attributes, 'columns')
    if (cells > MOST_CELLS) return true
  }
  return false
}
