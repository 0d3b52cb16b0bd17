import type { Command } from '@shared/domain/command.ts'
import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import { announce } from './announce.ts'
import { commit } from './commit.ts'
import { keptCommand } from './keptCommands.ts'
import { type KeptWriting, keptWriting } from './keptWriting.ts'
import { addWriting } from './liveWritings.ts'
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
 * Nothing typed is lost: at each pause what is written is on disk, and when it is left it is one change. The command
 * must be one of KEPT_COMMANDS, or the next start could not finish it.
 */
export function useKeptWriting<I extends z.ZodType>(
  command: Command<I>,
  { about, what, idleMs }: WritingOf,
): KeptWriting<z.input<I>> {
  if (!keptCommand(command.name)) throw new Error(`“${command.name}” is not among the kept commands.`)
  const writing = useMemo(() => {
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
  }, [command, about, what, idleMs])
  useEffect(() => {
    const remove = addWriting(writing)
    return () => {
      // Until it is saved a closing window waits for it; what failed is tried once more then.
      void writing.settle().then(answer => {
        if (!answer || answer.ok) remove()
      })
    }
  }, [writing])
  return writing
}

/** The longest a timer can wait. */
const NEVER = 2_147_483_647
