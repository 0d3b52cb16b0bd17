import { type Remote, wrap } from 'comlink'
import type { ScoreApi } from './scores.ts'

let api: Remote<ScoreApi> | undefined

/**
 * The score worker, started with the first question. One proxy for good: comlink closes the worker's
 * ear as soon as a proxy to it is garbage.
 */
export function scoreApi(): ScoreApi {
  api ??= wrap<ScoreApi>(
    new Worker(new URL('./scoreWorker.ts', import.meta.url), { type: 'module', name: 'scores' }),
  )
  return api
}
