import type { EventName, Events } from '@shared/ipc/contract.ts'
import type { WebContents } from 'electron'

/** Sends an event to a page; a page that is gone misses it. */
export function emit<E extends EventName>(contents: WebContents, name: E, payload: Events[E]): void {
  if (!contents.isDestroyed()) contents.send('tandem:event', name, payload)
}
