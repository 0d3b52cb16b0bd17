import type { CommandContext } from '@shared/domain/command.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { homeZone } from './homeZone.ts'
import { localTime } from './localTime.ts'

export const newId: NewId = type => `${type}:${crypto.randomUUID()}`

export const newIntent = (): string => crypto.randomUUID()

/** The only place where a command's clock and ids come from. */
export function newContext(actor: string, intent = newIntent()): CommandContext {
  const ms = Date.now()
  const [now, day] = [new Date(ms).toISOString(), localTime.dayAt(ms)]
  return { now, day, timeZone: homeZone(), actor, intent, newId }
}
