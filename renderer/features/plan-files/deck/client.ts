import { proxy, releaseProxy, wrap } from 'comlink'
import type { DeckWriter } from './worker.ts'
import type { DeckFile } from './writeDeck.ts'

export class Cancelled extends Error {}

/** Writes a deck in a worker of its own. Throws Cancelled once the signal says so. */
export function writeInWorker(
  file: DeckFile,
  onSlide: (done: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'deck' })
  const remote = wrap<DeckWriter>(worker)
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled()), { once: true })
    worker.addEventListener('error', event => reject(new Error(event.message)))
    remote.write(file, proxy(onSlide)).then(resolve, reject)
  }).finally(() => {
    remote[releaseProxy]()
    worker.terminate()
  })
}
