import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { today } from '../../data/today.ts'
import { dealHref } from '../../state/places.ts'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import { StageBadge } from './components/StageBadge.tsx'
import { StateWords } from './components/StateWords.tsx'
import css from './deals.module.css'
import { lacksStep, nextInWords, partnersInFull, partnersInWords } from './viewModelWords.ts'

type Column = TableColumn<DealLine>

const NONE = <span className={css.none}>–</span>

/** The columns of the table; sums and weighted amounts in the workspace's currency. Their ids are sorts. */
export function dealColumns(currency: string, roomy: boolean): readonly Column[] {
  return [
    {
      id: 'name',
      header: 'Deal',
      width: 204,
      grow: 2,
      fixed: true,
      value: line => line.name,
      title: line => line.name,
      cell: line => (
        <a className={css.name} href={dealHref(line.id)} tabIndex={-1} dir="auto" draggable={false}>
          {line.name}
        </a>
      ),
    },
    {
      id: 'partner',
      header: 'Partner',
      width: 160,
      grow: 1,
      value: line => partnersInWords(line.partners),
      title: line => partnersInFull(line.partners),
      cell: line =>
        line.partners.length === 0 ? NONE : <span dir="auto">{partnersInWords(line.partners)}</span>,
    },
    {
      id: 'customer',
      header: 'Customer',
      width: 160,
      grow: 1,
      hidden: !roomy,
      value: line => line.customer?.name,
      title: line => line.customer?.name,
      cell: line => (line.customer?.name ? <span dir="auto">{line.customer.name}</span> : NONE),
    },
    {
      id: 'stage',
      header: 'Stage',
      width: 112,
      value: line => line.stage,
      cell: line => <StageBadge stage={line.stage} />,
    },
    {
      id: 'amount',
      header: 'Amount',
      width: 108,
      align: 'end',
      firstDesc: true,
      definition: `The whole deal in its own currency. Sorted by its worth in ${currency}, at the rate of today or of the day it closed.`,
      value: line => line.converted,
      cell: line => <Money minor={line.amount?.minor} currency={line.amount?.currency ?? currency} />,
    },
    {
      id: 'weighted',
      header: 'Weighted',
      width: 104,
      align: 'end',
      firstDesc: true,
      definition: `Amount times the probability of its stage, in ${currency}.`,
      value: line => line.weighted,
      title: line =>
        line.amount && line.weighted === undefined ? `There is no exchange rate to ${currency}.` : undefined,
      cell: line => <Money minor={line.weighted} currency={currency} />,
    },
    {
      id: 'close',
      header: 'Closes',
      width: 108,
      align: 'end',
      definition: 'Expected while it is open; the day it was closed afterwards.',
      value: line => line.closeOn,
      cell: line => (line.closeOn === undefined ? NONE : formatDate(line.closeOn)),
    },
    {
      id: 'age',
      header: 'Age',
      width: 64,
      align: 'end',
      firstDesc: true,
      definition: 'Days since it was opened; of closed ones, how long it took.',
      value: line => line.age,
      cell: line => (line.age === undefined ? NONE : `${formatCount(line.age)} d`),
    },
    {
      id: 'state',
      header: 'State',
      width: 148,
      definition: 'Slipped: open though its close date has passed. Closing soon: due within 14 days.',
      value: line => line.state,
      cell: line => <StateWords line={line} />,
    },
    {
      id: 'category',
      header: 'Forecast',
      width: 92,
      definition:
        'Commit, best case, pipeline or omitted: as set on the deal, else that of its stage (●: set by hand).',
      value: line => line.category,
      cell: line =>
        line.category === undefined ? (
          NONE
        ) : (
          <span className={css.category} data-category={line.category}>
            {FORECAST_CATEGORY_LABELS[line.category]}
            {line.ownCategory && <span aria-hidden> ●</span>}
          </span>
        ),
    },
    {
      id: 'stageAge',
      header: 'In stage',
      width: 72,
      align: 'end',
      firstDesc: true,
      hidden: !roomy,
      definition:
        'Days an open deal is in its stage. Not known of deals whose path is not: imported or older ones.',
      value: line => line.stageAge,
      cell: line => (line.stageAge === undefined ? NONE : `${formatCount(line.stageAge)} d`),
    },
    {
      id: 'next',
      header: 'Next step',
      width: 92,
      hidden: !roomy,
      definition: 'When its next open task is due. An open deal without one wants a next step: press T.',
      value: line => line.nextOn,
      cell: line =>
        lacksStep(line) ? <span className={css.lacks}>none</span> : (nextInWords(line, today()) ?? NONE),
    },
    {
      id: 'territory',
      header: 'Territory',
      width: 120,
      hidden: true,
      value: line => line.territory || undefined,
      title: line => line.territory,
      cell: line => (line.territory === '' ? NONE : <span dir="auto">{line.territory}</span>),
    },
    {
      id: 'motion',
      header: 'Motion',
      width: 96,
      hidden: true,
      definition: 'How the partner and we sell together.',
      value: line => line.motion,
      cell: line => (line.motion === undefined ? NONE : MOTION_LABELS[line.motion]),
    },
    {
      id: 'owner',
      header: 'Seller',
      width: 132,
      hidden: !roomy,
      value: line => line.owner,
      title: line => line.owner,
      cell: line => (line.owner === '' ? NONE : <span dir="auto">{line.owner}</span>),
    },
    {
      id: 'opened',
      header: 'Opened',
      width: 112,
      align: 'end',
      firstDesc: true,
      hidden: true,
      value: line => line.openedOn,
      cell: line => (line.openedOn === undefined ? NONE : formatDate(line.openedOn)),
    },
    {
      id: 'updated',
      header: 'Changed',
      width: 112,
      align: 'end',
      firstDesc: true,
      hidden: true,
      definition: 'When anything of it was last changed in Tandem.',
      value: line => line.updated,
      cell: line => formatDate(new Date(line.updated).toISOString().slice(0, 10)),
    },
  ]
}
