import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { choiceColumn, figureColumn, textColumn } from './cells.ts'
import { type Named, namedColumn } from './namedColumn.ts'

type Line = PartOf<'forecast'>

export function forecastColumns(context: {
  readonly currency: string
  readonly quarters: readonly Quarter[]
  readonly products: readonly Named[]
  readonly customers: readonly Named[]
  readonly names: ReadonlyMap<string, string>
}): readonly EntryColumn<Line>[] {
  const { currency, quarters, products, customers, names } = context
  const money = () => ({ kind: 'money' as const, currency })
  const amount = (field: 'worst' | 'likely' | 'best', header: string) =>
    figureColumn<Line>(
      field,
      { header, width: 110 },
      money,
      row => row[field] || undefined,
      value => ({ [field]: value }),
      {
        least: 0,
      },
    )
  return [
    choiceColumn(
      'quarter',
      { header: 'Quarter', width: 92 },
      quarters.map(quarter => ({ value: quarter, label: formatQuarter(quarter) })),
      row => row.quarter,
      quarter => ({ quarter }),
      undefined,
      formatQuarter,
    ),
    namedColumn(
      'product',
      { header: 'Product', width: 96, grow: 1 },
      products,
      names,
      row => row.productId,
      productId => ({ productId }),
    ),
    namedColumn(
      'account',
      { header: 'Account', width: 120, grow: 1 },
      customers,
      names,
      row => row.customerId,
      customerId => ({ customerId }),
    ),
    textColumn(
      'region',
      { header: 'Geography', width: 92, grow: 1 },
      row => row.region,
      region => ({ region }),
    ),
    amount('worst', 'Worst'),
    amount('likely', 'Likely'),
    amount('best', 'Best'),
  ]
}
