import {
  type Bridge,
  type Envelope,
  type EventName,
  type Events,
  ROUTES,
  type Route,
  type RouteInput,
  type RouteOutput,
} from '@shared/ipc/contract.ts'
import { installBridge } from './bridge.ts'

/** What a test lets the main process answer; a handler that throws is a request that failed. */
export type FakeHandlers = {
  readonly [R in Route]?: (input: RouteInput<R>) => RouteOutput<R> | Promise<RouteOutput<R>>
}

export interface FakePlatform {
  readonly bridge: Bridge
  /** Every request in its order, refused ones too. */
  readonly calls: readonly {
    readonly route: string
    readonly input: unknown
  }[]
  emit<E extends EventName>(name: E, payload: Events[E]): void
  /** Takes the fake away from `window`. */
  remove(): void
}

const refused = (code: string, message: string): Envelope<never> => ({
  ok: false,
  error: { code, message },
})

/** An in-memory main process on `window.tandem`. It checks requests by the contract, as the router does. */
export function fakePlatform(handlers: FakeHandlers = {}): FakePlatform {
  const calls: { route: string; input: unknown }[] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const bridge: Bridge = {
    async request(route, input) {
      calls.push({ route, input })
      return answer(handlers, route, input)
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
  const emit: FakePlatform['emit'] = (name, payload) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(payload)
  }
  return { bridge, calls, emit, remove: installBridge(bridge) }
}

async function answer(handlers: FakeHandlers, route: string, input: unknown): Promise<Envelope<unknown>> {
  if (!Object.hasOwn(ROUTES, route)) return refused('unknown-route', `There is no route "${route}".`)
  const parsed = ROUTES[route as Route].input.safeParse(input)
  if (!parsed.success) return refused('bad-input', parsed.error.message)
  const handler = handlers[route as Route] as ((input: unknown) => unknown) | undefined
  if (!handler) return refused('not-faked', `The test has no answer for "${route}".`)
  try {
    return { ok: true, data: await handler(parsed.data) }
  } catch (error) {
    return refused('failed', error instanceof Error ? error.message : String(error))
  }
}
