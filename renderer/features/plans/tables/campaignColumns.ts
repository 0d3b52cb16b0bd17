import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { dateColumn, figureColumn, textColumn } from './cells.ts'

type Campaign = PartOf<'campaign'>

export function campaignColumns(currency: string): readonly EntryColumn<Campaign>[] {
  const money = () => ({ kind: 'money' as const, currency })
  const amount = (field: 'ours' | 'theirs' | 'expectedPipeline', header: string, width = 96) =>
    figureColumn<Campaign>(
      field,
      { header, width },
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
      { header: 'Campaign', width: 160, grow: 2 },
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
    amount('expectedPipeline', 'Expected pipeline', 128),
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
