import { type Remote, wrap } from 'comlink'
import type { ColumnsApi } from './worker.ts'

let remote: Remote<ColumnsApi> | undefined

/** The one column worker of this window; started when first asked, which is after the first paint. */
export function columnsWorker(): Remote<ColumnsApi> {
  remote ??= wrap<ColumnsApi>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'columns' }),
  )
  return remote
}
