import { isRecord } from '@shared/lib/isRecord.ts'
import type { Dexie } from 'dexie'

/** Where the name of a store's life stands in `meta`; see `safety/identity.ts`. */
export const STORE_KEY = 'store'

/** The store that is there now is not the one this window began with. */
export class AnotherStoreError extends Error {
  override readonly name = 'AnotherStoreError'
  constructor() {
    super('The store was emptied or replaced while Tandem was open. Nothing was written into it.')
  }
}

/** What is said where something a person did met that. */
export const EMPTIED_WORDS =
  'The store on this laptop was emptied while Tandem was open; this was not saved. Copy what you typed, then start anew: the last copy of your book is offered.'

export const isAnotherStore = (error: unknown): boolean =>
  isRecord(error) && (error.name === 'AnotherStoreError' || isAnotherStore(error.inner))

let known: string | undefined
let tell = (): void => {}

/** `undefined`: whichever is there at the next opening. */
export function rememberStore(id: string | undefined): void {
  known = id
}

/** What is done when another store turns up; this window writes nothing any more. */
export function whenAnotherStore(work: () => void): void {
  tell = work
}

/**
 * The browser engine may drop a store that is open (its disk ended in the middle of a write) and put an empty one in
 * its place. Asked each time the store opens, so that nothing goes into a book that lost everything else.
 */
export function keepToOneStore(database: Dexie): void {
  database.on(
    'ready',
    async store => {
      const row = await (store as Dexie).table('meta').get(STORE_KEY)
      const id = (row?.value as { readonly id?: string } | undefined)?.id
      known ??= id
      if (known === id) return
      tell()
      throw new AnotherStoreError()
    },
    true,
  )
}
