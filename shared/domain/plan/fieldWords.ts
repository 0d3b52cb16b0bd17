import { MOTION_LABELS, type Motion } from '../deal/schema.ts'
import type { RichText } from '../fields/richText.ts'
import { linesOf } from '../fields/richText.ts'
import type { PersonRef, Side } from '../fields/side.ts'
import {
  DELIVERY_LABELS,
  GOAL_METRIC_LABELS,
  GOAL_UNIT_LABELS,
  PLAN_ROLE_LABELS,
  RHYTHM_LABELS,
  SWOT_LABELS,
  sideInWords,
} from './labels.ts'
import type { PartKind } from './partSchema.ts'
import { percentInWords } from './percentInWords.ts'
import { PLAN_SECTION_LABELS, type PlanPerson } from './schema.ts'

/** How figures, days and names are written where the words are for; a value never reaches a reader as it is kept. */
export interface Say {
  readonly partner: string
  money(minor: number): string
  number(value: number, digits?: number): string
  date(date: string): string
  quarter(quarter: string): string
  /** Of a customer, product, goal, or goal of the strategy by its key. */
  nameOf(id: string): string
}

const IN_BOOK = /^(customer|product|planPart):/

/** What stands for a name that a version does not hold. Versions locked before goals of the strategy were named lack those. */
export const namelessInWords = (id: string): string =>
  IN_BOOK.test(id) ? 'not in the book any more' : 'a goal of the strategy'

/** Values of a field as lines; none for a field that says nothing. `row` is what the field belongs to. */
type InLines = (value: never, say: Say, row: Readonly<Record<string, unknown>>) => readonly string[]

const text: InLines = (value: string) => value.split('\n').filter(line => line.trim() !== '')
const rich: InLines = (value: RichText) => linesOf(value).filter(line => line.trim() !== '')
const money: InLines = (value: number, say) => [say.money(value)]
const number: InLines = (value: number, say) => [say.number(value)]
const date: InLines = (value: string, say) => [say.date(value)]
const quarter: InLines = (value: string, say) => [say.quarter(value)]
const name: InLines = (value: string, say) => [say.nameOf(value)]
const side: InLines = (value: Side | 'joint' | 'both', say) => [sideInWords(value, say.partner)]
const yes: InLines = (value: boolean) => [value ? 'Yes' : 'No']
const tenths: InLines = (value: number, say) => [`${say.number(value / 10, value % 10 === 0 ? 0 : 1)} days`]
const percent: InLines = (value: number, say) => [`${say.number(value)}%`]
const minutes: InLines = (value: number, say) => [`${say.number(value)} minutes`]
const oneOf = (labels: Readonly<Record<string, string>>): InLines =>
  ((value: string) => [labels[value] ?? value]) as InLines

const personText = ({ name, side }: PersonRef, say: Say): string =>
  `${name} (${sideInWords(side, say.partner)})`
const person: InLines = (value: PersonRef, say) => [personText(value, say)]
const people: InLines = (value: readonly PersonRef[], say) => value.map(one => personText(one, say))
const planPeople: InLines = (value: readonly PlanPerson[], say) =>
  value.map(
    ({ role, person: one, title }) =>
      `${PLAN_ROLE_LABELS[role]}: ${personText(one, say)}${title ? `, ${title}` : ''}`,
  )

/** A figure of a goal or KPI in its own unit. */
export const goalFigure = (value: number, unit: unknown, say: Say): string =>
  unit === 'money'
    ? say.money(value)
    : unit === 'percent'
      ? percentInWords(value, say.number)
      : say.number(value)

const figure: InLines = (value: number, say, { unit }) => [goalFigure(value, unit, say)]
const quarters: InLines = (
  value: readonly { readonly quarter: string; readonly target?: number; readonly actual?: number }[],
  say,
  { unit },
) =>
  value.map(one => {
    const parts = [
      ...(one.target === undefined ? [] : [`target ${goalFigure(one.target, unit, say)}`]),
      ...(one.actual === undefined ? [] : [`entered ${goalFigure(one.actual, unit, say)}`]),
    ]
    return `${say.quarter(one.quarter)}: ${parts.join(', ') || 'nothing yet'}`
  })

type Words = Readonly<Record<string, readonly [label: string, lines: InLines]>>

