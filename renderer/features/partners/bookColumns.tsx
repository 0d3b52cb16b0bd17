import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { BookRow } from '../../columns/book.ts'
import { partnerHref } from '../../state/places.ts'
import { StateChip } from '../../ui/badge/StateChip.tsx'
import { datesInWords, formatDate } from '../../ui/format/dates.ts'
import { formatMoney, formatReached } from '../../ui/format/numbers.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Sparkbars } from '../../ui/spark/Sparkbars.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import { TouchAge } from './components/TouchAge.tsx'
import css from './partners.module.css'
import { touchInWords } from './viewModelTouch.ts'

type Column = TableColumn<BookRow>

/** Widths of the window from which a list without a word from its user shows more. */
const FROM = { touch: 1340, step: 1560, all: 1840 }

/**
 * The columns of the list; amounts in the book's currency. window: its width, in px; day: today, which
 * ages and what is overdue are told from.
 */
export function bookColumns(currency: string, window: number, day: CalendarDate): readonly Column[] {
  const roomy = window >= FROM.all
  const money = (
    id: string,
    header: string,
    definition: string,
    value: Column['value'],
    hidden: boolean,
  ): Column => ({
    id,
    header,
    definition,
    width: 112,
    align: 'end',
    firstDesc: true,
    hidden,
    value,
    cell: row => <Money minor={value(row) as number | undefined} currency={currency} />,
    title: row => (row.incomplete ? 'Without amounts that have no exchange rate.' : undefined),
  })
  return [
    NAME,
    { ...plain('tier', 'Tier', 88, row => row.tier), title: row => row.tier },
    HEALTH,
    money(
      'sourced',
      'Sourced YTD',
      'Revenue this partner sourced since 1 January, credits taken off.',
      row => row.sourcedYtd,
      false,
    ),
    TO_TARGET,
    quarters(currency),
    {
      ...plain('nextStep', 'Next step', 220, row => row.nextStep?.text, window < FROM.step),
      definition: 'The one thing to do next; its reason is in the preview.',
      cell: row => row.nextStep && <span dir="auto">{datesInWords(row.nextStep.text)}</span>,
      title: row => row.nextStep && datesInWords(`${row.nextStep.text}: ${row.nextStep.reason}`),
    },
    touchColumn(day, window < FROM.touch),
    money(
      'year',
      'Trailing year',
      'Sourced revenue of the last four quarters, the running one included.',
      row => row.trailingYear,
      true,
    ),
    money(
      'pipeline',
      'Open pipeline',
      'Open deals this partner sourced, at its share, unweighted.',
      row => row.openPipeline,
      true,
    ),
    money(
      'weighted',
      'Weighted',
      "Open pipeline times the probability of each deal's stage.",
      row => row.weightedPipeline,
      true,
    ),
    {
      ...plain('deals', 'Open deals', 92, row => row.openDeals, true),
      align: 'end',
      firstDesc: true,
      definition: 'Open deals it takes part in, in any role.',
    },
    { ...plain('country', 'Country', 124, row => row.country, !roomy), title: row => row.country },
    { ...plain('city', 'City', 124, row => row.city, true), title: row => row.city },
    { ...plain('owner', 'Owner', 132, row => row.owner, !roomy), title: row => row.owner },
    {
      ...plain('status', 'Status', 100, row => row.status, true),
      cell: row => PARTNER_STATUS_LABELS[row.status],
    },
    LAST_REVENUE,
    { ...plain('key', 'External key', 132, row => row.externalKey, true), title: row => row.externalKey },
  ]
}

const plain = (
  id: string,
  header: string,
  width: number,
  value: (row: BookRow) => string | number | undefined,
  hidden = false,
): Column => ({
  id,
  header,
  width,
  hidden,
  value,
  cell: row => {
    const shown = value(row)
    return shown === undefined ? <span className={css.none}>–</span> : <span dir="auto">{shown}</span>
  },
})

const NAME: Column = {
  id: 'name',
  header: 'Partner',
  width: 212,
  grow: 1,
  fixed: true,
  value: row => row.name,
  title: row => row.name,
  cell: row => (
    <span className={css.nameCell}>
      <a className={css.name} href={partnerHref(row.id)} tabIndex={-1} dir="auto" draggable={false}>
        {row.name}
      </a>
      <span className={css.type}>{row.types.map(type => PARTNER_TYPE_LABELS[type]).join(', ')}</span>
    </span>
  ),
}

const HEALTH: Column = {
  id: 'health',
  header: 'Health',
  width: 122,
  definition: 'Scorecard score of the last complete quarter, 0 to 100, with its band.',
  value: row => row.score,
  title: row => row.verdict,
  cell: row => <StateChip state={row.band ?? 'no data'} score={row.score} />,
}

const TO_TARGET: Column = {
  id: 'target',
  header: 'to target',
  width: 76,
  align: 'end',
  firstDesc: true,
  definition: 'Sourced revenue of the last complete quarter against its target.',
  value: row => row.targetPercent,
  cell: row =>
    row.targetPercent === undefined ? <span className={css.none}>–</span> : formatReached(row.targetPercent),
}

const quarters = (currency: string): Column => ({
  id: 'quarters',
  header: '8 quarters',
  width: 86,
  firstDesc: true,
  definition: 'Sourced revenue of eight quarters, the running one last and darker.',
  value: row =>
    row.sourcedYtd === undefined ? undefined : row.quarters.reduce((sum, minor) => sum + minor, 0),
  cell: row =>
    row.sourcedYtd === undefined ? (
      <span className={css.none}>–</span>
    ) : (
      <Sparkbars
        values={row.quarters}
        label={`Sourced per quarter, oldest first: ${row.quarters.map(minor => formatMoney({ minor, currency }, 'compact')).join(', ')}`}
      />
    ),
})

const touchColumn = (day: CalendarDate, hidden: boolean): Column => ({
  id: 'touch',
  header: 'Last touch',
  width: 96,
  align: 'end',
  hidden,
  definition: 'Days since the last meeting, call or mail; marked once the rhythm of its tier is over.',
  value: row => row.lastTouchOn,
  title: row => touchInWords(row, day).text,
  cell: row => <TouchAge row={row} day={day} />,
})

const LAST_REVENUE: Column = {
  id: 'lastRevenue',
  header: 'Last revenue',
  width: 116,
  align: 'end',
  firstDesc: true,
  hidden: true,
  definition: 'Day of its newest revenue line.',
  value: row => row.lastRevenueOn,
  cell: row =>
    row.lastRevenueOn === undefined ? <span className={css.none}>–</span> : formatDate(row.lastRevenueOn),
}
