import type { RulePlan } from './plan.ts'
import type { TriggerName } from './triggers.ts'

/** Something that happened to a record, which rules may answer. */
export interface RuleEvent {
  readonly trigger: TriggerName
  readonly recordId: string
  /** Tells this happening from others of its kind about the record, also after a restart. */
  readonly key: string
}

/** How far answers may follow answers. */
export const MAX_DEPTH = 10

export const STOPPED_TWICE = 'It has already acted on this record in the same chain.'
export const STOPPED_DEEP = `Stopped after ${MAX_DEPTH} answers to answers.`

export interface ChainPorts {
  /** What the rules would do about an event, as its record is now. */
  plansFor(event: RuleEvent): Promise<readonly RulePlan[]>
  /** Does it and answers what followed from it. */
  run(plan: RulePlan, event: RuleEvent): Promise<readonly RuleEvent[]>
  /** Notes that a rule was kept from acting. */
  stop(plan: RulePlan, event: RuleEvent, why: string): Promise<void>
}

/**
 * Answers events of one change, and events that follow from the answers, until nothing is left to answer. It
 * ends for any rules: no rule acts twice on a record in one chain, and no answer is further than `MAX_DEPTH`
 * from the change that began it. What was kept from acting is told, never dropped.
 */
export async function answerChain(events: readonly RuleEvent[], ports: ChainPorts): Promise<void> {
  const ran = new Set<string>()
  const waiting = events.map(event => ({ event, depth: 1 }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { event, depth } = next
    for (const plan of await ports.plansFor(event)) {
      if (!plan.fits) continue
      const key = `${plan.rule.id} ${event.recordId}`
      const why = ran.has(key) ? STOPPED_TWICE : depth > MAX_DEPTH ? STOPPED_DEEP : undefined
      if (why !== undefined) {
        await ports.stop(plan, event, why)
        continue
      }
      ran.add(key)
      const followed = await ports.run(plan, event)
      waiting.push(...followed.map(each => ({ event: each, depth: depth + 1 })))
    }
  }
}
