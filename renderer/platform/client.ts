import type { Envelope, EventName, Events, Route, RouteInput, RouteOutput } from '@shared/ipc/contract.ts'
import { bridgeOfPage } from './bridge.ts'

/** A call to the system that failed: `message` is in plain words and may be shown as it is. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Calls a route of the main process. Throws PlatformError, and nothing else. */
export async function request<R extends Route>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> {
  const bridge = bridgeOfPage()
  if (!bridge)
    throw new PlatformError('no-shell', 'This page runs outside of Tandem: its window has no system.')
  let answer: Envelope<RouteOutput<R>>
  try {
    // The router answers every request with an envelope; the contract's types are checked at its end.
    answer = (await bridge.request(route, input)) as Envelope<RouteOutput<R>>
  } catch {
    throw new PlatformError('no-answer', 'Tandem did not answer. Try again; if that fails, restart Tandem.')
  }
  if (answer.ok) return answer.data
  throw new PlatformError(answer.error.code, answer.error.message)
}

/** Listens to an event of the main process. Answers how to stop. */
export function onEvent<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void {
  return bridgeOfPage()?.on(name, payload => listener(payload as Events[E])) ?? (() => {})
}
