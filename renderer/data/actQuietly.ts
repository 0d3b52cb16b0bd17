import type { Command } from '@shared/domain/command.ts'
import type { z } from 'zod'
import { announce } from './announce.ts'
import { type CommitOptions, commit } from './commit.ts'
import { storeFault } from './storeFault.ts'

/** Commits what the screen shows by itself: a message each time would be in the way. Only a refusal is said, a store that fails too. */
export async function actQuietly<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
  options: Pick<CommitOptions, 'settles'> = {},
): Promise<boolean> {
  const answer = await commit(command, input, options).catch(storeFault)
  if (!answer.ok) announce({ kind: 'refused', message: answer.error.message })
  return answer.ok
}
