import type { Side } from '@shared/domain/fields/side.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { choiceColumn, dateColumn, figureColumn, personColumn, textColumn } from './cells.ts'

type Line = PartOf<'forecast'>
type Campaign = PartOf<'campaign'>
type Resource = PartOf<'resource'>

interface Named {
  readonly id: string
  readonly name: string
}

/** A record by its name: typed or chosen from those suggested. */
function namedColumn<Row>(
  id: string,
  place: { readonly header: string; readonly width: number; readonly grow?: number },
  rows: readonly Named[],
  names: ReadonlyMap<string, string>,
  read: (row: Row) => string | undefined,
  patch: (value: string | null) => object,
): EntryColumn<Row> {
  const byName = new Map(rows.map(row => [row.name.toLowerCase(), row.id]))
  const inWords = (row: Row) => {
    const known = read(row)
    return known === undefined
      ? ''
      : (names.get(known) ?? rows.find(each => each.id === known)?.name ?? 'Gone')
  }
  return {
    id,
    ...place,
    text: inWords,
    edit: {
      words: rows.map(({ name }) => name),
      start: inWords,
      write: text => {
        const wanted = text.trim().toLowerCase()
        if (wanted === '') return { patch: patch(null) }
        const found = byName.get(wanted)
        return found
          ? { patch: patch(found) }
          : { problem: 'Nothing in the book has this name. Choose one of those suggested.' }
      },
    },
  }
}

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
      { header, width: 92 },
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

export function campaignColumns(currency: string): readonly EntryColumn<Campaign>[] {
  const money = () => ({ kind: 'money' as const, currency })
  const amount = (field: 'ours' | 'theirs' | 'expectedPipeline', header: string) =>
    figureColumn<Campaign>(
      field,
      { header, width: 92 },
      money,
      row => row[field] || undefined,
      value => ({ [field]: value }),
      {
        least: 0,
      },
    )
  return [
    textColumn(
      'title',
      { header: 'Campaign', width: 170, grow: 2 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    dateColumn(
      'from',
      { header: 'From', width: 112 },
      row => row.from,
      from => ({ from }),
    ),
    dateColumn(
      'to',
      { header: 'To', width: 112 },
      row => row.to,
      to => ({ to }),
    ),
    amount('ours', 'We fund'),
    amount('theirs', 'They fund'),
    amount('expectedPipeline', 'Expected pipeline'),
    textColumn(
      'terms',
      { header: 'Terms of the fund, verbatim', width: 190, grow: 2 },
      row => row.terms,
      terms => ({ terms }),
      { long: true },
    ),
    textColumn(
      'proof',
      { header: 'Proof', width: 130, grow: 1 },
      row => row.proof,
      proof => ({ proof }),
    ),
    dateColumn(
      'claimBy',
      { header: 'Claim by', width: 112 },
      row => row.claimBy,
      claimBy => ({ claimBy }),
    ),
  ]
}

export function resourceColumns(
  currency: string,
  known: readonly KnownPerson[],
  side: Side,
): readonly EntryColumn<Resource>[] {
  return [
    personColumn(
      'person',
      { header: 'Who', width: 160, grow: 2 },
      known,
      row => row.person,
      person => ({ person }),
      { required: true, side },
    ),
    textColumn(
      'role',
      { header: 'Role', width: 140, grow: 2 },
      row => row.role,
      role => ({ role }),
    ),
    figureColumn(
      'days',
      { header: 'Days', width: 72 },
      () => ({ kind: 'tenths' }),
      row => row.dayTenths || undefined,
      dayTenths => ({ dayTenths }),
      { least: 0 },
    ),
    figureColumn(
      'budget',
      { header: 'Budget', width: 104 },
      () => ({ kind: 'money', currency }),
      row => row.budget || undefined,
      budget => ({ budget }),
      { least: 0 },
    ),
  ]
}
