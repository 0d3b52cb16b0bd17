import { bootVerdict } from '@shared/domain/safety/verdict.ts'
import { storeFacts } from '../../data/safety/identity.ts'
import type { Loss } from '../../state/boot.ts'
import { keptOf, type Listing } from './listing.ts'

/** What the store that was opened has lost, if anything. */
export async function lossOfOpened(listing: Listing): Promise<Loss | undefined> {
  const verdict = bootVerdict(await storeFacts(), keptOf(listing))
  return verdict === 'fine' ? undefined : { kind: verdict }
}

/** Whether a store that would not open can be brought back; a newer store and a full disk are no damage. */
export function lossOfFailed(error: unknown, listing: Listing | undefined): Loss | undefined {
  const name = error instanceof Error ? error.name : ''
  if (!listing || name.includes('Version') || name.includes('Quota')) return undefined
  return keptOf(listing).some(({ seq }) => seq > 0) ? { kind: 'damaged', error } : undefined
}
