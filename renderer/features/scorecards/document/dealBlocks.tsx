import { DEAL_STAGE_LABELS, type DealStage } from '@shared/domain/deal/schema.ts'
import type { Formats } from '@shared/domain/scorecard/formats.ts'
import { weightedOf } from '@shared/domain/scorecard/headline.ts'
import { shareOf } from '@shared/domain/scorecard/measureDeals.ts'
import { scaled } from '@shared/domain/scorecard/ratio.ts'
import type { ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { openDeals } from '@shared/domain/scorecard/series.ts'
import type { Block, Row } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { Amount, withSign } from './Amount.tsx'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'
import styles from './scorecard.module.css'

type DealFact = ScorecardFacts['deals'][number]

const SHOWN = 10

/** The largest open deals, with what the others add up to; nothing when none is open. */
export function dealBlocks(context: DocumentContext): Block[] {
  const all = openDeals(context.facts)
  if (all.length === 0) return []
  // A list that would leave out a single deal shows it instead.
  const shown = all.length <= SHOWN + 1 ? all : all.slice(0, SHOWN)
  const rest = all.slice(shown.length)
  return [
    heading('deals', rest.length === 0 ? 'Open deals' : `The ${shown.length} largest open deals`),
    {
      kind: 'table',
      key: 'deal-table',
      label: 'Open deals',
      gap: 4,
      widths: [212, 84, 72, 98, 50, 80, 84],
      head: <Head formats={context.formats} />,
      rows: [
        ...shown.map((deal, i): Row => ({ key: String(i), node: <DealRow deal={deal} context={context} /> })),
        ...(rest.length === 0 ? [] : [{ key: 'rest', node: <RestRow rest={rest} context={context} /> }]),
      ],
    },
  ]
}

function Head({ formats }: { readonly formats: Formats }) {
  return (
    <>
      <th scope="col">Deal</th>
      <th scope="col">Stage</th>
      <th scope="col">Role</th>
      <th scope="col">Closes</th>
      {['Share', withSign('Amount', formats), 'Weighted'].map(name => (
        <th key={name} scope="col" data-number="">
          {name}
        </th>
      ))}
    </>
  )
}

function DealRow({ deal, context }: { readonly deal: DealFact; readonly context: DocumentContext }) {
  const { formats, facts } = context
  const late = deal.closeOn !== undefined && deal.closeOn < facts.asOf
  return (
    <>
      <th scope="row">
        <Name>{deal.name}</Name>
      </th>
      <td>{DEAL_STAGE_LABELS[deal.stage as DealStage] ?? deal.stage}</td>
      <td>{deal.role}</td>
      <td className={late ? styles.late : undefined}>
        <span className={styles.noWrap}>
          {deal.closeOn === undefined ? 'no date' : formats.date(deal.closeOn)}
        </span>
        {late && ' late'}
      </td>
      <td data-number="">{formats.percent(deal.shareBp / 100, deal.shareBp % 100 === 0 ? 0 : 2)}</td>
      <td data-number="">
        {deal.minor === undefined ? (
          'n/a'
        ) : (
          <Amount minor={scaled(shareOf(deal), 1)} formats={formats} inTable />
        )}
      </td>
      <td data-number="">
        {deal.minor === undefined ? 'n/a' : <Amount minor={weightedOf(deal)} formats={formats} inTable />}
      </td>
    </>
  )
}

function RestRow({
  rest,
  context,
}: {
  readonly rest: readonly DealFact[]
  readonly context: DocumentContext
}) {
  const sum = (of: (deal: DealFact) => number): number => rest.reduce((total, deal) => total + of(deal), 0)
  return (
    <>
      <th scope="row" colSpan={5} data-sum="">
        {rest.length} more open deals
      </th>
      <td data-number="" data-sum="">
        <Amount minor={sum(deal => scaled(shareOf(deal), 1))} formats={context.formats} inTable />
      </td>
      <td data-number="" data-sum="">
        <Amount minor={sum(weightedOf)} formats={context.formats} inTable />
      </td>
    </>
  )
}