/** What each field is called and how it is written, in the order of a reader; what is not named here is not shown. */
const WORDS: Readonly<Record<PartKind | 'plan' | 'action', Words>> = {
  plan: {
    name: ['Name', text],
    version: ['Version', number],
    from: ['First day', date],
    to: ['Last day', date],
    currency: ['Currency', text],
    confidentiality: ['Confidentiality', text],
    people: ['People', planPeople],
    asOf: ['Figures as of', date],
  },
  action: {
    title: ['Action', text],
    accountable: ['Answers for it', person],
    responsible: ['Does it', people],
    consulted: ['Is asked', people],
    informed: ['Is told', people],
    startOn: ['Start', date],
    dueOn: ['Due', date],
    goalId: ['Goal', name],
    progress: [
      'Progress',
      oneOf({ recommended: 'Recommended', notStarted: 'Not started', inProgress: 'In progress' }),
    ],
    doneAt: ['Done', date],
    brokenOn: ['Broken', date],
    evidence: ['Evidence', text],
    notes: ['Notes', text],
  },
  text: { section: ['Section', oneOf(PLAN_SECTION_LABELS)], doc: ['Text', rich] },
  swot: { quadrant: ['Part', oneOf(SWOT_LABELS)], text: ['Text', text] },
  goal: {
    title: ['Goal', text],
    detail: ['What is meant', text],
    side: ['Whose', side],
    weight: ['Weight', percent],
    metric: ['Read from', oneOf(GOAL_METRIC_LABELS)],
    unit: ['Counted in', oneOf(GOAL_UNIT_LABELS)],
    quarters: ['Quarters', quarters],
    owner: ['Owner', person],
    strategyGoal: ['Serves', name],
  },
  forecast: {
    quarter: ['Quarter', quarter],
    productId: ['Product', name],
    customerId: ['Account', name],
    region: ['Geography', text],
    worst: ['Worst', money],
    likely: ['Likely', money],
    best: ['Best', money],
  },
  account: {
    name: ['Account', text],
    ownedBy: ['Owned by', side],
    ourOwner: ['Our owner', text],
    theirOwner: ['Their owner', text],
    overlap: ['Overlap', text],
    rule: ['Rule of engagement', text],
  },
  motion: {
    motion: ['Motion', ((value: Motion) => [MOTION_LABELS[value]]) as InLines],
    trigger: ['Trigger', text],
    ourRole: ['Our role', text],
    theirRole: ['Their role', text],
    registrationRule: ['Registration rule', text],
  },
  campaign: {
    title: ['Campaign', text],
    from: ['First day', date],
    to: ['Last day', date],
    ours: ['Our money', money],
    theirs: ['Their money', money],
    expectedPipeline: ['Expected pipeline', money],
    terms: ['Terms', text],
    proof: ['Proof', text],
    claimBy: ['Claim by', date],
  },
  enablement: {
    person: ['Person', person],
    certificate: ['Certificate', text],
    byOn: ['By', date],
    doneOn: ['Reached', date],
  },
  resource: {
    person: ['Person', person],
    role: ['Role', text],
    dayTenths: ['Time', tenths],
    budget: ['Budget', money],
  },
  delivery: {
    what: ['Kind', oneOf(DELIVERY_LABELS)],
    title: ['Title', text],
    detail: ['Detail', text],
    owner: ['Owner', person],
  },
  risk: {
    title: ['Risk', text],
    likelihood: ['Likelihood, 1 to 5', number],
    impact: ['Impact, 1 to 5', number],
    owner: ['Owner', person],
    mitigation: ['Mitigation', text],
    escalation: ['Escalation', text],
  },
  kpi: {
    title: ['KPI', text],
    metric: ['Read from', oneOf(GOAL_METRIC_LABELS)],
    unit: ['Counted in', oneOf(GOAL_UNIT_LABELS)],
    target: ['Target', figure],
    floor: ['Floor', figure],
    note: ['Note', text],
  },
  meeting: {
    title: ['Meeting', text],
    every: ['How often', oneOf(RHYTHM_LABELS)],
    on: ['First time', date],
    at: ['Time', text],
    minutes: ['Length', minutes],
    isQbr: ['Is a QBR', yes],
  },
}

export interface SaidField {
  readonly field: string
  readonly label: string
  readonly lines: readonly string[]
}

/** Fields of an entry that say something, in words, in the order of a reader. */
export function fieldsInWords(
  kind: PartKind | 'plan' | 'action',
  row: object,
  say: Say,
): readonly SaidField[] {
  const values = row as Readonly<Record<string, unknown>>
  return Object.entries(WORDS[kind]).flatMap(([field, [label, lines]]) => {
    const value = values[field]
    const said = value === undefined || value === null ? [] : lines(value as never, say, values)
    return said.length === 0 ? [] : [{ field, label, lines: said }]
  })
}

/** Every field of a kind that can be said, with its label, in the order of a reader. */
export const saidFields = (kind: PartKind | 'plan' | 'action'): readonly (readonly [string, string])[] =>
  Object.entries(WORDS[kind]).map(([field, [label]]) => [field, label])
