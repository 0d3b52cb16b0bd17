import { DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { DealSegment, DealSum } from '../../columns/deals/query.ts'

export interface BoardColumnOf {
  readonly stage: DealStage
  /** Its cards in the list. */
  readonly from: number
  readonly count: number
  readonly sum: DealSum
}

const NOTHING: DealSum = { count: 0, minor: 0, weighted: 0, withoutRate: 0, withoutAmount: 0, own: {} }

/** Every stage as a column, those without deals too. */
export const columnsOf = (segments: readonly DealSegment[] | undefined): readonly BoardColumnOf[] =>
  DEAL_STAGES.map(stage => {
    const segment = segments?.find(each => each.value === stage)
    return { stage, from: segment?.from ?? 0, count: segment?.count ?? 0, sum: segment?.sum ?? NOTHING }
  })

export interface BoardPlace {
  readonly column: DealStage
  /** In the list. */
  readonly index: number
}

/** Where the card at a place of the list stands. */
export function placeOf(columns: readonly BoardColumnOf[], index: number): BoardPlace | undefined {
  const column = columns.find(({ from, count }) => index >= from && index < from + count)
  return column && { column: column.stage, index }
}

export type BoardKey =
  | { readonly kind: 'down' | 'across'; readonly by: number }
  | { readonly kind: 'end'; readonly last: boolean }
  /** Move the card itself to a neighbouring stage. */
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'open' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const PAGE = 5

/** What a key means on the board; undefined: nothing, let it through. */
export function boardKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): BoardKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (shiftKey) {
    if (key === 'ArrowRight') return { kind: 'shift', by: 1 }
    return key === 'ArrowLeft' ? { kind: 'shift', by: -1 } : undefined
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { kind: 'down', by: 1 }
    case 'ArrowUp':
    case 'k':
      return { kind: 'down', by: -1 }
    case 'PageDown':
      return { kind: 'down', by: PAGE }
    case 'PageUp':
      return { kind: 'down', by: -PAGE }
    case 'ArrowRight':
      return { kind: 'across', by: 1 }
    case 'ArrowLeft':
      return { kind: 'across', by: -1 }
    case 'Home':
      return { kind: 'end', last: false }
    case 'End':
      return { kind: 'end', last: true }
    case 'Enter':
      return { kind: 'open' }
    default:
      return undefined
  }
}

/** The card a key leads to, as its place in the list; undefined: there is none. */
export function neighbourOf(
  columns: readonly BoardColumnOf[],
  place: BoardPlace,
  key: Extract<BoardKey, { kind: 'down' | 'across' | 'end' }>,
): number | undefined {
  const at = columns.findIndex(column => column.stage === place.column)
  const here = columns[at]
  if (!here) return undefined
  const row = place.index - here.from
  if (key.kind === 'end') return here.from + (key.last ? here.count - 1 : 0)
  if (key.kind === 'down') return here.from + Math.max(0, Math.min(here.count - 1, row + key.by))
  for (let next = at + key.by; next >= 0 && next < columns.length; next += key.by) {
    const column = columns[next]
    // A stage without cards is stepped over.
    if (column && column.count > 0) return column.from + Math.min(row, column.count - 1)
  }
  return undefined
}

/** A deal's days in its stage as a share of those after which it is ageing, percent; undefined: not known. */
export const ageShare = (stageAge: number | undefined, ageingDays: number): number | undefined =>
  stageAge === undefined ? undefined : Math.min(100, (stageAge / Math.max(1, ageingDays)) * 100)
