import { PARTNER_TYPE_LABELS, type PartnerType } from '@shared/domain/partner/schema.ts'
import { addMinor } from '@shared/lib/money.ts'
import type { BookRow } from '../../columns/book.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { Grouping, Summary } from '../../ui/table/types.ts'
import css from './partners.module.css'
import { medianOf, sumOf } from './viewModelGroups.ts'

/** What partners can be grouped by, as the menu says it. */
export const GROUP_OPTIONS = [
  { id: 'tier', label: 'Tier' },
  { id: 'type', label: 'Type' },
  { id: 'country', label: 'Country' },
  { id: 'health', label: 'Health' },
  { id: 'owner', label: 'Owner' },
] as const

/** The label of a grouping in the words beside the filters. */
export const groupLabel = (id: string | undefined): string | undefined =>
  GROUP_OPTIONS.find(option => option.id === id)?.label

/** How the book is grouped by a field; undefined for none, or one of another version. */
export function groupingOf(
  id: string | undefined,
  currency: string,
  tiers: readonly string[],
): Grouping<BookRow> | undefined {
  const summary = (rows: readonly BookRow[]) => summaryOf(rows, currency)
  const plain = (none: string, of: (row: BookRow) => string | undefined): Grouping<BookRow> => ({
    of: row => of(row) ?? '',
    label: value => (value === '' ? none : value),
    summary,
  })
  switch (id) {
    case 'tier':
      return { ...plain('No tier', row => row.tier), order: highestFirst(tiers) }
    case 'type':
      return {
        // A partner of two types stands in a group of its own kind: it is in the list once.
        of: row => [...row.types].sort().join(','),
        label: value => (value === '' ? 'No type' : value.split(',').map(typeLabel).join(', ')),
        summary,
      }
    case 'country':
      return plain('No country', row => row.country)
    case 'health':
      return {
        ...plain('No data', row => row.band),
        label: value => HEALTH_LABELS[value] ?? 'No data',
        order: inOrder(Object.keys(HEALTH_LABELS)),
      }
    case 'owner':
      return plain('No owner', row => row.owner)
    default:
      return undefined
  }
}

const HEALTH_LABELS: Readonly<Record<string, string>> = {
  'at risk': 'At risk',
  watch: 'Watch',
  healthy: 'Healthy',
}

const typeLabel = (type: string): string => PARTNER_TYPE_LABELS[type as PartnerType] ?? type

/** By place in a list; what is not in it follows by name, "not set" last. */
const inOrder =
  (list: readonly string[]) =>
  (a: string, b: string): number =>
    rank(list, a) - rank(list, b) || a.localeCompare(b)

const rank = (list: readonly string[], value: string): number => {
  if (value === '') return list.length + 1
  const at = list.indexOf(value)
  return at < 0 ? list.length : at
}

const highestFirst = (tiers: readonly string[]) => inOrder([...tiers].reverse())

/** Sums stand under their columns; a score has no sum, so its middle is said. */
function summaryOf(rows: readonly BookRow[], currency: string): Summary {
  const money = (value: (row: BookRow) => number | undefined) => {
    const sum = sumOf(rows, value, addMinor)
    return sum === undefined ? undefined : <Money minor={sum} currency={currency} />
  }
  const median = medianOf(rows, row => row.score)
  return {
    health: median !== undefined && (
      <span className={css.median} title="Half of the scores are above it, half below.">
        median {formatCount(Math.round(median))}
      </span>
    ),
    sourced: money(row => row.sourcedYtd),
    year: money(row => row.trailingYear),
    pipeline: money(row => row.openPipeline),
    weighted: money(row => row.weightedPipeline),
    deals: formatCount(
      sumOf(
        rows,
        row => row.openDeals,
        (a, b) => a + b,
      ) ?? 0,
    ),
  }
}
