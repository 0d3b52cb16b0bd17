import { DEAL_STATES } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'
import { categoryReader } from './forecastReaders.ts'
import type { Names } from './names.ts'
import type { DealGroup, DealSegment, DealsAbout } from './query.ts'
import { stateReader } from './sortKeys.ts'
import { Tallies } from './sums.ts'

/** Groups by number: which one a row is in, what it is called (`''`: not set), where it stands among the others. */
interface Groups {
  /** One more than the largest number there may be. */
  readonly length: number
  numberOf(row: number): number
  value(group: number): string
  place(group: number): number
  /** These are groups also where no row is in them, in this order. */
  readonly always?: readonly number[]
}

/** Rows put group after group, each in the order the rows came in. */
export function groupOrder(
  columns: DealColumns,
  order: Uint32Array,
  by: DealGroup,
  about: DealsAbout,
): { readonly order: Uint32Array; readonly segments: readonly DealSegment[] } {
  const groups = groupsOf(columns, by, about)
  const numbers = new Uint32Array(order.length)
  const met: number[] = [...(groups.always ?? [])]
  const known = new Uint8Array(groups.length)
  for (const group of met) known[group] = 1
  for (let i = 0; i < order.length; i++) {
    const group = groups.numberOf(order[i] as number)
    numbers[i] = group
    if (known[group] === 1) continue
    known[group] = 1
    met.push(group)
  }
  const tallies = new Tallies(columns, about.probability, groups.length)
  tallies.add(order, numbers)

  const unset = (group: number) => Number(groups.value(group) === '')
  met.sort((a, b) => unset(a) - unset(b) || groups.place(a) - groups.place(b))
  const next = new Uint32Array(groups.length)
  let from = 0
  const segments = met.map((group): DealSegment => {
    const sum = tallies.sum(group)
    const segment = { value: groups.value(group), from, count: sum.count, sum }
    next[group] = from
    from += sum.count
    return segment
  })
  const grouped = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const group = numbers[i] as number
    const at = next[group] as number
    grouped[at] = order[i] as number
    next[group] = at + 1
  }
  return { order: grouped, segments }
}

function groupsOf(columns: DealColumns, by: DealGroup, about: DealsAbout): Groups {
  const { figures, partnerNames, customerNames, owners, territories } = columns
  switch (by) {
    case 'stage':
      return {
        ...listed(DEAL_STAGES, row => figures.stage[row] as number),
        // On a board a stage without deals is a column too.
        always: DEAL_STAGES.map((_, at) => at),
      }
    case 'state': {
      const state = stateReader(columns, about.today)
      return listed(DEAL_STATES, row => DEAL_STATES.indexOf(state(row)))
    }
    case 'category': {
      const category = categoryReader(columns, about)
      // The last number is that of deals without one.
      return listed([...FORECAST_CATEGORIES, ''], row => {
        const each = category(row)
        return each === undefined ? FORECAST_CATEGORIES.length : FORECAST_CATEGORIES.indexOf(each)
      })
    }
    case 'partner':
      return named(partnerNames, columns.firstPartnerOf)
    case 'customer':
      return named(customerNames, row => figures.customer[row] as number)
    case 'owner':
      return named(owners, row => figures.owner[row] as number)
    case 'territory':
      return named(territories, row => figures.territory[row] as number)
    case 'closeMonth':
      return months(columns)
  }
}

const listed = (values: readonly string[], numberOf: Groups['numberOf']): Groups => ({
  length: values.length,
  numberOf,
  value: group => values[group] ?? '',
  place: group => group,
})

const named = (names: Names, numberOf: Groups['numberOf']): Groups => {
  const ranks = names.ranks()
  return {
    length: names.length,
    numberOf,
    value: group => names.idOf(group),
    place: group => ranks[group] ?? 0,
  }
}

/** Months of closing, numbered as they are met; each day is looked up once. */
function months({ figures, rows }: DealColumns): Groups {
  const { closeOn } = figures
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < rows; row++) {
    const day = closeOn[row] as number
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  const values = ['']
  const known = new Map<string, number>()
  /** Of each day between them; 0: not met yet. */
  const ofDay = new Uint32Array(Math.max(0, last - first + 1))
  for (let row = 0; row < rows; row++) {
    const day = closeOn[row] as number
    if (day === NO_DAY || ofDay[day - first] !== 0) continue
    const month = dayText(day)?.slice(0, 7) ?? ''
    const group = known.get(month) ?? values.push(month) - 1
    known.set(month, group)
    ofDay[day - first] = group
  }
  return {
    length: values.length,
    numberOf: row => {
      const day = closeOn[row] as number
      return day === NO_DAY ? 0 : (ofDay[day - first] as number)
    },
    value: group => values[group] ?? '',
    place: group => Number((values[group] ?? '').replace('-', '')),
  }
}
