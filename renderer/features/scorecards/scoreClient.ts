import { wrap } from 'comlink'
import type { ScoreApi } from './scores.ts'

let worker: Worker | undefined

/** The score worker, started with the first question. */
export function scoreApi(): ScoreApi {
  worker ??= new Worker(new URL('./scoreWorker.ts', import.meta.url), { type: 'module', name: 'scores' })
  return wrap<ScoreApi>(worker)
}
