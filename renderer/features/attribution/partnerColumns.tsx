import { CREDIT_VERDICTS } from '@shared/domain/attribution/credits.ts'
import type { CreditLine, LinePart } from '@shared/domain/attribution/line.ts'
import { DEAL_STAGE_LABELS, DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import { dealHref } from '../../state/places.ts'
import { Badge } from '../../ui/badge/Badge.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import css from './pages.module.css'
import { formatShare, VERDICT_LOOK } from './viewModel.ts'

export const dealColumn: TableColumn<CreditLine> = {
  id: 'name',
  header: 'Deal',
  width: 180,
  grow: 1,
  fixed: true,
  value: line => line.name,
  title: line => line.name,
  cell: line => (
    <a className={css.dealName} href={dealHref(line.dealId)} tabIndex={-1} dir="auto" draggable={false}>
      {line.name}
    </a>
  ),
}

export const stageColumn: TableColumn<CreditLine> = {
  id: 'stage',
  header: 'Stage',
  width: 104,
  value: line => DEAL_STAGES.indexOf(line.stage),
  cell: line => DEAL_STAGE_LABELS[line.stage],
}

export const closeColumn: TableColumn<CreditLine> = {
  id: 'close',
  header: 'Closes',
  width: 108,
  align: 'end',
  firstDesc: true,
  definition: 'Expected while it is open; the day it was closed afterwards.',
  value: line => line.closeOn,
  cell: line => (line.closeOn ? formatDate(line.closeOn) : '–'),
}

export const lockColumn: TableColumn<CreditLine> = {
  id: 'lock',
  header: 'Lock',
  width: 148,
  align: 'end',
  hidden: true,
  definition:
    'The day its credits are, or were, frozen; afterwards a change takes an amendment with a reason.',
  value: line => line.lockedOn ?? line.lockOn,
  cell: line =>
    line.lockedOn ? (
      <span className={css.locked}>locked {formatDate(line.lockedOn)}</span>
    ) : (
      formatDate(line.lockOn)
    ),
}

/** Columns of one partner's deals by credit. */
export function partnerColumns(partnerId: string, currency: string): readonly TableColumn<CreditLine>[] {
  const own = (line: CreditLine): LinePart | undefined =>
    line.parts.find(part => part.partnerId === partnerId)
  return [
    dealColumn,
    stageColumn,
    {
      id: 'part',
      header: 'Role and share',
      width: 150,
      value: line => {
        const part = own(line)
        return part?.role ? `${part.role} ${formatShare(part.shareBp)}` : 'not named'
      },
    },
    {
      id: 'verdict',
      header: 'Counts as',
      width: 186,
      value: line => CREDIT_VERDICTS.indexOf(own(line)?.verdict ?? 'none'),
      cell: line => {
        const look = VERDICT_LOOK[own(line)?.verdict ?? 'none']
        return (
          <Badge tone={look.tone} mark={look.mark}>
            {look.label}
          </Badge>
        )
      },
    },
    {
      id: 'credit',
      header: 'Its part',
      width: 124,
      align: 'end',
      firstDesc: true,
      definition: `Its part of the deal in ${currency}; what is only claimed is not counted.`,
      value: line => own(line)?.worth,
      cell: line =>
        own(line)?.verdict === 'none' ? '–' : <Money minor={own(line)?.worth} currency={currency} />,
    },
    closeColumn,
    lockColumn,
  ]
}
