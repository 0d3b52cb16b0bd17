import type { Command } from '@shared/domain/command.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import type { z } from 'zod'
import { newContext } from './context.ts'
import { loadFor } from './loadRows.ts'
import { actorOf, currentWorkspace } from './workspace.ts'

/** What a command would be refused for if it were done now; undefined where it would be done. Writes nothing. */
export async function refusalOf<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
): Promise<DomainError | undefined> {
  const parsed = command.input.parse(input)
  const rows = await loadFor(command, parsed)
  const answer = command.run(rows, parsed, newContext(actorOf(await currentWorkspace())))
  return answer.ok ? undefined : answer.error
}

/** The refusals of several, kept up to date with what they read; `key` names what they are about. */
export const useRefusals = <K extends string>(
  key: string,
  ask: () => Promise<Readonly<Partial<Record<K, DomainError>>>>,
): Readonly<Partial<Record<K, DomainError>>> | undefined => useLiveQuery(ask, [key])
