import { MOTION_LABELS } from '../deal/schema.ts'
import { isBlank, linesOf } from '../fields/richText.ts'
import { count } from '../fields/words.ts'
import { DELIVERY_LABELS, PLAN_ROLE_LABELS, RHYTHM_LABELS } from '../plan/labels.ts'
import { type PartKind, type PartOf, partsOfKind } from '../plan/partSchema.ts'
import { PLAN_SECTION_LABELS, PLAN_SECTIONS, type PlanSection } from '../plan/schema.ts'
import { goalTable } from '../plan-export/deck/goalSlides.ts'
import type { DeckFormats } from '../plan-export/deck/slide.ts'
import type { PlanShare } from '../plan-export/share.ts'
import { ACTION_STATUS_LABELS, actionStatus } from '../task/actionStatus.ts'
import type { PackBlock, PackSection } from './content.ts'

const SWOT_WORDS = {
  strength: 'Strength',
  weakness: 'Weakness',
  opportunity: 'Opportunity',
  threat: 'Threat',
} as const

/** The sections of a plan as the partner reads them; those with nothing in them are left out, approval too. */
export function packSections(share: PlanShare, formats: DeckFormats): readonly PackSection[] {
  const texts = new Map(partsOfKind(share.content.parts, 'text').map(({ section, doc }) => [section, doc]))
  return PLAN_SECTIONS.flatMap(id => {
    const doc = texts.get(id)
    const lines = doc === undefined || isBlank(doc) ? [] : linesOf(doc).filter(line => line.trim() !== '')
    const blocks: PackBlock[] = [
      ...(lines.length > 0 ? [{ kind: 'text' as const, lines: [...lines] }] : []),
      ...tablesOf(id, share, formats).flatMap(table => filled(table)),
    ]
    return blocks.length === 0 ? [] : [{ id, title: PLAN_SECTION_LABELS[id], blocks }]
  })
}

/** The table without columns nobody wrote anything in; nothing where it has no row. */
function filled(block: PackBlock): readonly PackBlock[] {
  if (block.kind !== 'table') return [block]
  if (block.rows.length === 0) return []
  const kept = block.head.flatMap((_, i) => (block.rows.some(row => row[i] !== '') ? [i] : []))
  const of = <T>(all: readonly T[]): T[] => all.filter((_, i) => kept.includes(i))
  return [
    {
      ...block,
      head: of(block.head),
      figures: kept.flatMap((from, to) => (block.figures.includes(from) ? [to] : [])),
      rows: block.rows.map(of),
    },
  ]
}

