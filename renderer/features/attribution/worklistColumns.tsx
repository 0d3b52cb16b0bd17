import type { CreditLine } from '@shared/domain/attribution/line.ts'
import { largestClaim } from '@shared/domain/attribution/summary.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import { closeColumn, dealColumn, lockColumn, stageColumn } from './partnerColumns.tsx'
import { formatShare, VERDICT_LOOK } from './viewModel.ts'

type Names = ReadonlyMap<string, string>
const GONE = 'A partner that is gone'

/** Deals whose claims nothing shows. */
export const claimColumns = (names: Names, currency: string): readonly TableColumn<CreditLine>[] => [
  dealColumn,
  {
    id: 'partner',
    header: 'Claimed by',
    width: 150,
    value: line => names.get(largestClaim(line)?.partnerId ?? '') ?? GONE,
    cell: line => <span dir="auto">{names.get(largestClaim(line)?.partnerId ?? '') ?? GONE}</span>,
  },
  {
    id: 'claim',
    header: 'Claim',
    width: 104,
    align: 'end',
    firstDesc: true,
    definition: `What it would be credited with as sourced or, with a dated event, is credited with as influenced; in ${currency}.`,
    value: line => largestClaim(line)?.worth,
    cell: line => <Money minor={largestClaim(line)?.worth} currency={currency} />,
  },
  { ...stageColumn, hidden: true },
  closeColumn,
  lockColumn,
]

/** Deals that several partners share, with who holds what. */
export const sharedColumns = (names: Names, currency: string): readonly TableColumn<CreditLine>[] => [
  dealColumn,
  {
    id: 'split',
    header: 'Split',
    width: 220,
    grow: 1,
    value: line => splitInWords(line, names),
    title: line => splitInWords(line, names),
    cell: line => <span dir="auto">{splitInWords(line, names)}</span>,
  },
  {
    id: 'worth',
    header: 'Deal',
    width: 116,
    align: 'end',
    firstDesc: true,
    definition: `The whole deal in ${currency}.`,
    value: line => line.worth,
    cell: line => <Money minor={line.worth} currency={currency} />,
  },
  { ...stageColumn, hidden: true },
  closeColumn,
]

/** `Nordlicht 60% ✓ · Falk 40% ◐` */
const splitInWords = ({ parts }: CreditLine, names: Names): string =>
  parts
    .filter(({ role }) => role !== undefined)
    .map(
      ({ partnerId, shareBp, verdict }) =>
        `${names.get(partnerId) ?? GONE} ${formatShare(shareBp)} ${VERDICT_LOOK[verdict].mark}`,
    )
    .join(' · ')
