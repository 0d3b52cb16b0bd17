import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { grouped } from '../../lib/grouped.ts'
import { type DateSpan, inSpan } from '../../lib/period.ts'
import type { ActionName } from './actions.ts'
import type { ConvertTo } from './condition.ts'
import type { PastEvent } from './past.ts'
import { planInOrder, rulesOf } from './plan.ts'
import { type AutomationRate, rate } from './rate.ts'
import type { AutomationRule, ProcessStep } from './schema.ts'
import type { RuleWords } from './sentence.ts'

/** The steps an action does, as the log names them; a task is no step of a process. */
const STEPS_OF: Readonly<Record<ActionName, readonly string[]>> = {
  approve: ['approve'],
  routeToApprovers: ['review'],
  requestInfo: ['requestInfo'],
  expire: ['expire'],
  convertToDeal: ['convert'],
  offerLead: ['offer'],
  passOn: ['lapse', 'decline', 'offer'],
  createTask: [],
  remind: [],
}

/** A decision a person took that a rule would have taken the other way. */
const AGAINST: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  approve: ['reject', 'withdraw'],
  expire: ['extend', 'convert'],
}

export interface DryLine {
  readonly recordId: string
  readonly name: string
  readonly on: CalendarDate
  readonly fits: boolean
  readonly reason: string
  /** Places of the rule's actions it would have done. */
  readonly actions: readonly number[]
  /** The step a person did instead, where it is the opposite. */
  readonly against?: string
}

export interface DryRun {
  /** How often the trigger happened in the span. */
  readonly happened: number
  readonly fitted: number
  readonly against: number
  readonly lines: readonly DryLine[]
  /** Of the rule's process over the span: as it was, and with the steps the rule would have done. */
  readonly before: AutomationRate
  readonly after: AutomationRate
}

export interface DryWorld {
  /** Rules that are on: what they settle first the tried rule would not have done. */
  readonly others: readonly AutomationRule[]
  readonly steps: readonly ProcessStep[]
  readonly span: DateSpan
  readonly convert: ConvertTo
  readonly words?: RuleWords
  dayOf(at: Instant): CalendarDate
}

/** A rule being tried on what happened, piece by piece; what happened to one record belongs into one piece. */
export interface DryRunning {
  add(past: readonly PastEvent[]): void
  done(): DryRun
}

/**
 * What a rule would have done about what happened in a span, without doing it. The rate counts a step of a person
 * as the rule's where the rule would have done it first; steps nobody did are not added.
 */
export function startDryRun(rule: AutomationRule, world: DryWorld): DryRunning {
  const { others, span, convert, words, dayOf } = world
  const all = rulesOf(
    [...others.filter(({ id }) => id !== rule.id), { ...rule, enabled: true }],
    rule.trigger,
  )
  // Rules after it settle nothing before it.
  const rules = all.slice(0, all.findIndex(({ id }) => id === rule.id) + 1)
  const steps = world.steps.filter(({ process, at }) => process === rule.process && inSpan(dayOf(at), span))
  const byRecord = grouped(steps, ({ recordId }) => recordId)
  const taken = new Set<string>()
  const lines: DryLine[] = []

  function lineOf({ recordId, name, on, facts }: PastEvent): DryLine {
    const mine = planInOrder(rules, facts, convert, words).at(-1)
    const actions = (mine?.actions ?? []).flatMap(({ skipped }, at) => (skipped === undefined ? [at] : []))
    const later = (byRecord.get(recordId) ?? []).filter(({ at }) => dayOf(at) >= on)
    const kinds = actions.map(at => rule.actions[at]?.kind as ActionName)
    for (const name of kinds.flatMap(kind => STEPS_OF[kind])) {
      const step = later.find(each => each.step === name && !each.ruleId && !taken.has(each.id))
      if (step) taken.add(step.id)
    }
    const against = kinds
      .flatMap(kind => AGAINST[kind] ?? [])
      .find(name => later.some(({ step, ruleId }) => step === name && !ruleId))
    return {
      recordId,
      name,
      on,
      fits: mine?.fits === true,
      reason: mine?.reason ?? '',
      actions,
      ...(against !== undefined && { against }),
    }
  }

  return {
    add(past) {
      for (const event of past.filter(({ on }) => inSpan(on, span)).sort(newestFirst))
        lines.push(lineOf(event))
    },
    done() {
      const byRule = steps.filter(({ ruleId }) => ruleId !== undefined).length
      return {
        happened: lines.length,
        fitted: lines.filter(({ fits }) => fits).length,
        against: lines.filter(({ against }) => against !== undefined).length,
        lines: lines.toSorted(newestFirst),
        before: rate(byRule, steps.length),
        after: rate(byRule + taken.size, steps.length),
      }
    },
  }
}

interface Dated {
  readonly recordId: string
  readonly on: CalendarDate
}

const newestFirst = (a: Dated, b: Dated): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0