function tablesOf(section: PlanSection, share: PlanShare, formats: DeckFormats): readonly PackBlock[] {
  const { content, actions, today } = share
  const { partner } = content
  const sides = { ours: 'Us', theirs: partner.name, both: 'Both' }
  const money = (minor: number) => (minor === 0 ? '' : formats.money(minor))
  const date = (day: string | undefined) => (day === undefined ? '' : formats.date(day))
  const named = (id: string | undefined) => (id === undefined ? '' : (content.names[id] ?? ''))
  const of = <K extends PartKind>(
    kind: K,
    label: string,
    head: readonly string[],
    cells: (part: PartOf<K>) => readonly (string | undefined)[],
    figures: readonly number[] = [],
  ): PackBlock => ({
    kind: 'table',
    label,
    head: [...head],
    figures: [...figures],
    rows: partsOfKind(content.parts, kind).map(part => cells(part).map(cell => cell ?? '')),
  })
  switch (section) {
    case 'cover':
      return [
        {
          kind: 'table',
          label: 'People',
          head: ['Side', 'Role', 'Name'],
          figures: [],
          rows: content.plan.people.map(({ role, person, title }) => [
            sides[person.side],
            PLAN_ROLE_LABELS[role],
            [person.name, title].filter(Boolean).join(', '),
          ]),
        },
      ]
    case 'profile':
      return [of('swot', 'SWOT', ['Kind', 'What'], one => [SWOT_WORDS[one.quadrant], one.text])]
    case 'goals': {
      const { columns, rows, label } = goalTable(share, formats)
      const figures = columns.flatMap(({ align }, i) => (align === 'end' ? [i] : []))
      return [
        {
          kind: 'table',
          label,
          head: columns.map(({ head }) => head),
          figures,
          rows: rows.map(row => [...row]),
        },
      ]
    }
    case 'forecast':
      return [
        of(
          'forecast',
          'Forecast',
          ['Quarter', 'Product', 'Account', 'Region', 'Worst', 'Likely', 'Best'],
          one => [
            formats.quarter(one.quarter),
            named(one.productId),
            named(one.customerId),
            one.region,
            formats.money(one.worst),
            formats.money(one.likely),
            formats.money(one.best),
          ],
          [4, 5, 6],
        ),
      ]
    case 'accounts':
      return [
        of('account', 'Target accounts', ['Account', 'Owned by', 'Our owner', 'Their owner', 'Rule'], one => [
          one.name,
          sides[one.ownedBy],
          one.ourOwner,
          one.theirOwner,
          one.rule,
        ]),
      ]
    case 'motions':
      return [
        of('motion', 'Motions', ['Motion', 'Trigger', 'Our role', 'Their role', 'Registration'], one => [
          MOTION_LABELS[one.motion],
          one.trigger,
          one.ourRole,
          one.theirRole,
          one.registrationRule,
        ]),
      ]
    case 'marketing':
      return [
        of(
          'campaign',
          'Campaigns',
          ['Campaign', 'From', 'To', 'Our funds', 'Their funds', 'Terms', 'Proof', 'Claim by'],
          one => [
            one.title,
            date(one.from),
            date(one.to),
            money(one.ours),
            money(one.theirs),
            one.terms,
            one.proof,
            date(one.claimBy),
          ],
          [3, 4],
        ),
      ]
    case 'enablement':
      return [
        of('enablement', 'Enablement', ['Person', 'Certificate', 'By', 'Done'], one => [
          one.person.name,
          one.certificate,
          date(one.byOn),
          date(one.doneOn),
        ]),
      ]
    case 'resources':
      return [
        of(
          'resource',
          'Resources',
          ['Side', 'Person', 'Role', 'Days', 'Budget'],
          one => [
            sides[one.person.side],
            one.person.name,
            one.role,
            one.dayTenths === 0 ? '' : formats.count(one.dayTenths / 10),
            money(one.budget),
          ],
          [3, 4],
        ),
      ]
    case 'delivery':
      return [
        of('delivery', 'Delivery and support', ['Kind', 'What', 'Detail', 'Owner'], one => [
          DELIVERY_LABELS[one.what],
          one.title,
          one.detail,
          one.owner?.name,
        ]),
      ]
    case 'actions':
      return [
        {
          kind: 'table',
          label: 'Actions',
          head: ['Action', 'Accountable', 'Responsible', 'Due', 'Status'],
          figures: [],
          rows: actions.map(action => [
            action.title,
            action.accountable?.name ?? '',
            (action.responsible ?? []).map(({ name }) => name).join(', '),
            date(action.dueOn),
            ACTION_STATUS_LABELS[actionStatus(action, today)],
          ]),
        },
      ]
    case 'risks':
      return [
        of(
          'risk',
          'Risks',
          ['Risk', 'Likelihood', 'Impact', 'Owner', 'Mitigation', 'Escalation'],
          one => [
            one.title,
            String(one.likelihood),
            String(one.impact),
            one.owner?.name,
            one.mitigation,
            one.escalation,
          ],
          [1, 2],
        ),
      ]
    case 'rhythm':
      return [
        of('kpi', 'KPIs', ['KPI', 'Note'], one => [one.title, one.note]),
        of('meeting', 'Rhythm', ['Meeting', 'How often', 'First', 'Time', 'Length'], one => [
          one.title,
          RHYTHM_LABELS[one.every].toLowerCase(),
          date(one.on),
          one.at,
          count(one.minutes, 'minute'),
        ]),
      ]
    default:
      return []
  }
}
