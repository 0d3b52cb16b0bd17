import type { Command } from '@shared/domain/command.ts'
import { err } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { announce } from './announce.ts'
import { type CommitOptions, commit } from './commit.ts'

/** Commits what the screen shows by itself: a message each time would be in the way. Only a refusal is said, a store that fails too. */
export async function actQuietly<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
  options: Pick<CommitOptions, 'settles'> = {},
): Promise<boolean> {
  const answer = await commit(command, input, options).catch((error: unknown) =>
    err('store', error instanceof Error ? error.message : String(error)),
  )
  if (!answer.ok) announce({ kind: 'refused', message: answer.error.message })
  return answer.ok
}
