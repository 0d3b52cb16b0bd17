import type { EventName, Events, PortName } from '@shared/ipc/contract.ts'
import type { MessagePortMain, WebContents } from 'electron'

/** Sends an event to a page; a page that is gone misses it. */
export function emit<E extends EventName>(contents: WebContents, name: E, payload: Events[E]): void {
  if (!contents.isDestroyed()) contents.send('tandem:event', name, payload)
}

/** The same to a page that may still be on its way: its preload script keeps what comes before its listeners. */
export function emitWhenLoaded<E extends EventName>(
  contents: WebContents,
  name: E,
  payload: Events[E],
): void {
  if (contents.isLoadingMainFrame()) contents.once('did-finish-load', () => emit(contents, name, payload))
  else emit(contents, name, payload)
}

/** Hands a page one end of a message channel. */
export function emitPort(contents: WebContents, name: PortName, port: MessagePortMain): void {
  if (!contents.isDestroyed()) contents.postMessage('tandem:port', name, [port])
}
