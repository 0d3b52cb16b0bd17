import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import type { Unsaid } from '../../columns/mix/mixQuestions.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import css from './mix.module.css'

/** Columns of the partners whose sales say no motion. */
export const unsaidColumns = (
  names: ReadonlyMap<string, string>,
  currency: string,
): readonly TableColumn<Unsaid>[] => [
  {
    id: 'partner',
    header: 'Partner',
    width: 150,
    grow: 1,
    fixed: true,
    value: row => names.get(row.partnerId) ?? 'A partner that is gone',
    title: row => names.get(row.partnerId),
    cell: row => <span dir="auto">{names.get(row.partnerId) ?? 'A partner that is gone'}</span>,
  },
  {
    id: 'usual',
    header: 'Usual',
    width: 118,
    definition: 'A guess from the type of the partner. It is stored only when it is taken over with A.',
    value: row => row.usual && MOTION_LABELS[row.usual],
    cell: row => <span className={css.guess}>{row.usual ? MOTION_LABELS[row.usual] : 'no guess'}</span>,
  },
  {
    id: 'items',
    header: 'Lines',
    width: 68,
    align: 'end',
    firstDesc: true,
    value: row => row.items,
    cell: row => formatCount(row.items),
  },
  {
    id: 'amount',
    header: 'Amount',
    width: 112,
    align: 'end',
    firstDesc: true,
    definition: `Of the quarter, in ${currency}.`,
    value: row => row.minor,
    cell: row => <Money minor={row.minor} currency={currency} />,
  },
]
