import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import { partnerHref, registrationHref } from '../../state/places.ts'
import { formatDate, formatDayOf } from '../../ui/format/dates.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import { ClockCell } from './components/ClockCell.tsx'
import { StateBadge } from './components/StateBadge.tsx'
import css from './registrations.module.css'

type Column = TableColumn<RegistrationLine>

const NONE = <span className={css.none}>–</span>

/** Nearest first: business clocks by their minutes, days by theirs; what has no clock comes last. */
const urgency = ({ clock }: RegistrationLine): number | undefined =>
  clock && (clock.unit === 'days' ? clock.left * 480 : clock.left)

/** The columns of the list; amounts that are not known stand in the currency of the book. */
export const registrationColumns = (currency: string): readonly Column[] => [
  {
    id: 'company',
    header: 'Company',
    width: 168,
    grow: 2,
    fixed: true,
    value: line => line.company,
    title: line => line.company,
    cell: line => (
      <a className={css.name} href={registrationHref(line.id)} tabIndex={-1} dir="auto" draggable={false}>
        {line.company}
      </a>
    ),
  },
  {
    id: 'partner',
    header: 'Partner',
    width: 128,
    grow: 1,
    value: line => line.partner,
    title: line => line.partner,
    cell: line => (
      <a
        className={css.quietLink}
        href={partnerHref(line.partnerId)}
        tabIndex={-1}
        dir="auto"
        draggable={false}
      >
        {line.partner}
      </a>
    ),
  },
  {
    id: 'products',
    header: 'Products',
    width: 112,
    grow: 1,
    value: line => line.products,
    title: line => line.products || 'All products',
    cell: line =>
      line.products === '' ? <span className={css.none}>all</span> : <span dir="auto">{line.products}</span>,
  },
  {
    id: 'amount',
    header: 'Amount',
    width: 96,
    align: 'end',
    firstDesc: true,
    definition:
      'As the partner says it, in its own currency; sorted by its worth in the currency of the book today.',
    value: line => line.worth,
    cell: line => <Money minor={line.minor} currency={line.currency ?? currency} />,
  },
  {
    id: 'state',
    header: 'State',
    width: 144,
    value: line => line.state,
    cell: line => <StateBadge state={line.state} />,
  },
  {
    id: 'clock',
    header: 'Clock',
    width: 186,
    definition:
      'What is left of the clock the next decision hangs on: approval or dispute in working time, protection in days.',
    value: urgency,
    cell: line => <ClockCell clock={line.clock} />,
  },
  {
    id: 'conflicts',
    header: 'Conflicts',
    width: 76,
    align: 'end',
    firstDesc: true,
    definition: 'Conflicts that wait for a decision.',
    value: line => line.undecided,
    cell: line => (line.undecided === 0 ? NONE : <span className={css.conflicts}>{line.undecided}</span>),
  },
  {
    id: 'submitted',
    header: 'Submitted',
    width: 106,
    align: 'end',
    firstDesc: true,
    hidden: true,
    value: line => line.submittedAt,
    cell: line => (line.submittedAt === undefined ? NONE : formatDayOf(line.submittedAt)),
  },
  {
    id: 'until',
    header: 'Protected until',
    width: 112,
    align: 'end',
    value: line => line.protectedUntil,
    cell: line => (line.protectedUntil === undefined ? NONE : formatDate(line.protectedUntil)),
  },
  {
    id: 'territory',
    header: 'Territory',
    width: 120,
    hidden: true,
    value: line => line.territory,
    cell: line => (line.territory === undefined ? NONE : <span dir="auto">{line.territory}</span>),
  },
]
