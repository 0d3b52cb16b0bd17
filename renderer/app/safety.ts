import { lossOfFailed, lossOfOpened } from '../features/safety/bootCheck.ts'
import { safetyWorker } from '../features/safety/client.ts'
import { startKeeper } from '../features/safety/keeper.ts'
import { type Listing, readListing } from '../features/safety/listing.ts'
import { type Loss, setBoot } from '../state/boot.ts'

let listing: Promise<Listing | undefined> | undefined

/**
 * Compares the store with what is kept outside of it, before anything is shown as the book. Answers what was
 * lost; throws what the opening throws when there is nothing to bring it back from.
 */
export async function lossOf(opening: Promise<unknown>): Promise<Loss | undefined> {
  // Asked for while the store opens. Without an answer (no main process) there is nothing to compare with.
  listing = readListing().catch(() => undefined)
  try {
    await opening
  } catch (error) {
    const loss = lossOfFailed(error, await listing)
    if (loss) return loss
    throw error
  }
  const known = await listing
  return known && lossOfOpened(known)
}

/** From now on the book is kept outside of the store too; once the start is over its rows are counted. */
export async function keepSafe(): Promise<void> {
  const known = await listing
  if (!known) return
  await startKeeper(known)
  await idle()
  const tables = await safetyWorker().tablesThatDisagree()
  if (tables.length > 0) setBoot({ kind: 'lost', loss: { kind: 'disagrees', tables } })
}

const idle = (): Promise<void> => new Promise(done => requestIdleCallback(() => done(), { timeout: 5_000 }))
