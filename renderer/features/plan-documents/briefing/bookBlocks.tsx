import type { SharedAccount } from '@shared/domain/briefing/overlap.ts'
import type { PipelineDeal } from '@shared/domain/briefing/pipeline.ts'
import { EXPIRING_DAYS } from '@shared/domain/briefing/registrations.ts'
import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, lead, note, plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { BriefingContext } from './context.ts'

const MOST_EXPIRING = 8

/** Open deals, shared customers, registrations and what is in dispute. */
export const bookBlocks = (context: BriefingContext): Block[] => [
  ...pipelineBlocks(context),
  ...overlapBlocks(context),
  ...registrationBlocks(context),
]

function pipelineBlocks({ briefing, formats, names }: BriefingContext): Block[] {
  const { deals, total, leftOut, late, top } = briefing.pipeline
  const head = heading('pipeline', 'Open pipeline')
  if (deals === 0) return [head, plain('pipeline-none', 'The partner takes part in no open deal.')]
  return [
    head,
    lead(
      'pipeline-words',
      `${formats.number(deals)} open deals of ${formats.currency} ${formats.exactAmount(total)}, ${formats.number(late)} past their close date.`,
    ),
    tableOf<PipelineDeal>({
      key: 'pipeline-table',
      label: 'Largest open deals',
      dense: true,
      rows: top,
      rowKey: ({ deal }) => deal.id,
      columns: [
        {
          head: 'Deal',
          width: 34,
          cell: ({ deal }) => (
            <>
              <Name>{deal.name}</Name>
              {deal.customerId && names.get(deal.customerId) && (
                <span className={css.small}>
                  <Name>{names.get(deal.customerId) ?? ''}</Name>
                </span>
              )}
            </>
          ),
        },
        { head: 'Role', width: 16, cell: ({ roles }) => roles.join(', ') },
        { head: 'Stage', width: 15, cell: ({ deal }) => DEAL_STAGE_LABELS[deal.stage] },
        {
          head: 'Close',
          width: 17,
          cell: ({ deal, isLate }) => (
            <>
              {deal.closeOn ? formats.date(deal.closeOn) : <span className={css.none}>no date</span>}
              {isLate && <span className={css.small}>late</span>}
            </>
          ),
        },
        {
          head: 'Amount',
          width: 18,
          number: true,
          cell: ({ minor }) => (minor === undefined ? 'n/a' : formats.exactAmount(minor)),
        },
      ],
    }),
    ...(deals > top.length || leftOut > 0
      ? [
          note(
            'pipeline-note',
            [
              ...(deals > top.length ? [`The ${top.length} largest of ${formats.number(deals)}.`] : []),
              ...(leftOut > 0
                ? [`${formats.number(leftOut)} without an amount or a rate are in no sum.`]
                : []),
            ].join(' '),
          ),
        ]
      : []),
  ]
}

function overlapBlocks({ briefing, formats }: BriefingContext): Block[] {
  const { accounts, shared, top } = briefing.overlap
  const both = ({ open, won }: { readonly open: number; readonly won: number }) =>
    `${formats.number(open)} open, ${formats.number(won)} won`
  return [
    heading('overlap', 'Account overlap'),
    (top.length === 0 ? plain : lead)(
      'overlap-words',
      accounts === 0
        ? 'No customer is known of this partner.'
        : `${formats.number(accounts)} customers are known of this partner; with ${formats.number(shared)} of them we also have deals without it.`,
    ),
    ...(top.length === 0
      ? []
      : [
          tableOf<SharedAccount>({
            key: 'overlap-table',
            label: 'Customers both sides have deals with',
            dense: true,
            rows: top,
            rowKey: ({ customerId }) => customerId,
            columns: [
              { head: 'Customer', width: 44, cell: ({ name }) => <Name>{name}</Name> },
              { head: 'Deals with the partner', width: 28, cell: one => both(one.with) },
              { head: 'Deals without it', width: 28, cell: one => both(one.without) },
            ],
          }),
        ]),
  ]
}

function registrationBlocks({ briefing, formats }: BriefingContext): Block[] {
  const { waiting, isProtected, expiring, conflicts } = briefing.registrations
  const n = (count: number) => formats.number(count)
  const shown = expiring.slice(0, MOST_EXPIRING)
  return [
    heading('registrations', 'Registrations and conflicts'),
    (shown.length + conflicts.length === 0 ? plain : lead)(
      'registrations-words',
      `${n(waiting)} wait for a decision, ${n(isProtected)} are protected, the protection of ${n(expiring.length)} ends within ${EXPIRING_DAYS} days. ${conflicts.length === 0 ? 'No conflict is open.' : `${n(conflicts.length)} ${conflicts.length === 1 ? 'conflict is' : 'conflicts are'} open.`}`,
    ),
    ...(shown.length === 0
      ? []
      : [
          tableOf<Registration>({
            key: 'expiring-table',
            label: 'Registrations whose protection ends soon',
            dense: true,
            rows: shown,
            rowKey: ({ id }) => id,
            columns: [
              { head: 'Protection ends soon', width: 60, cell: ({ company }) => <Name>{company}</Name> },
              {
                head: 'Last protected day',
                width: 40,
                cell: ({ protectedUntil }) => protectedUntil && formats.date(protectedUntil),
              },
            ],
          }),
        ]),
    ...(conflicts.length === 0
      ? []
      : [
          tableOf<(typeof conflicts)[number]>({
            key: 'conflicts-table',
            label: 'Open conflicts',
            dense: true,
            gap: 10,
            rows: conflicts.slice(0, MOST_EXPIRING),
            rowKey: ({ conflict }) => conflict.id,
            columns: [
              { head: 'Open conflict over', width: 60, cell: ({ company }) => <Name>{company}</Name> },
              { head: 'Found', width: 40, cell: ({ conflict }) => formats.date(conflict.foundAt) },
            ],
          }),
        ]),
  ]
}
