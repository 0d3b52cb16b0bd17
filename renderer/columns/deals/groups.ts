import { DEAL_STATES } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { monthNumber, monthText } from './closeMonths.ts'
import type { DealColumns } from './dealColumns.ts'
import { categoryReader } from './forecastReaders.ts'
import type { DealGroup, DealsAbout } from './query.ts'
import { compareNames } from './rowCompare.ts'
import { isNamed, namesOf, stateReader } from './sortKeys.ts'

/** Groups by number. */
export interface Groups {
  readonly by: DealGroup
  /** One more than the largest number there is; a later change may bring larger ones. */
  readonly length: number
  /** The group of a row as it is now; -1: one that cannot be numbered without counting anew. */
  numberOf(row: number): number
  /** The group of every row. */
  numbers(): Uint32Array
  /** How two groups stand to each other; none are equal. */
  compare(a: number, b: number): number
  /** All there may be, in that order. */
  inOrder(): Iterable<number>
  /** Groups also where no row is in them. */
  readonly always: readonly number[]
  /** What `groupName` needs besides the number. */
  readonly first: number
}

/** What a group is called; `''`: not set. */
export function groupName(columns: DealColumns, by: DealGroup, first: number): (group: number) => string {
  if (isNamed(by)) return namesOf(columns, by).names.idOf
  if (by === 'closeMonth') return group => monthText(first, group)
  const values = { stage: DEAL_STAGES, state: DEAL_STATES, category: FORECAST_CATEGORIES }[by]
  return group => values[group] ?? ''
}

export function groupsOf(columns: DealColumns, by: DealGroup, about: DealsAbout): Groups {
  const { figures } = columns
  if (isNamed(by)) {
    const { names, codeOf } = namesOf(columns, by)
    return {
      ...{ by, length: names.length, numberOf: codeOf, always: [], first: 0 },
      numbers: () => (by === 'partner' ? columns.firstPartners() : figures[by]),
      // Not set last, and what is gone before that.
      compare: (a, b) => unset(a) - unset(b) || compareNames(names.nameOf(a), names.nameOf(b), 1) || a - b,
      inOrder: () => names.inOrder(),
    }
  }
  switch (by) {
    case 'stage': {
      const always = DEAL_STAGES.map((_, at) => at)
      // On a board a stage without deals is a column too.
      return {
        ...listed(columns, by, always.length, row => figures.stage[row] as number),
        numbers: () => new Uint32Array(figures.stage),
        always,
      }
    }
    case 'state': {
      const state = stateReader(columns, about.today)
      return listed(columns, by, DEAL_STATES.length, row => DEAL_STATES.indexOf(state(row)))
    }
    case 'category': {
      const category = categoryReader(columns, about)
      // The last number is that of deals without one.
      return listed(columns, by, FORECAST_CATEGORIES.length + 1, row => {
        const each = category(row)
        return each === undefined ? FORECAST_CATEGORIES.length : FORECAST_CATEGORIES.indexOf(each)
      })
    }
    case 'closeMonth': {
      const compare = (a: number, b: number) => unset(a) - unset(b) || a - b
      const { first, length, column } = columns.closeMonths()
      return {
        ...{ by, first, length, compare, always: [] },
        numberOf: row => monthNumber(first, figures.closeOn[row] as number),
        numbers: () => column.get(columns.rows),
        inOrder: () => unsetLast(length),
      }
    }
  }
}

const unset = (group: number): number => Number(group === 0)

function* unsetLast(length: number): Iterable<number> {
  for (let group = 1; group < length; group++) yield group
  yield 0
}

function listed(columns: DealColumns, by: DealGroup, length: number, numberOf: Groups['numberOf']): Groups {
  const compare = (a: number, b: number) => a - b
  return {
    ...{ by, length, numberOf, compare, always: [], first: 0 },
    numbers: () => each(columns, numberOf),
    inOrder: () => Array(length).keys(),
  }
}

function each({ rows }: DealColumns, numberOf: Groups['numberOf']): Uint32Array {
  const numbers = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) numbers[row] = numberOf(row)
  return numbers
}
