import type { FindOptions, Found } from '@shared/domain/search/found.ts'
import { type Remote, wrap } from 'comlink'
import { newestOnly } from './newestOnly.ts'
import type { FindApi } from './worker.ts'

let remote: Remote<FindApi> | undefined

/** The one find worker of this window, apart from the columns so that neither waits for the other. */
function findWorker(): Remote<FindApi> {
  remote ??= wrap<FindApi>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'find' }),
  )
  return remote
}

interface Question {
  readonly text: string
  readonly options: FindOptions
}

const ask = newestOnly(({ text, options }: Question) => findWorker().search(text, options))

/**
 * The records that answer what was typed, the best first; to an empty text the recent ones. undefined: a later
 * question was asked meanwhile. Waits for the index where it is not there yet. Only once the store is open.
 */
export const findRecords = (text: string, options: FindOptions): Promise<readonly Found[] | undefined> =>
  ask({ text, options })

/**
 * Brings the index to where the book is now (after an import it follows only once nothing more is written) and
 * answers whether that changed it: then a question may have another answer.
 */
export const findCaughtUp = (): Promise<boolean> => findWorker().caughtUp()

/** Starts the worker and loads the index ahead of the first question; only once the store is open. */
export function warmFind(): void {
  void findWorker()
    .start()
    .catch(error => console.error('The find index could not be loaded.', error))
}
