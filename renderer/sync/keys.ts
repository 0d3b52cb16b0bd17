import type { KeyTask } from '@shared/ipc/sync.ts'
import { type Failure, PASSING } from '@shared/sync/protocol.ts'
import { readSealNotes } from '../data/sealNotes.ts'
import { PlatformError, request } from '../platform/client.ts'
import { begin, halt, inOrder } from './control.ts'
import { putPlace, readPlace } from './place.ts'
import { askRewrite } from './rewrite.ts'

/** After these every row is written once more; history calls it so. */
const REWRITES: Readonly<Partial<Record<KeyTask['does'], string>>> = {
  encrypt: 'Encrypted the team’s records',
  rotate: 'Encrypted the team’s records with a new key',
  decrypt: 'Ended the encryption of the team’s records',
}

/** Does what a person asks about the keys, while nothing is under way. Answers why it could not be done. */
export const changeKeys = (task: KeyTask): Promise<Failure | undefined> =>
  inOrder(async () => {
    await halt()
    const label = (await readPlace()) && REWRITES[task.does]
    const takeBack = label === undefined ? undefined : await askRewrite(label)
    const failure = await inTheDatabase(task)
    // After an answer that was lost it may be done all the same; to write all once more does no harm.
    if (failure && !PASSING.has(failure.kind)) await takeBack?.()
    if (!failure) await readClosedAgain()
    await begin()
    return failure
  })

/** The key is gone from the database: what is encrypted there nobody could open who comes later. */
export const forgetKey = (): Promise<void> =>
  inOrder(async () => {
    await halt()
    if (await readPlace()) await askRewrite('Sent the team’s records in plain once more')
    await request('sync.forgetKey', {})
    await begin()
  })

async function inTheDatabase(task: KeyTask): Promise<Failure | undefined> {
  try {
    const verdict = await request('sync.key', task)
    return verdict.kind === 'failed' ? (verdict.failure as Failure) : undefined
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return { kind: 'passphraseNeeded', message: error.message }
  }
}

/** With the keys that are here now, what could not be opened may open: nothing else brings it up again. */
async function readClosedAgain(): Promise<void> {
  const place = await readPlace()
  if (place && Object.keys((await readSealNotes()).unopened).length > 0)
    await putPlace({ ...place, reading: 'again' })
}
