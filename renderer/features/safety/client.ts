import { type Remote, wrap } from 'comlink'
import type { SafetyWork } from './worker.ts'

let remote: Remote<SafetyWork> | undefined

/** The worker of the safety net, started when first needed. */
export function safetyWorker(): Remote<SafetyWork> {
  remote ??= wrap<SafetyWork>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'safety' }),
  )
  return remote
}
