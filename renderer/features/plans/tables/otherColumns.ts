import { MOTION_LABELS, MOTIONS } from '@shared/domain/deal/schema.ts'
import { GOAL_METRIC_WORDS } from '@shared/domain/plan/actuals.ts'
import type { Overlap } from '@shared/domain/plan/evidence.ts'
import {
  DELIVERY_KINDS,
  GOAL_METRICS,
  GOAL_UNITS,
  type PartOf,
  RHYTHMS,
  type SWOT,
} from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { choiceColumn, dateColumn, figureColumn, personColumn, textColumn } from './cells.ts'
import { unitOf } from './goalColumns.ts'

const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map(value => ({ value, label: words[value] }))

export const SWOT_WORDS: Readonly<Record<(typeof SWOT)[number], string>> = {
  strength: 'Strengths',
  weakness: 'Weaknesses',
  opportunity: 'Opportunities',
  threat: 'Threats',
}

export const SWOT_COLUMNS: readonly EntryColumn<PartOf<'swot'>>[] = [
  textColumn(
    'text',
    { header: 'Entry', width: 120, grow: 1 },
    row => row.text,
    text => ({ text }),
    { required: true },
  ),
]

interface AccountContext {
  readonly currency: string
  readonly byCustomer: ReadonlyMap<string, Overlap>
  readonly people: readonly KnownPerson[]
  readonly customers: ReadonlyMap<string, string>
}

/** What both sides have going at an account, in words. */
export function overlapInWords(overlap: Overlap | undefined, currency: string): string {
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
      width: 170,
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
      width: 170,
      grow: 1,
      definition:
        'Open deals the partner takes part in, and revenue with the partner in the trailing four quarters.',
      text: row =>
        row.customerId ? overlapInWords(byCustomer.get(row.customerId), currency) : 'Not in the book',
    },
    choiceColumn(
      'ownedBy',
      { header: 'Led by', width: 84 },
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
      { header: 'Our owner', width: 116, grow: 1 },
      row => row.ourOwner,
      ourOwner => ({ ourOwner }),
      { words: ours },
    ),
    textColumn(
      'theirOwner',
      { header: 'Their owner', width: 116, grow: 1 },
      row => row.theirOwner,
      theirOwner => ({ theirOwner }),
      { words: theirs },
    ),
    textColumn(
      'overlap',
      { header: 'Overlap known', width: 150, grow: 1 },
      row => row.overlap,
      overlap => ({ overlap }),
      { long: true },
    ),
    textColumn(
      'rule',
      { header: 'Rule of engagement', width: 150, grow: 1 },
      row => row.rule,
      rule => ({ rule }),
      { long: true },
    ),
  ]
}

export const MOTION_COLUMNS: readonly EntryColumn<PartOf<'motion'>>[] = [
  choiceColumn(
    'motion',
    { header: 'Motion', width: 100 },
    options(MOTIONS, MOTION_LABELS),
    row => row.motion,
    motion => ({ motion }),
  ),
  textColumn(
    'trigger',
    { header: 'Trigger', width: 150, grow: 2 },
    row => row.trigger,
    trigger => ({ trigger }),
  ),
  textColumn(
    'ourRole',
    { header: 'We', width: 140, grow: 2 },
    row => row.ourRole,
    ourRole => ({ ourRole }),
  ),
  textColumn(
    'theirRole',
    { header: 'They', width: 140, grow: 2 },
    row => row.theirRole,
    theirRole => ({ theirRole }),
  ),
  textColumn(
    'rule',
    { header: 'Registration rule', width: 160, grow: 2 },
    row => row.registrationRule,
    registrationRule => ({ registrationRule }),
    { long: true },
  ),
]

export const enablementColumns = (
  known: readonly KnownPerson[],
): readonly EntryColumn<PartOf<'enablement'>>[] => [
  personColumn(
    'person',
    { header: 'Who', width: 160, grow: 2 },
    known,
    row => row.person,
    person => ({ person }),
    { required: true, side: 'theirs' },
  ),
  textColumn(
    'certificate',
    { header: 'Certificate', width: 160, grow: 2 },
    row => row.certificate,
    certificate => ({ certificate }),
    { required: true },
  ),
  dateColumn(
    'byOn',
    { header: 'By', width: 116 },
    row => row.byOn,
    byOn => ({ byOn }),
  ),
  dateColumn(
    'doneOn',
    { header: 'Reached', width: 116 },
    row => row.doneOn,
    doneOn => ({ doneOn }),
  ),
]

const DELIVERY_WORDS: Readonly<Record<(typeof DELIVERY_KINDS)[number], string>> = {
  model: 'Delivery model',
  sla: 'Service level',
  integration: 'Integration',
  coInnovation: 'Co-innovation',
  support: 'Support',
}

export const deliveryColumns = (
  known: readonly KnownPerson[],
): readonly EntryColumn<PartOf<'delivery'>>[] => [
  choiceColumn(
    'what',
    { header: 'About', width: 120 },
    options(DELIVERY_KINDS, DELIVERY_WORDS),
    row => row.what,
    what => ({ what }),
  ),
  textColumn(
    'title',
    { header: 'What is agreed', width: 170, grow: 2 },
    row => row.title,
    title => ({ title }),
    { required: true },
  ),
  textColumn(
    'detail',
    { header: 'Detail', width: 180, grow: 3 },
    row => row.detail,
    detail => ({ detail }),
    { long: true },
  ),
  personColumn(
    'owner',
    { header: 'Owner', width: 120, grow: 1 },
    known,
    row => row.owner,
    owner => ({ owner }),
  ),
]

