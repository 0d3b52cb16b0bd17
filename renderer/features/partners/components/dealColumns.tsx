import { DEAL_STAGE_LABELS, DEAL_STAGES, type Deal, type DealStage } from '@shared/domain/deal/schema.ts'
import { exponentOf } from '@shared/lib/money.ts'
import { dealHref } from '../../../state/places.ts'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { Money } from '../../../ui/money/Money.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import css from '../partner.module.css'
import { partsInWords, partsOf } from '../viewModelDeals.ts'

const TONES: Readonly<Partial<Record<DealStage, Tone>>> = { won: 'good', lost: 'bad' }
const MARKS: Readonly<Partial<Record<DealStage, string>>> = { won: '✓', lost: '✕' }

/** Columns of one partner's deals. names: customers by id. */
export const dealColumns = (
  partnerId: string,
  names: ReadonlyMap<string, string>,
): readonly TableColumn<Deal>[] => [
  {
    id: 'name',
    header: 'Deal',
    width: 240,
    grow: 1,
    fixed: true,
    value: deal => deal.name,
    title: deal => deal.name,
    cell: deal => (
      <a className={css.dealName} href={dealHref(deal.id)} tabIndex={-1} dir="auto" draggable={false}>
        {deal.name}
      </a>
    ),
  },
  {
    id: 'customer',
    header: 'Customer',
    width: 190,
    value: deal => names.get(deal.customerId ?? ''),
    title: deal => names.get(deal.customerId ?? ''),
    cell: deal => <span dir="auto">{names.get(deal.customerId ?? '') ?? '–'}</span>,
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 124,
    value: deal => DEAL_STAGES.indexOf(deal.stage),
    cell: deal => (
      <Badge tone={TONES[deal.stage] ?? 'neutral'} mark={MARKS[deal.stage]}>
        {DEAL_STAGE_LABELS[deal.stage]}
      </Badge>
    ),
  },
  {
    id: 'amount',
    header: 'Amount',
    width: 136,
    align: 'end',
    firstDesc: true,
    definition: 'The whole deal in its own currency; the order compares figures, not currencies.',
    value: deal => deal.amount && deal.amount.minor / 10 ** exponentOf(deal.amount.currency),
    cell: deal => <Money minor={deal.amount?.minor} currency={deal.amount?.currency ?? 'USD'} />,
  },
  {
    id: 'close',
    header: 'Closes',
    width: 116,
    align: 'end',
    firstDesc: true,
    definition: 'Expected while it is open; the day it was closed afterwards.',
    value: deal => deal.closeOn,
    cell: deal => (deal.closeOn ? formatDate(deal.closeOn) : '–'),
  },
  {
    id: 'part',
    header: 'Role and share',
    width: 168,
    value: deal => partsInWords(partsOf(deal, partnerId)),
  },
]
