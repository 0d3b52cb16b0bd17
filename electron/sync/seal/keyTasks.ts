import type { KeyTask } from '@shared/ipc/sync.ts'
import type { Abort } from '@shared/sync/protocol.ts'
import { SyncFailure } from '../failure.ts'
import type { Send } from '../send.ts'
import { type DataKey, newDataKey } from './dataKey.ts'
import type { Derivation } from './deriveKey.ts'
import { joined, type KeptKeys, keptOf, keysOf } from './keptKeys.ts'
import { readKeyDocument, writeKeyDocument } from './keyCalls.ts'
import { isProven, type KeyDocument, makeKeyDocument, openKeys, withSeals } from './keyDocument.ts'
import { heldOf, readRing } from './ring.ts'

export interface KeyDesk {
  readonly send: Send
  readonly kept: KeptKeys | undefined
  readonly signal?: Abort | undefined
  /** How a new passphrase is stretched; absent: as far as a laptop bears. */
  readonly derivation?: () => Derivation
}

/** What is to be kept from now on, and the key document where another is due. */
interface Outcome {
  readonly kept: KeptKeys
  readonly document?: KeyDocument
}

/** Keys to be written, the newest last. */
interface Making {
  readonly passphrase: string
  readonly keys: readonly DataKey[]
  readonly seals: boolean
}

/** Does what a person asks about the keys of a workspace. Answers what is to be kept; throws SyncFailure. */
export async function doKeyTask(desk: KeyDesk, task: KeyTask): Promise<KeptKeys> {
  for (let tries = 1; ; tries++) {
    const there = await readKeyDocument(desk.send, desk.signal)
    if (there === 'strange') throw new SyncFailure('keyOther')
    const outcome = await outcomeOf(task, there, desk.kept)
    const { kept, document } = 'kept' in outcome ? outcome : await made(outcome, there, desk)
    if (!document || (await writeKeyDocument(desk.send, document, desk.signal)) === 'stored') return kept
    // Somebody else changed the keys a moment ago: judged anew by what stands there now.
    if (tries === 3) throw new SyncFailure('server')
  }
}

function outcomeOf(
  task: KeyTask,
  there: KeyDocument | undefined,
  kept: KeptKeys | undefined,
): Promise<Outcome | Making> {
  if (task.does === 'encrypt') return encrypt(there, kept, task.passphrase)
  if (!there) throw new SyncFailure('keyGone')
  if (task.does === 'unlock') return unlock(there, kept, task.passphrase)
  if (!kept) throw new SyncFailure('passphraseNeeded')
  if (task.does === 'changePassphrase') return changePassphrase(there, kept, task.passphrase)
  return task.does === 'rotate' ? rotate(there, kept) : decrypt(there, kept)
}

async function made(
  making: Making,
  there: KeyDocument | undefined,
  { derivation }: KeyDesk,
): Promise<Outcome> {
  const { passphrase, keys, seals } = making
  const document = await makeKeyDocument({ ...making, rev: there?._rev, derivation: derivation?.() })
  return { kept: keptOf(passphrase, keys, seals), document }
}

/** A person who knows the passphrase says that this is the key, whatever was kept here. */
async function unlock(there: KeyDocument, kept: KeptKeys | undefined, passphrase: string): Promise<Outcome> {
  const keys = await openedBy(there, passphrase)
  if (!isProven(there, keys.at(-1))) throw new SyncFailure('keyOther')
  return { kept: keptOf(passphrase, joined(heldIn(kept), keys), there.seals) }
}

/** Makes the first key, or the next one after encryption was turned off. */
async function encrypt(
  there: KeyDocument | undefined,
  kept: KeptKeys | undefined,
  passphrase: string,
): Promise<Making> {
  if (there?.seals) throw new SyncFailure('passphraseNeeded')
  const held = heldIn(kept)
  const theirs = there ? (heldOf(there, held) ?? (await openedBy(there, passphrase))) : []
  const keys = [...joined(held, theirs), newDataKey()]
  return { passphrase, keys, seals: true }
}

/** The same keys under another passphrase; what lies in the database need not be written anew. */
async function changePassphrase(there: KeyDocument, kept: KeptKeys, passphrase: string): Promise<Making> {
  const held = keysOf(kept)
  const theirs = heldOf(there, held) ?? (await openedBy(there, kept.passphrase))
  const isBehind = !theirs.some(({ id }) => id === held.at(-1)?.id)
  const keys = isBehind ? joined(theirs, held) : joined(held, theirs)
  return { passphrase, keys, seals: isProven(there, keys.at(-1)) ? there.seals : kept.seals }
}

/** One more key; the earlier ones go on opening what was written with them. */
async function rotate(there: KeyDocument, kept: KeptKeys): Promise<Making> {
  const ring = await openRing(there, kept)
  // With a passphrase that was changed elsewhere the old one would come back unasked.
  await openedBy(there, kept.passphrase)
  return { passphrase: kept.passphrase, keys: [...ring.keys, newDataKey()], seals: ring.seals }
}

async function decrypt(there: KeyDocument, kept: KeptKeys): Promise<Outcome> {
  const { keys } = await openRing(there, kept)
  return { kept: { ...kept, seals: false }, document: withSeals(there, false, keys.at(-1)) }
}

async function openRing(there: KeyDocument, kept: KeptKeys) {
  const ring = await readRing(there, kept)
  if (ring.kind !== 'open') throw new SyncFailure(ring.kind === 'locked' ? ring.why : 'passphraseNeeded')
  return ring
}

async function openedBy(there: KeyDocument, passphrase: string): Promise<readonly DataKey[]> {
  const keys = await openKeys(there, passphrase)
  if (!keys) throw new SyncFailure('passphraseWrong')
  return keys
}

const heldIn = (kept: KeptKeys | undefined): readonly DataKey[] => (kept ? keysOf(kept) : [])