/** Likelihood × impact: 15 and more is high, 8 and more is watched (convention, G). */
export const riskLevel = (likelihood: number, impact: number): 'high' | 'watch' | 'low' => {
  const product = likelihood * impact
  return product >= 15 ? 'high' : product >= 8 ? 'watch' : 'low'
}
const LEVEL_WORDS = { high: '▲ high', watch: '◆ watch', low: '▽ low' } as const

export const riskColumns = (known: readonly KnownPerson[]): readonly EntryColumn<PartOf<'risk'>>[] => {
  const level = (field: 'likelihood' | 'impact', header: string) =>
    figureColumn<PartOf<'risk'>>(
      field,
      { header, width: 84, definition: 'From 1 to 5.' },
      () => ({ kind: 'count' }),
      row => row[field],
      value => ({ [field]: value }),
      { least: 1, most: 5 },
    )
  return [
    textColumn(
      'title',
      { header: 'Risk or dependency', width: 170, grow: 2 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    level('likelihood', 'Likelihood'),
    level('impact', 'Impact'),
    {
      id: 'level',
      header: 'Level',
      width: 92,
      definition: 'Likelihood × impact: high from 15, watch from 8.',
      text: row => `${row.likelihood * row.impact} ${LEVEL_WORDS[riskLevel(row.likelihood, row.impact)]}`,
    },
    personColumn(
      'owner',
      { header: 'Owner', width: 120, grow: 1 },
      known,
      row => row.owner,
      owner => ({ owner }),
    ),
    textColumn(
      'mitigation',
      { header: 'Mitigation', width: 170, grow: 2 },
      row => row.mitigation,
      mitigation => ({ mitigation }),
      { long: true },
    ),
    textColumn(
      'escalation',
      { header: 'Then asked', width: 120, grow: 1 },
      row => row.escalation,
      escalation => ({ escalation }),
    ),
  ]
}

const MEASURES = [
  { value: '', label: 'Entered' },
  ...GOAL_METRICS.map(metric => ({ value: metric as string, label: GOAL_METRIC_WORDS[metric].label })),
]

export const kpiColumns = (currency: string): readonly EntryColumn<PartOf<'kpi'>>[] => {
  const unit = unitOf(currency)
  return [
    textColumn(
      'title',
      { header: 'KPI', width: 160, grow: 2 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    choiceColumn(
      'metric',
      { header: 'Measured by', width: 130, grow: 1 },
      MEASURES.slice(1),
      row => row.metric,
      metric => ({
        metric,
        ...(metric !== null && { unit: GOAL_METRIC_WORDS[metric as keyof typeof GOAL_METRIC_WORDS].unit }),
      }),
      'Entered',
    ),
    choiceColumn(
      'unit',
      { header: 'Unit', width: 92 },
      options(GOAL_UNITS, { money: 'Money', count: 'Number', percent: 'Percent' }),
      row => row.unit,
      value => ({ unit: value }),
    ),
    figureColumn(
      'target',
      { header: 'Target', width: 100 },
      unit,
      row => row.target,
      target => ({ target }),
    ),
    figureColumn(
      'floor',
      { header: 'Floor', width: 100 },
      unit,
      row => row.floor,
      floor => ({ floor }),
    ),
    textColumn(
      'note',
      { header: 'Note', width: 140, grow: 2 },
      row => row.note,
      note => ({ note }),
    ),
  ]
}

const RHYTHM_WORDS: Readonly<Record<(typeof RHYTHMS)[number], string>> = {
  once: 'Once',
  week: 'Every week',
  twoWeeks: 'Every two weeks',
  month: 'Every month',
  quarter: 'Every quarter',
}

export const MEETING_COLUMNS: readonly EntryColumn<PartOf<'meeting'>>[] = [
  textColumn(
    'title',
    { header: 'Meeting', width: 170, grow: 2 },
    row => row.title,
    title => ({ title }),
    { required: true },
  ),
  choiceColumn(
    'every',
    { header: 'How often', width: 124 },
    options(RHYTHMS, RHYTHM_WORDS),
    row => row.every,
    every => ({ every }),
  ),
  dateColumn(
    'on',
    { header: 'First on', width: 120 },
    row => row.on,
    on => ({ on }),
    true,
  ),
  {
    id: 'at',
    header: 'At',
    width: 70,
    text: row => row.at ?? '',
    edit: {
      start: row => row.at ?? '',
      write: text => {
        const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
        if (text.trim() === '') return { patch: { at: null } }
        return hours && minutes && Number(hours) < 24 && Number(minutes) < 60
          ? { patch: { at: `${hours.padStart(2, '0')}:${minutes}` } }
          : { problem: 'A time looks like 14:30.' }
      },
    },
  },
  figureColumn(
    'minutes',
    { header: 'Minutes', width: 80 },
    () => ({ kind: 'count' }),
    row => row.minutes,
    minutes => ({ minutes }),
    { least: 5, most: 1_440 },
  ),
  choiceColumn(
    'isQbr',
    { header: 'Kind', width: 92 },
    [
      { value: 'qbr', label: 'QBR' },
      { value: 'meeting', label: 'Meeting' },
    ],
    row => (row.isQbr ? 'qbr' : 'meeting'),
    value => ({ isQbr: value === 'qbr' }),
  ),
]
