import type { Command, CommandContext } from '@shared/domain/command.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { applyChanges, StaleRowError } from './applyChanges.ts'
import { newContext } from './context.ts'
import { db } from './db.ts'
import { FULL_WORDS, isDiskFull } from './diskFull.ts'
import { appendEntry } from './journal.ts'
import { loadFor } from './loadRows.ts'
import { reopen } from './reopen.ts'
import { EMPTIED_WORDS, isAnotherStore } from './sameStore.ts'
import { done } from './undoStack.ts'
import { actorOf, defaultWorkspace } from './workspace.ts'
import { tellWritten, type Written } from './written.ts'

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
    let written: Written | undefined
    const answer = await db.transaction('rw', db.writable, async () => {
      if (onlyIf && !(await onlyIf())) return err('onlyIf', 'What this answers was taken back meanwhile.')
      const rows = await loadFor(command, parsed.data)
      const workspace = rows.get('workspace', WORKSPACE_ID) ?? defaultWorkspace()
      const actor = rule ? `Rule: ${rule.name}` : quiet ? 'Tandem' : actorOf(workspace)
      const answer = command.run(rows, parsed.data, { ...context, actor, rule })
      if (!answer.ok) return answer
      if (settles !== undefined) await db.meta.delete(settles)
      const changes = answer.value
      const label = command.label(parsed.data, rows)
      const committed: Committed = {
        intent: context.intent,
        label,
        ids: changes.map(change => change.id),
      }
      if (changes.length === 0) return ok(committed)
      await applyChanges(changes, rows)
      // What a rule did by itself is no step of the user's undo; what it did in answer belongs to theirs.
      const isStep = !rule && !quiet && intent === undefined
      const seq = await appendEntry(
        { intent: context.intent, command: command.name, label, at: context.now, actor },
        changes,
        isStep ? done(context.intent) : undefined,
      )
      written = { seq, changes }
      return ok(committed)
    })
    if (written) tellWritten(written)
    return answer
  } catch (error) {
    if (error instanceof StaleRowError) return err('stale', error.message)
    if (isAnotherStore(error)) return err('anotherStore', EMPTIED_WORDS)
    if (await isDiskFull(error)) return err('full', FULL_WORDS)
    throw error
  }
}
