import Papa from 'papaparse'

export interface Dialect {
  readonly delimiter: string
  readonly quote: string
  readonly escape: string
}

/** In order of preference where the data cannot tell. */
const DELIMITERS = [',', ';', '\t', '|', ', ', ' '] as const
const QUOTES = [
  { quote: '"', escape: '"' },
  { quote: '"', escape: '\\' },
  { quote: "'", escape: "'" },
] as const

/** Enough lines to tell, few enough to try every dialect on. */
const SAMPLE = 64 * 1024

/**
 * The delimiter and quoting under which the beginning of the text is most table-like: rows of equal
 * width, few broken quotes, and cells that do not still hold other delimiters.
 */
export function detectDialect(text: string): Dialect {
  const sample = wholeLines(text)
  let best: Dialect = { delimiter: ',', quote: '"', escape: '"' }
  let top = 0
  for (const quoting of QUOTES) {
    if (quoting.escape === '\\' && !sample.includes('\\"')) continue
    if (quoting.quote === "'" && !/(^|[,;\t|])\s?'/m.test(sample)) continue
    for (const delimiter of DELIMITERS) {
      const dialect = { delimiter, ...quoting }
      const score = sample.includes(delimiter) ? scoreOf(sample, dialect) : 0
      // A later dialect must be clearly better, or a plain comma file turns into something odd.
      if (score > top * 1.02 + 1e-9) [best, top] = [dialect, score]
    }
  }
  return best
}

function wholeLines(text: string): string {
  if (text.length <= SAMPLE) return text
  const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE))
  return text.slice(0, end > 0 ? end : SAMPLE)
}

export const parserConfig = (dialect: Dialect) => ({
  delimiter: dialect.delimiter,
  quoteChar: dialect.quote,
  escapeChar: dialect.escape,
  skipEmptyLines: false as const,
})

function scoreOf(sample: string, dialect: Dialect): number {
  const { data, errors } = Papa.parse<string[]>(sample, parserConfig(dialect))
  const rows = data.filter(row => row.length > 1 || (row[0] ?? '').trim() !== '')
  if (rows.length === 0) return 0
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (width < 2) return 0
  const consistency = count / rows.length
  // Names of two words are not two columns: spaces must make a real table, its first line included.
  if (dialect.delimiter === ' ' && (width < 3 || consistency < 0.8 || rows[0]?.length !== width)) return 0
  const broken = new Set(errors.filter(error => error.type === 'Quotes').map(error => error.row)).size
  const clean = 1 - Math.min(1, broken / rows.length)
  const sure = rows.length === 1 ? 0.8 : 1
  return (
    consistency ** 2 *
    (0.5 + 0.5 * clean) *
    tidy(rows, dialect) *
    sure *
    (1 - 0.5 / width) *
    weightOf(dialect)
  )
}

/** Spaces are in every text: they only win where nothing else makes a table. */
const weightOf = ({ delimiter }: Dialect): number => (delimiter === ' ' ? 0.6 : delimiter === ', ' ? 0.97 : 1)

/** Share of cells that do not begin with a space or hold a quote that should have been taken off. */
function tidy(rows: readonly (readonly string[])[], { quote }: Dialect): number {
  let odd = 0
  let all = 0
  for (const row of rows.slice(0, 200))
    for (const cell of row) {
      all++
      const text = cell.trim()
      if (cell.startsWith(' ') || (text.length > 1 && /^(".*"|'.*')$/s.test(text) && !text.includes(quote)))
        odd++
    }
  return 1 - (0.6 * odd) / Math.max(1, all)
}
