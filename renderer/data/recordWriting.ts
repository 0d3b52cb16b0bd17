import type { Command } from '@shared/domain/command.ts'
import type { z } from 'zod'
import { announce } from './announce.ts'
import { commit } from './commit.ts'
import { keptCommand } from './keptCommands.ts'
import { type KeptWriting, keptWriting } from './keptWriting.ts'
import { dropPending, keepPending, pendingKey } from './pendingWrites.ts'

export interface WritingOf {
  /** Tells this writing from all others: `plan:…/thesis`. */
  readonly about: string
  /** In the user's words, for the message where it cannot be saved. */
  readonly what: string
  /** After how long without a keystroke it becomes a change by itself; 0: only when it is settled. */
  readonly idleMs?: number
}

/**
 * One writing with one pending row of its own. The command must be one of KEPT_COMMANDS, or the next start could not
 * finish it.
 */
export function recordWriting<I extends z.ZodType>(
  command: Command<I>,
  { about, what, idleMs }: WritingOf,
): KeptWriting<z.input<I>> {
  if (!keptCommand(command.name)) throw new Error(`“${command.name}” is not among the kept commands.`)
  const key = pendingKey(about)
  return keptWriting<z.input<I>>({
    keep: input => keepPending({ key, command: command.name, input, what, at: new Date().toISOString() }),
    drop: () => dropPending(key),
    commit: input => commit(command, input, { settles: key }),
    refused: (message, kept) =>
      announce({
        kind: 'refused',
        message: kept
          ? `${what} was kept but not saved: ${message}`
          : `${what} could not be kept on disk yet; Tandem tries again by itself. ${message}`,
      }),
    ...(idleMs !== undefined && { idleMs: idleMs === 0 ? NEVER : idleMs }),
  })
}

/** The longest a timer can wait. */
const NEVER = 2_147_483_647
