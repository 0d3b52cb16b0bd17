import type { OutcomeAxis } from '@shared/domain/forecast/outcome.ts'
import type { ViewFilter } from '@shared/domain/view/schema.ts'
import { byName } from '@shared/lib/text.ts'
import type { DealColumns } from '../../columns/deals/dealColumns.ts'
import type { OutcomeLine } from '../../columns/forecast/outcomesOf.ts'

export const OUTCOME_LABELS: Readonly<Record<OutcomeAxis, string>> = {
  seller: 'Seller',
  partner: 'Partner',
  product: 'Product',
  region: 'Region',
}

const NOBODY: Readonly<Record<OutcomeAxis, string>> = {
  seller: 'No seller',
  partner: 'No partner',
  product: 'No product',
  region: 'Region not known',
}

export interface WinLine extends OutcomeLine {
  readonly name: string
  readonly decided: number
}

/** The lines with their names, as many deals decided first. */
export function winLines(
  lines: readonly OutcomeLine[],
  axis: OutcomeAxis,
  columns: Pick<DealColumns, 'partnerNames' | 'productNames'>,
): readonly WinLine[] {
  const nameOf = (id: string) => {
    if (id === '') return NOBODY[axis]
    if (axis === 'seller' || axis === 'region') return id
    const names = axis === 'partner' ? columns.partnerNames : columns.productNames
    return names.nameOf(names.find(id)) || `A ${axis} that is gone`
  }
  return lines
    .map(line => ({ ...line, name: nameOf(line.id), decided: line.outcome.won + line.outcome.lost }))
    .sort((a, b) => b.decided - a.decided || byName(a.name, b.name))
}

const FIELD: Readonly<Record<OutcomeAxis, string>> = {
  seller: 'owner',
  partner: 'partner',
  product: 'product',
  region: 'region',
}

/** The won and lost deals behind a line, as filters of the list. */
export const filtersOfWins = (id: string, axis: OutcomeAxis): readonly ViewFilter[] => [
  { field: 'stage', operator: 'is', values: ['won', 'lost'] },
  { field: FIELD[axis], operator: 'is', values: [id] },
]
