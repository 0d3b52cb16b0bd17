import { answerChain, type ChainPorts, type RuleEvent } from '@shared/domain/automation/chain.ts'
import type { ConvertTo } from '@shared/domain/automation/condition.ts'
import { eventsOf, isAnswerable } from '@shared/domain/automation/events.ts'
import { plan } from '@shared/domain/automation/plan.ts'
import { runLine } from '@shared/domain/automation/run.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { newIntent } from '../context.ts'
import { changesOfEntry, entriesAfter, standing } from '../journal.ts'
import { getRow, readAll } from '../rows.ts'
import { today } from '../today.ts'
import type { Doers } from './doer.ts'
import { dueEvents, type SlippedDeals } from './dueEvents.ts'
import { type Answers, note } from './note.ts'
import { runActions } from './runActions.ts'
import { converterOn, situationOf } from './situation.ts'

export interface RunnerPorts {
  readonly doers: Doers
  readonly slippedDeals: SlippedDeals
  readonly onError: (error: unknown) => void
}

export interface Runner {
  /** The journal moved on: answers what is new. Ends when that is done. */
  follow(): Promise<void>
  /** The day or the hour moved on: answers what the clock brought about. */
  lookAtClock(): Promise<void>
}

/**
 * Answers changes and the clock with the rules that are on: one thing after the other, from the journal's
 * position `from` on. What was written before is nobody's to answer any more.
 */
export function createRunner(from: number, { doers, slippedDeals, onError }: RunnerPorts): Runner {
  let at = from
  let tail: Promise<void> = Promise.resolve()
  const queue = (work: () => Promise<void>): Promise<void> => {
    tail = tail.then(work).catch(onError)
    return tail
  }

  async function followOne(entry: JournalEntry, converter: Converter): Promise<void> {
    // What rules wrote is answered in their own chain; an entry with a run in it is theirs.
    if (!isAnswerable(entry) || entry.tables.includes('ruleRuns')) return
    const rules = await enabledRules()
    if (rules.length === 0) return
    const events = eventsOf(await changesOfEntry(entry), entry.intent)
    const answers = { intent: entry.intent, onlyIf: standing(entry.seq, entry.intent) }
    await answerChain(events, portsOf(rules, doers, converter, answers))
  }

  async function look(): Promise<void> {
    const rules = await enabledRules()
    const converter = readOnce()
    for (const { rule, event } of await dueEvents(rules, slippedDeals))
      await answerChain(
        [event],
        portsOf([rule, ...followers(rules, event)], doers, converter, { intent: newIntent() }),
      ).catch(onError)
  }

  return {
    follow: () =>
      queue(async () => {
        let changed = false
        const converter = readOnce()
        for (const entry of await entriesAfter(at)) {
          at = entry.seq
          changed ||= entry.tables.includes('automationRules')
          await followOne(entry, converter).catch(onError)
        }
        // A rule that was switched on does not wait for the next tick.
        if (changed) await look()
      }),
    lookAtClock: () => queue(look),
  }
}

const enabledRules = async (): Promise<readonly AutomationRule[]> =>
  (await readAll('automationRules')).filter(({ enabled }) => enabled)

/** Rules that may answer what follows from a clock event; the event itself is one rule's. */
const followers = (rules: readonly AutomationRule[], event: RuleEvent): readonly AutomationRule[] =>
  rules.filter(({ trigger }) => trigger !== event.trigger)

type Converter = () => Promise<ConvertTo>

/** The rates as a pass over what happened meets them: read with the first question, for all of it. */
function readOnce(): Converter {
  let asked: Promise<ConvertTo> | undefined
  return () => {
    asked ??= converterOn(today())
    return asked
  }
}

function portsOf(
  rules: readonly AutomationRule[],
  doers: Doers,
  converter: Converter,
  answers: Answers,
): ChainPorts {
  const triggers = new Set(rules.map(({ trigger }) => trigger))
  return {
    async plansFor(event) {
      if (!triggers.has(event.trigger)) return []
      const day = today()
      const situation = await situationOf(event, day)
      return situation ? plan(rules, event.trigger, situation.facts, await converter()) : []
    },
    // A rule that breaks stands in the log too, and keeps no other from acting.
    run: (planned, event) =>
      runActions(planned, event, doers, answers).catch(async error => {
        await note(planned, event, answers, 'refused', `It could not be done: ${String(error)}`)
        return []
      }),
    stop: async (planned, event, why) => {
      if (await getRow('ruleRuns', runLine(planned.rule, event).id)) return
      await note(planned, event, answers, 'stopped', why)
    },
  }
}
