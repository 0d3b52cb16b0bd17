import { sideInWords } from '@shared/domain/plan/labels.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { asides } from '../parts/asides.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

/** The named accounts with who owns them, what is known of both sides there, and the rule. */
export function accountBlocks({ parts, say }: PlanContext): Block[] {
  const rows = parts('account')
  if (rows.length === 0) return []
  const texts = asides('accounts')
  return [
    tableOf<PartOf<'account'>>({
      key: 'accounts-table',
      label: 'Target accounts',
      dense: true,
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Account', width: 22, cell: ({ name }) => <Name>{name}</Name> },
        {
          head: 'Owned by',
          width: 13,
          cell: ({ ownedBy }) => <Name>{sideInWords(ownedBy, say.partner)}</Name>,
        },
        {
          has: ({ ourOwner }) => ourOwner,
          head: 'Our owner',
          width: 13,
          cell: ({ ourOwner }) => ourOwner && <Name>{ourOwner}</Name>,
        },
        {
          has: ({ theirOwner }) => theirOwner,
          head: 'Their owner',
          width: 13,
          cell: ({ theirOwner }) => theirOwner && <Name>{theirOwner}</Name>,
        },
        {
          has: ({ overlap }) => overlap,
          head: 'Overlap',
          width: 21,
          cell: ({ overlap, name }) => texts.cell(overlap, name),
        },
        {
          has: ({ rule }) => rule,
          head: 'Rule',
          width: 18,
          cell: ({ rule, name }) => texts.cell(rule, name),
        },
      ],
    }),
    ...texts.blocks(),
  ]
}
