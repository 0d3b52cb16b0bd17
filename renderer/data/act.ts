import type { Command } from '@shared/domain/command.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { announce } from './announce.ts'
import { type Committed, commit } from './commit.ts'
import { storeFault } from './storeFault.ts'

/** Commits a command and says what it did, with its way back. A refusal is answered, not shown. */
export async function act<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
): Promise<Result<Committed, DomainError>> {
  const answer = await commit(command, input)
  if (answer.ok && answer.value.ids.length > 0)
    announce({ kind: 'done', label: answer.value.label, intent: answer.value.intent })
  return answer
}

/** The same where there is no form to show a refusal in; a store that fails is said there too. */
export async function actOrSay<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
): Promise<boolean> {
  const answer = await act(command, input).catch(storeFault)
  if (!answer.ok) announce({ kind: 'refused', message: answer.error.message })
  return answer.ok
}
