import { sideInWords } from '@shared/domain/plan/labels.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { asides } from '../parts/asides.tsx'
import { note } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Campaigns with both sides' money, terms as the fund has them, and what they are expected to bring. */
export function campaignBlocks({ parts, formats, amount }: PlanContext): Block[] {
  const rows = parts('campaign')
  if (rows.length === 0) return []
  const texts = asides('campaigns')
  const span = ({ from, to }: PartOf<'campaign'>) =>
    [from, to].map(day => (day ? formats.date(day) : '…')).join(' to ')
  return [
    tableOf<PartOf<'campaign'>>({
      key: 'campaigns-table',
      label: 'Campaigns and their money',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        {
          head: 'Campaign',
          width: 28,
          cell: row => (
            <>
              <Name>{row.title}</Name>
              {(row.from || row.to) && <span className={css.small}>{span(row)}</span>}
            </>
          ),
          sum: 'Sum',
        },
        {
          head: 'Ours',
          width: 11,
          number: true,
          cell: ({ ours }) => amount(ours),
          sum: amount(sum(rows.map(one => one.ours))),
        },
        {
          head: 'Theirs',
          width: 11,
          number: true,
          cell: ({ theirs }) => amount(theirs),
          sum: amount(sum(rows.map(one => one.theirs))),
        },
        {
          head: 'Pipeline',
          width: 12,
          number: true,
          cell: ({ expectedPipeline }) => amount(expectedPipeline),
          sum: amount(sum(rows.map(one => one.expectedPipeline))),
        },
        {
          has: ({ terms }) => terms,
          head: 'Terms',
          width: 20,
          cell: ({ terms, title }) => texts.cell(terms, title),
        },
        {
          has: ({ proof, claimBy }) => proof || claimBy,
          head: 'Proof, claim by',
          width: 18,
          cell: ({ proof, claimBy }) => (
            <>
              {proof && <Name>{proof}</Name>}
              {claimBy && <span className={css.small}>{formats.date(claimBy)}</span>}
            </>
          ),
        },
      ],
    }),
    note('campaigns-note', `In ${formats.currency}. Pipeline is what a campaign is expected to bring.`),
    ...texts.blocks(),
  ]
}

export function enablementBlocks({ parts, formats, say, content }: PlanContext): Block[] {
  const rows = parts('enablement')
  if (rows.length === 0) return []
  const state = ({ doneOn, byOn }: PartOf<'enablement'>): readonly [string, string] =>
    doneOn
      ? [`Reached ${formats.date(doneOn)}`, 'good']
      : byOn !== undefined && byOn < content.asOf
        ? ['Late', 'bad']
        : ['Open', 'none']
  return [
    tableOf<PartOf<'enablement'>>({
      key: 'enablement-table',
      label: 'People and certificates',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Person', width: 26, cell: ({ person }) => <Name>{person.name}</Name> },
        {
          head: 'Side',
          width: 22,
          cell: ({ person }) => <Name>{sideInWords(person.side, say.partner)}</Name>,
        },
        { head: 'Certificate', width: 24, cell: ({ certificate }) => <Name>{certificate}</Name> },
        { head: 'By', width: 13, cell: ({ byOn }) => byOn && formats.date(byOn) },
        {
          head: 'State',
          width: 15,
          cell: row => {
            const [word, tone] = state(row)
            return (
              <span className={css.pill} data-tone={tone}>
                {word}
              </span>
            )
          },
        },
      ],
    }),
  ]
}

export function resourceBlocks({ parts, formats, say, amount }: PlanContext): Block[] {
  const rows = parts('resource')
  if (rows.length === 0) return []
  const days = (tenths: number) => formats.number(tenths / 10, tenths % 10 === 0 ? 0 : 1)
  const sums = (['ours', 'theirs'] as const).map(side => {
    const own = rows.filter(({ person }) => person.side === side)
    return `${sideInWords(side, say.partner)}: ${days(sum(own.map(one => one.dayTenths)))} days, ${formats.currency} ${amount(sum(own.map(one => one.budget)))}`
  })
  return [
    tableOf<PartOf<'resource'>>({
      key: 'resources-table',
      label: 'People, time and money of both sides',
      rows,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Person', width: 28, cell: ({ person }) => <Name>{person.name}</Name>, sum: 'Sum' },
        {
          head: 'Side',
          width: 24,
          cell: ({ person }) => <Name>{sideInWords(person.side, say.partner)}</Name>,
        },
        { has: ({ role }) => role, head: 'Role', width: 22, cell: ({ role }) => role && <Name>{role}</Name> },
        {
          head: 'Days',
          width: 11,
          number: true,
          cell: ({ dayTenths }) => days(dayTenths),
          sum: days(sum(rows.map(one => one.dayTenths))),
        },
        {
          head: 'Budget',
          width: 15,
          number: true,
          cell: ({ budget }) => amount(budget),
          sum: amount(sum(rows.map(one => one.budget))),
        },
      ],
    }),
    note('resources-note', `${sums.join('; ')}.`),
  ]
}
