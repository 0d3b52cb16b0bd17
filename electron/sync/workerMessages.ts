import type { Access } from './endpointFile.ts'
import type { KeptKeys } from './seal/keptKeys.ts'

/** What the worker needs of the endpoint. */
export interface WorkerAccess extends Access {
  /** Of an encrypted workspace. */
  readonly kept?: KeptKeys | undefined
}

/** What the main process tells the worker; a port, where there is one, goes along with `serve`. */
export type ToSyncProcess =
  /** First of all. Over this channel and not as an argument, which other programs could read. */
  | { readonly does: 'use'; readonly access: WorkerAccess }
  | { readonly does: 'serve' }
  | { readonly does: 'abort' }

/** What it tells in return: keys of the database at this address that it opened, to be kept. */
export interface FromSyncProcess {
  readonly url: string
  readonly kept: KeptKeys
}
