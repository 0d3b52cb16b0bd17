import type { Instant } from '../../lib/calendarDate.ts'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import type { Id } from '../../lib/ids.ts'
import { exponentOf } from '../../lib/money.ts'
import { sha256OfText } from '../../lib/sha256.ts'
import { standingAcknowledgements } from '../expectation/acknowledged.ts'
import type { Expectation } from '../expectation/schema.ts'
import { type PartOf, partsOfKind } from '../plan/partSchema.ts'
import { isOpenPlan, PLAN_STATUS_LABELS } from '../plan/schema.ts'
import { goalFigure } from '../plan-export/deck/goalSlides.ts'
import type { DeckFormats } from '../plan-export/deck/slide.ts'
import type { PlanShare } from '../plan-export/share.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import { type PackContent, packContent } from './content.ts'
import { packSections } from './sections.ts'

export interface PackSources {
  readonly packId: Id<'pack'>
  readonly share: PlanShare
  readonly scorecard: PackContent['scorecard']
  readonly expectations: readonly Expectation[]
  readonly from: string
  readonly issuedAt: Instant
  readonly issued: string
  readonly formats: DeckFormats
}

/** What a pack shows of a plan, and what it lets the partner answer: their open actions, entered goals of an open plan, expectations of them. */
export function makeContent(sources: PackSources): PackContent {
  const { packId, share, scorecard, expectations, from, issuedAt, issued, formats } = sources
  const { partner, plan, version } = share.content
  return packContent.parse({
    packId,
    partner: partner.name,
    from,
    issuedAt,
    issued,
    plan: {
      name: plan.name,
      facts: [
        `${formats.date(plan.from)} to ${formats.date(plan.to)}`,
        `${PLAN_STATUS_LABELS[share.status]}, version ${version}`,
        share.hash ? `SHA-256 of this version: ${share.hash}` : 'A draft: it can still change.',
        ...(plan.confidentiality ? [plan.confidentiality] : []),
      ],
      sections: packSections(share, formats),
    },
    scorecard,
    expectations: expectations.map(row => ({
      id: row.id,
      side: row.side,
      topic: row.topic,
      text: row.text ?? '',
      acknowledged: standingAcknowledgements(row).some(one => one.side === 'theirs'),
    })),
    actions: share.actions.filter(isTheirs).map(({ id, title, accountable, dueOn }) => ({
      id,
      title,
      who: accountable?.name ?? '',
      due: dueOn === undefined ? '' : formats.date(dueOn),
      dueOn,
    })),
    // Of a plan that is closed nothing could be taken over: its actuals are not asked for.
    goals: (isOpenPlan(share) ? partsOfKind(share.content.parts, 'goal') : [])
      .filter(({ metric }) => metric === undefined)
      .map(goal => goalAsked(goal, plan.currency, formats)),
  })
}

/** Open, and theirs to answer for or to do. */
const isTheirs = (task: Task): boolean =>
  isOpenTask(task) &&
  [task.accountable, ...(task.responsible ?? [])].some(person => person?.side === 'theirs')

const UNIT_DECIMALS = { count: 0, percent: 2 } as const

function goalAsked({ id, title, unit, quarters }: PartOf<'goal'>, currency: string, formats: DeckFormats) {
  return {
    id,
    title,
    unit,
    unitWords: unit === 'money' ? currency : unit === 'percent' ? '%' : '',
    decimals: unit === 'money' ? exponentOf(currency) : UNIT_DECIMALS[unit],
    quarters: quarters.map(({ quarter, target, actual }) => ({
      quarter,
      label: formats.quarter(quarter),
      target: goalFigure(unit, target ?? null, formats),
      actual,
    })),
  }
}

/** SHA-256 of what a pack shows. */
export const hashOfPack = (content: PackContent): string =>
  sha256OfText(canonicalJson(packContent.parse(content)))
