import { type DryRun, startDryRun } from '@shared/domain/automation/dryRun.ts'
import { type PastEvent, pastOfDeal, pastOfLead, pastOfRegistration } from '@shared/domain/automation/past.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { RuleWords } from '@shared/domain/automation/sentence.ts'
import { triggerOf } from '@shared/domain/automation/triggers.ts'
import { byRegistration } from '@shared/domain/conflict/byRegistration.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { db } from '../db.ts'
import { dayOf } from '../localTime.ts'
import { countRows, readAll } from '../rows.ts'
import { fromStored } from '../stored.ts'
import { today } from '../today.ts'
import { converterOn } from './situation.ts'
import { stepsSince } from './steps.ts'

interface TryOptions {
  readonly span: DateSpan
  readonly words: RuleWords
  readonly signal: AbortSignal
  onProgress(done: number, of: number): void
}

/** So few rows at a time that the window stays quick under it. */
const CHUNK = 400

/**
 * Tries a rule on what happened in a span: reads the records of its table piece by piece and writes nothing.
 * undefined when it was cancelled.
 */
export async function tryOnPast(rule: AutomationRule, options: TryOptions): Promise<DryRun | undefined> {
  const { span, words } = options
  const [rules, steps, convert] = [
    await readAll('automationRules'),
    await stepsSince(span.from),
    await converterOn(today()),
  ]
  const others = rules.filter(({ enabled }) => enabled)
  const running = startDryRun(rule, { others, steps, span, convert, words, dayOf })
  return (await overPast(rule, options, running.add)) ? running.done() : undefined
}

type Add = (past: readonly PastEvent[]) => void

/** Hands on what happened, row by row; false when it was cancelled. */
async function overPast(rule: AutomationRule, options: TryOptions, add: Add): Promise<boolean> {
  const clock = { today: today(), dayOf }
  const partners = new Map((await readAll('partners')).map(row => [row.id as string, row]))
  const partnerOf = (id: string | undefined) => partners.get(id ?? '')
  switch (triggerOf(rule.trigger)?.table) {
    case 'registrations': {
      const conflicts = byRegistration(await readAll('conflicts'))
      return overRows('registrations', options, add, row =>
        pastOfRegistration(rule, row, partnerOf(row.partnerId), conflicts.get(row.id) ?? [], clock),
      )
    }
    case 'leads':
      return overRows('leads', options, add, row => pastOfLead(rule, row, partnerOf, clock))
    case 'deals':
      return overRows('deals', options, add, row =>
        pastOfDeal(rule, row, partnerOf(row.partners[0]?.partnerId), clock),
      )
    default:
      return true
  }
}

/** Goes over a table by key, piece by piece. */
async function overRows<T extends TableName>(
  table: T,
  { signal, onProgress }: TryOptions,
  add: Add,
  pastOfRow: (row: TableRow<T>) => readonly PastEvent[],
): Promise<boolean> {
  const of = await countRows(table)
  let after = ''
  for (let done = 0; ; done += CHUNK) {
    if (signal.aborted) return false
    const rows = await db.rows(table).where('id').above(after).limit(CHUNK).toArray()
    for (const row of rows) add(pastOfRow(fromStored(table, row)))
    after = rows.at(-1)?.id ?? after
    onProgress(Math.min(of, done + rows.length), of)
    if (rows.length < CHUNK) return !signal.aborted
    await new Promise(resume => setTimeout(resume))
  }
}
