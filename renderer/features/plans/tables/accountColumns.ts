import type { Overlap } from '@shared/domain/plan/evidence.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { choiceColumn, textColumn } from './cells.ts'

interface AccountContext {
  readonly currency: string
  readonly byCustomer: ReadonlyMap<string, Overlap>
  readonly people: readonly KnownPerson[]
  readonly customers: ReadonlyMap<string, string>
}

/** What both sides have going at an account, in words. */
function overlapInWords(overlap: Overlap | undefined, currency: string): string {
  if (!overlap) return 'Nothing yet'
  const { openDeals, openAmount, revenue } = overlap
  return (
    [
      ...(openDeals > 0
        ? [
            `${formatCount(openDeals)} open ${openDeals === 1 ? 'deal' : 'deals'}, ${formatMoney({ minor: openAmount, currency }, 'compact')}`,
          ]
        : []),
      ...(revenue !== 0 ? [`${formatMoney({ minor: revenue, currency }, 'compact')} in four quarters`] : []),
    ].join('; ') || 'Nothing yet'
  )
}

export function accountColumns({
  currency,
  byCustomer,
  people,
  customers,
}: AccountContext): readonly EntryColumn<PartOf<'account'>>[] {
  const names = [...customers.keys()]
  const ours = people.filter(({ side }) => side === 'ours').map(({ name }) => name)
  const theirs = people.filter(({ side }) => side === 'theirs').map(({ name }) => name)
  return [
    {
      id: 'name',
      header: 'Account',
      width: 142,
      grow: 2,
      text: row => row.name,
      edit: {
        words: names,
        start: row => row.name,
        write: text => {
          const name = text.trim()
          if (name === '') return { problem: 'Say something here.' }
          return { patch: { name, customerId: customers.get(name) ?? null } }
        },
      },
    },
    {
      id: 'live',
      header: 'With the partner today',
      width: 158,
      grow: 1,
      definition:
        'Open deals the partner takes part in, and revenue with the partner in the trailing four quarters.',
      text: row =>
        row.customerId ? overlapInWords(byCustomer.get(row.customerId), currency) : 'Not in the book',
    },
    choiceColumn(
      'ownedBy',
      { header: 'Led by', width: 68 },
      [
        { value: 'both', label: 'Both' },
        { value: 'ours', label: 'Us' },
        { value: 'theirs', label: 'Them' },
      ],
      row => row.ownedBy,
      ownedBy => ({ ownedBy }),
    ),
    textColumn(
      'ourOwner',
      { header: 'Our owner', width: 102, grow: 1 },
      row => row.ourOwner,
      ourOwner => ({ ourOwner }),
      { words: ours },
    ),
    textColumn(
      'theirOwner',
      { header: 'Their owner', width: 102, grow: 1 },
      row => row.theirOwner,
      theirOwner => ({ theirOwner }),
      { words: theirs },
    ),
    textColumn(
      'overlap',
      { header: 'Overlap known', width: 110, grow: 1 },
      row => row.overlap,
      overlap => ({ overlap }),
      { long: true },
    ),
    textColumn(
      'rule',
      { header: 'Rule of engagement', width: 138, grow: 1 },
      row => row.rule,
      rule => ({ rule }),
      { long: true },
    ),
  ]
}
