import { type Envelope, ROUTES, type Route } from '@shared/ipc/contract.ts'
import type { Caller, Handlers } from './handlers.ts'
import { inPlainWords, PlainError } from './plainError.ts'

/** The frame a request came from; a part of Electron's WebFrameMain. */
export interface Sender {
  readonly url: string
  readonly parent: unknown
}

export interface RouterTools {
  readonly handlers: Handlers
  /** Whether an address is one of ours (`Pages.owns`). */
  owns(address: string): boolean
  /** Where a failure that is not in plain words is written for a developer. */
  log(line: string): void
  /** Told of every refusal and failure; `unknown` stands for what is no route. */
  failed(route: Route | 'unknown', error: unknown): void
}

export type Router = (
  sender: Sender | null,
  caller: Caller,
  route: unknown,
  input: unknown,
) => Promise<Envelope<unknown>>

/** Of a request that was refused, so much is repeated at most: its keys are as long as who asked likes. */
const LONGEST_WORDS = 300

type AnyHandler = (input: unknown, caller: Caller) => unknown

/** Sender check, known route, parsed input, handler, envelope. It never rejects. */
export function createRouter({ handlers, owns, log, failed }: RouterTools): Router {
  return async (sender, caller, route, input) => {
    try {
      if (!sender || sender.parent !== null || !owns(sender.url))
        throw new PlainError('foreign-sender', 'Only a page of Tandem may ask this.')
      if (!isRoute(route)) throw new PlainError('unknown-route', `There is no route ${nameOf(route)}.`)
      const parsed = parsedOf(route, input)
      if (!parsed.success)
        throw new PlainError('bad-input', `The request "${route}" is not valid: ${firstIssue(parsed.error)}`)
      const handler = handlers[route] as AnyHandler
      return { ok: true, data: await handler(parsed.data, caller) }
    } catch (error) {
      failed(isRoute(route) ? route : 'unknown', error)
      if (!(error instanceof PlainError)) log(`${nameOf(route)}: ${stackOf(error)}`)
      return { ok: false, error: inPlainWords(error) }
    }
  }
}

const isRoute = (route: unknown): route is Route => typeof route === 'string' && Object.hasOwn(ROUTES, route)

/** A schema that freezes what it read throws over bytes, which cannot be frozen. */
function parsedOf(route: Route, input: unknown) {
  try {
    return ROUTES[route].input.safeParse(input)
  } catch {
    return { success: false, error: { issues: [] } } as const
  }
}

/** What came in for a route: anything, perhaps of no end, perhaps nothing that can become a text. */
const nameOf = (route: unknown): string =>
  typeof route === 'string' ? route.slice(0, LONGEST_WORDS) : `(${typeof route})`

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

interface Issues {
  readonly issues: readonly {
    readonly path: readonly PropertyKey[]
    readonly message: string
  }[]
}

function firstIssue({ issues }: Issues): string {
  const issue = issues[0]
  const words = issue ? `${issue.path.map(String).join('.') || 'input'}: ${issue.message}` : 'input'
  return words.slice(0, LONGEST_WORDS)
}
