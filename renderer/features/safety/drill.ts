import { request } from '../../platform/client.ts'
import { formatInstant } from '../../ui/format/dates.ts'
import { keepNow } from './keeper.ts'
import { readListing } from './listing.ts'
import { type OnStep, tryOut } from './restoring.ts'
import { holdsInWords } from './viewModelSafety.ts'

/**
 * Rehearses the worst day: reads the newest snapshot to its last byte, restores it into a throw-away store, reads
 * everything back and compares. What was found is remembered. Throws when there is no snapshot to try.
 */
export async function runDrill(onStep: OnStep): Promise<void> {
  await keepNow('manual')
  const newest = (await readListing()).snapshots.find(({ state }) => state !== 'damaged')
  if (!newest) throw new Error('There is no snapshot to try yet. Enter something first.')
  const answer = await tryOut({ kind: 'snapshot', snapshot: newest }, onStep)
  // Not tried is not failed.
  if (!answer.ok && answer.error.code === 'cancelled')
    throw new Error('Without its passphrase the newest snapshot was not tried.')
  const of = `The snapshot of ${formatInstant(newest.at)}`
  const words = answer.ok
    ? `${of} was read to its last byte, restored into a throw-away store and compared: ${holdsInWords(answer.value.rows)}, all equal.`
    : `${of} could not be restored. ${answer.error.message}`
  await request('backup.rememberDrill', {
    at: new Date().toISOString(),
    snapshot: newest.name,
    ok: answer.ok,
    words,
  })
}
