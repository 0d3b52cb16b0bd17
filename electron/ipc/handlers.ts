import type { ROUTES, Route, RouteOutput } from '@shared/ipc/contract.ts'
import type { BrowserWindow } from 'electron'
import type { z } from 'zod'

/** Who asked: dialogs belong to this window. */
export interface Caller {
  readonly window: BrowserWindow | undefined
}

type Handler<R extends Route> = (
  input: z.output<(typeof ROUTES)[R]['input']>,
  caller: Caller,
) => RouteOutput<R> | Promise<RouteOutput<R>>

/** One function for each route: a missing or an extra one does not compile. */
export type Handlers = { readonly [R in Route]: Handler<R> }

/** The handlers of one domain: `HandlersOf<'files'>` is every `files.…` route. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<Route, `${Domain}.${string}`>>
