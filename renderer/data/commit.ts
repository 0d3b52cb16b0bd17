import type { Command, CommandContext } from '@shared/domain/command.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { applyChanges, StaleRowError } from './applyChanges.ts'
import { newContext } from './context.ts'
import { db } from './db.ts'
import { FULL_WORDS, isDiskFull } from './diskFull.ts'
import { appendEntry } from './journal.ts'
import { loadFor } from './loadRows.ts'
import { reopen } from './reopen.ts'
import { pushDone } from './undoStack.ts'
import { actorOf, currentWorkspace } from './workspace.ts'

export interface Committed {
  readonly intent: string
  readonly label: string
  /** Ids of the rows written, in the order of the command. */
  readonly ids: readonly string[]
}

export interface CommitOptions {
  /** The automation rule that acts in the user's stead. */
  readonly rule?: CommandContext['rule']
  /** The intent it belongs to, already begun: what follows from a change is undone with it. */
  readonly intent?: string
  /** Tandem keeps something by itself: its own name stands in the history, and no undo of the user takes it back. */
  readonly quiet?: true
  /** Asked inside the transaction: whether what it answers still stands. Error when not: `onlyIf`. */
  readonly onlyIf?: () => Promise<boolean>
  /** Key of what was kept while it was being written: let go together with the change it became. */
  readonly settles?: string
}

/**
 * One user intent = one transaction = one journal entry. Parses the input, loads the rows the command
 * asks for, runs the pure command, writes the rows and the entry together. Answers a typed error in
 * plain words, a full disk (`full`) among them; only a broken store throws.
 */
export async function commit<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
  { rule, intent, quiet, onlyIf, settles }: CommitOptions = {},
): Promise<Result<Committed>> {
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return err('invalid', issue?.message ?? 'This cannot be saved as it is.', issue?.path.join('.'))
  }
  const context = newContext('', intent)
  try {
    if (!db.isOpen()) await reopen()
    return await db.transaction('rw', db.writable, async () => {
      if (onlyIf && !(await onlyIf())) return err('onlyIf', 'What this answers was taken back meanwhile.')
      const actor = rule ? `Rule: ${rule.name}` : quiet ? 'Tandem' : actorOf(await currentWorkspace())
      const rows = await loadFor(command, parsed.data)
      const answer = command.run(rows, parsed.data, { ...context, actor, rule })
      if (!answer.ok) return answer
      if (settles !== undefined) await db.meta.delete(settles)
      const changes = answer.value
      const label = command.label(parsed.data, rows)
      const done: Committed = {
        intent: context.intent,
        label,
        ids: changes.map(change => change.id),
      }
      if (changes.length === 0) return ok(done)
      await applyChanges(changes)
      await appendEntry(
        {
          intent: context.intent,
          command: command.name,
          label,
          at: context.now,
          actor,
        },
        changes,
      )
      // What a rule did by itself is no step of the user's undo; what it did in answer belongs to theirs.
      if (!rule && !quiet && intent === undefined) await pushDone(context.intent)
      return ok(done)
    })
  } catch (error) {
    if (error instanceof StaleRowError) return err('stale', error.message)
    if (await isDiskFull(error)) return err('full', FULL_WORDS)
    throw error
  }
}
