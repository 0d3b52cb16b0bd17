import type { DealLine } from '../../columns/deals/dealLine.ts'
import type { DealAnswer, DealSegment, DealSum } from '../../columns/deals/query.ts'
import type { DealsLayout } from '../../state/dealsView.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { DealRows } from './dealRows.ts'

/** The first page as last seen, kept outside the store so that a start can paint at once. */
export interface Snapshot {
  readonly version: 1
  readonly layout: DealsLayout
  readonly group: string | undefined
  readonly lines: readonly DealLine[]
  readonly segments: readonly DealSegment[] | undefined
  readonly open: DealSum
  readonly shown: number
  readonly total: number
  readonly currency: string
}

const KEY = 'deals.snapshot'
const ROWS = 60
const CARDS = 8

export function recallSnapshot(): Snapshot | undefined {
  const saved = recall<Snapshot | null>(KEY, null)
  return saved?.version === 1 && Array.isArray(saved.lines) ? saved : undefined
}

interface Seen {
  readonly layout: DealsLayout
  readonly rows: DealRows
  readonly answer: DealAnswer
  readonly total: number
  readonly currency: string
}

/** Keeps the first rows, or the first cards of each column, when nothing else is to do. */
export function keepSnapshot({ layout, rows, answer, total, currency }: Seen): () => void {
  const handle = requestIdleCallback(() => {
    const { segments } = answer
    const lines: DealLine[] = []
    const take = (from: number, count: number) => {
      for (let i = from; i < from + count; i++) {
        const line = rows.at(i)
        if (line) lines.push(line)
      }
    }
    // Each has a line of its own: no more of them are on the first page.
    const kept = segments?.slice(0, ROWS).map((segment): DealSegment => {
      const from = lines.length
      take(segment.from, Math.min(segment.count, layout === 'board' ? CARDS : ROWS - Math.min(ROWS, from)))
      return { value: segment.value, sum: segment.sum, from, count: lines.length - from }
    })
    if (!segments) take(0, Math.min(ROWS, rows.length))
    remember(
      KEY,
      total === 0
        ? null
        : ({
            version: 1,
            layout,
            group: answer.query.group,
            lines,
            segments: kept,
            open: answer.open,
            shown: rows.length,
            total,
            currency,
          } satisfies Snapshot),
    )
  })
  return () => cancelIdleCallback(handle)
}
