import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { type Command, type CommandContext, defineCommand } from '../command.ts'
import { creation, replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { RuleEvent } from './chain.ts'
import { type AutomationRule, type RuleRun, ruleRun } from './schema.ts'

/** What is said of a run, beside when it was. */
export type RunLine = Pick<RuleRun, 'id' | 'ruleId' | 'ruleName' | 'trigger' | 'recordId'>

/**
 * The line in the log of one rule about one happening. Its id follows from both, so that the same rule never
 * answers the same happening twice, in another window or after a restart either.
 */
export const runLine = (rule: AutomationRule, { trigger, recordId, key }: RuleEvent): RunLine => ({
  id: `ruleRun:${rest(rule.id)}/${trigger}/${rest(recordId)}/${key}`,
  ruleId: rule.id,
  ruleName: rule.name,
  trigger,
  recordId,
})

const rest = (id: string): string => id.slice(id.indexOf(':') + 1)

interface Entry {
  readonly line: RunLine
  readonly outcome: RuleRun['outcome']
  /** What was done, in words. */
  readonly action?: string
  readonly note?: string
}

/** The log's row: made by the first action of the run, added to by the next ones. */
function entered(before: RuleRun | undefined, entry: Entry, context: CommandContext): Change {
  const { line, outcome, action, note } = entry
  const actions = [...(before?.actions ?? []), ...(action === undefined ? [] : [action])]
  const said = (note ?? before?.note)?.slice(0, 300)
  const row: RuleRun = {
    ...line,
    at: context.now,
    outcome,
    actions,
    ...(said !== undefined && { note: said }),
    createdAt: before?.createdAt ?? context.now,
    updatedAt: context.now,
    createdIn: before?.createdIn ?? context.intent,
  }
  return before ? replacement('ruleRuns', before, row, context) : creation('ruleRuns', row)
}

/**
 * A command as an action of a rule: what it does and the line in the log are one change. `goesOn`: not the first
 * action of its run. `onWritten` is told the changes. Errors: `ran` (the happening is answered already), and the
 * command's own.
 */
export const logged = <I extends z.ZodType>(
  command: Command<I>,
  entry: Omit<Entry, 'outcome'>,
  goesOn: boolean,
  onWritten: (changes: readonly Change[]) => void,
): Command<I> => ({
  ...command,
  needs: input => [...command.needs(input), { table: 'ruleRuns', ids: [entry.line.id] }],
  run: (rows, input, context) => {
    const before = rows.get('ruleRuns', entry.line.id)
    if (before && !goesOn && before.outcome !== 'refused') return err('ran', 'This is answered already.')
    const answer = command.run(rows, input, context)
    if (!answer.ok) return answer
    onWritten(answer.value)
    const action = isHeldUp(answer.value) ? command.label(input, rows) : entry.action
    return ok([
      ...answer.value,
      entered(
        goesOn ? before : again(before),
        { ...entry, ...(action !== undefined && { action }), outcome: 'done' },
        context,
      ),
    ])
  },
})

/** An approval may find a conflict instead: the log then says what came of it, not what was meant. */
const isHeldUp = (changes: readonly Change[]): boolean =>
  changes.some(
    change => change.table === 'registrations' && change.after?.steps.at(-1)?.event === 'conflictFound',
  )

/** A run that was refused begins anew: what it said then is over. */
const again = (before: RuleRun | undefined): RuleRun | undefined => {
  if (!before) return undefined
  const { note: _, ...row } = before
  return { ...row, actions: [] }
}

/** Notes a run that was refused or stopped, with why. */
export const noteRun = defineCommand({
  name: 'automation.noteRun',
  input: z.object({
    line: ruleRun.pick({ id: true, ruleId: true, ruleName: true, trigger: true, recordId: true }),
    outcome: ruleRun.shape.outcome,
    note: z.string(),
  }),
  label: ({ line, outcome }) =>
    `The rule “${line.ruleName}” was ${outcome === 'stopped' ? 'kept from acting' : 'refused'}`,
  needs: ({ line }) => [{ table: 'ruleRuns', ids: [line.id] }],
  run: (rows, { line, outcome, note }, context) =>
    ok([entered(rows.get('ruleRuns', line.id), { line, outcome, note }, context)]),
})
