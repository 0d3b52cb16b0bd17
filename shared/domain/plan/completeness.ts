import { isBlank } from '../fields/richText.ts'
import type { Task } from '../task/schema.ts'
import { type PlanPart, partsOfKind, SWOT } from './partSchema.ts'
import { lacksAccountable } from './raci.ts'
import { PLAN_SECTIONS, type Plan, type PlanSection } from './schema.ts'
import { weightsHold, weightTotal } from './weights.ts'

/** What is there of a section, and what is missing, in words. */
interface SectionState {
  readonly section: PlanSection
  readonly done: number
  readonly of: number
  readonly missing: readonly string[]
}

export interface Completeness {
  readonly sections: readonly SectionState[]
  readonly done: number
  readonly of: number
  /** Whole percent, rounded down: 100 only when nothing is missing. */
  readonly percent: number
}

interface Sources {
  readonly plan: Plan
  readonly parts: readonly PlanPart[]
  readonly actions: readonly Task[]
}

type Check = readonly [holds: boolean, missing: string]

/** Prose that a complete plan has; that of other sections is welcome and not asked for. */
const PROSE: readonly PlanSection[] = ['thesis', 'profile', 'proposition']

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What each section has and lacks. Convention (G): what a reader of the plan would ask for; nothing here stops a lock. */
export function completenessOf(sources: Sources): Completeness {
  const sections = PLAN_SECTIONS.map(section => {
    const checks = checksOf(section, sources)
    const missing = checks.filter(([holds]) => !holds).map(([, words]) => words)
    return { section, done: checks.length - missing.length, of: checks.length, missing }
  })
  const [done, of] = [sum(sections.map(each => each.done)), sum(sections.map(each => each.of))]
  return { sections, done, of, percent: of === 0 ? 0 : Math.floor((done * 100) / of) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function checksOf(section: PlanSection, { plan, parts, actions }: Sources): readonly Check[] {
  const text = partsOfKind(parts, 'text').find(part => part.section === section)
  const prose: readonly Check[] = PROSE.includes(section)
    ? [[!isBlank(text?.doc), 'Nothing is written here yet']]
    : []
  const lacking = <Row>(
    rows: readonly Row[],
    lacks: (row: Row) => boolean,
    words: (count: string) => string,
  ): Check => {
    const count = rows.filter(lacks).length
    return [rows.length > 0 && count === 0, rows.length === 0 ? '' : words(String(count))]
  }
  /** Checks of rows count only once there are rows: an empty table lacks one thing, not three. */
  const table = <Row>(rows: readonly Row[], none: string, checks: readonly Check[]): readonly Check[] =>
    rows.length === 0 ? [[false, none]] : [[true, none], ...checks]

  switch (section) {
    case 'cover': {
      const has = (role: string, side: string) =>
        plan.people.some(each => each.role === role && each.person.side === side)
      return [
        [has('owner', 'ours'), 'No owner on our side'],
        [has('owner', 'theirs'), 'No owner on their side'],
        [has('sponsor', 'ours'), 'No sponsor on our side'],
        [has('sponsor', 'theirs'), 'No sponsor on their side'],
      ]
    }
    case 'thesis':
    case 'proposition':
      return prose
    case 'profile': {
      const empty = SWOT.filter(
        quadrant => !partsOfKind(parts, 'swot').some(one => one.quadrant === quadrant),
      )
      return [...prose, [empty.length === 0, `SWOT has no ${empty.join(', no ')}`]]
    }
    case 'goals': {
      const goals = partsOfKind(parts, 'goal')
      return table(goals, 'No goal yet', [
        [goals.some(({ side }) => side === 'ours'), 'No goal of our side'],
        [goals.some(({ side }) => side === 'theirs'), 'No goal of their side'],
        [weightsHold(goals), `Weights add up to ${weightTotal(goals)}, not to 100`],
        lacking(
          goals,
          ({ quarters }) => !quarters.some(({ target }) => target !== undefined),
          count => `${some(Number(count), 'goal has', 'goals have')} no target`,
        ),
        lacking(
          goals,
          ({ owner }) => owner === undefined,
          count => `${some(Number(count), 'goal has', 'goals have')} no owner`,
        ),
      ])
    }
    case 'forecast': {
      const lines = partsOfKind(parts, 'forecast')
      return table(lines, 'No forecast line yet', [
        lacking(
          lines,
          ({ likely }) => likely === 0,
          count => `${some(Number(count), 'line has', 'lines have')} no likely amount`,
        ),
        [
          lines.every(({ worst, likely, best }) => worst <= likely && likely <= best),
          'Worst, likely and best are not in order somewhere',
        ],
      ])
    }
    case 'accounts': {
      const accounts = partsOfKind(parts, 'account')
      return table(accounts, 'No target account yet', [
        lacking(
          accounts,
          ({ ourOwner, theirOwner }) => ourOwner === undefined && theirOwner === undefined,
          count => `${some(Number(count), 'account has', 'accounts have')} no owner`,
        ),
      ])
    }
    case 'motions': {
      const motions = partsOfKind(parts, 'motion')
      return table(motions, 'No motion yet', [
        lacking(
          motions,
          ({ trigger }) => trigger === undefined,
          count => `${some(Number(count), 'motion has', 'motions have')} no trigger`,
        ),
      ])
    }
    case 'marketing': {
      const campaigns = partsOfKind(parts, 'campaign')
      return table(
        campaigns,
        'No campaign yet',
        [
          lacking(
            campaigns,
            ({ from }) => from === undefined,
            count => `${some(Number(count), 'campaign has', 'campaigns have')} no date`,
          ),
          lacking(
            campaigns.filter(({ ours, theirs }) => ours + theirs > 0),
            ({ claimBy }) => claimBy === undefined,
            count =>
              `${some(Number(count), 'funded campaign has', 'funded campaigns have')} no day to claim by`,
          ),
        ].filter(([, words]) => words !== ''),
      )
    }
    case 'enablement': {
      const rows = partsOfKind(parts, 'enablement')
      return table(rows, 'Nobody to certify yet', [
        lacking(
          rows,
          ({ byOn, doneOn }) => byOn === undefined && doneOn === undefined,
          count => `${some(Number(count), 'certificate has', 'certificates have')} no day`,
        ),
      ])
    }
    case 'resources': {
      const rows = partsOfKind(parts, 'resource')
      return table(rows, 'No resource yet', [
        [rows.some(({ person }) => person.side === 'ours'), 'Nothing from our side'],
        [rows.some(({ person }) => person.side === 'theirs'), 'Nothing from their side'],
      ])
    }
    case 'delivery':
      return table(partsOfKind(parts, 'delivery'), 'Nothing on delivery and support yet', [])
    case 'actions':
      return table(actions, 'No action yet', [
        lacking(
          actions,
          action => lacksAccountable([action]).length > 0,
          count => `${some(Number(count), 'action has', 'actions have')} nobody who answers for it`,
        ),
        lacking(
          actions,
          ({ dueOn }) => dueOn === undefined,
          count => `${some(Number(count), 'action has', 'actions have')} no day it is due`,
        ),
      ])
    case 'risks': {
      const rows = partsOfKind(parts, 'risk')
      return table(rows, 'No risk yet', [
        lacking(
          rows,
          ({ owner }) => owner === undefined,
          count => `${some(Number(count), 'risk has', 'risks have')} no owner`,
        ),
        lacking(
          rows,
          ({ mitigation }) => mitigation === undefined,
          count => `${some(Number(count), 'risk has', 'risks have')} no mitigation`,
        ),
      ])
    }
    case 'rhythm': {
      const kpis = partsOfKind(parts, 'kpi')
      return [
        ...table(kpis, 'No KPI yet', [
          lacking(
            kpis,
            ({ target }) => target === undefined,
            count => `${some(Number(count), 'KPI has', 'KPIs have')} no target`,
          ),
        ]),
        [partsOfKind(parts, 'meeting').some(({ isQbr }) => isQbr), 'No QBR is planned'],
      ]
    }
    case 'approval':
      return [[plan.status === 'signed' || plan.status === 'superseded', 'Not signed by both sides yet']]
  }
}
