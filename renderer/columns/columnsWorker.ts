import { type Remote, wrap } from 'comlink'
import { watchDay } from '../data/dayClock.ts'
import { today } from '../data/today.ts'
import type { ColumnsApi } from './worker.ts'

let remote: Remote<ColumnsApi> | undefined

/** The one column worker of this window; started when first asked, which is after the first paint. */
export function columnsWorker(): Remote<ColumnsApi> {
  remote ??= start()
  return remote
}

/** Told the day before it is asked anything, and whenever another one begins. */
function start(): Remote<ColumnsApi> {
  const worker = wrap<ColumnsApi>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'columns' }),
  )
  void worker.setToday(today())
  watchDay(day => void worker.setToday(day))
  return worker
}
