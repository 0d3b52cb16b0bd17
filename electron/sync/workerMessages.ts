import type { Access } from './endpointFile.ts'

/** What the main process tells the worker; a port, where there is one, goes along with `serve`. */
export type ToSyncProcess =
  /** First of all. Over this channel and not as an argument, which other programs could read. */
  { readonly does: 'use'; readonly access: Access } | { readonly does: 'serve' } | { readonly does: 'abort' }
