import type { CommandContext } from '@shared/domain/command.ts'
import type { NewId } from '@shared/lib/ids.ts'

export const newId: NewId = type => `${type}:${crypto.randomUUID()}`

export const newIntent = (): string => crypto.randomUUID()

/** The only place where a command's clock and ids come from. */
export const newContext = (actor: string, intent = newIntent()): CommandContext => ({
  now: new Date().toISOString(),
  actor,
  intent,
  newId,
})
