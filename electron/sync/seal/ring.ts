import type { DataKey } from './dataKey.ts'
import { joined, type KeptKeys, keptOf, keysOf } from './keptKeys.ts'
import { isProven, type KeyDocument, openKeys } from './keyDocument.ts'

/** What a laptop can open, and whether it encrypts what it writes. */
export type Ring =
  | {
      readonly kind: 'open'
      /** The newest last. */
      readonly keys: readonly DataKey[]
      readonly seals: boolean
      /** To be kept. */
      readonly kept: KeptKeys
    }
  /** Nothing is encrypted, as far as this laptop has to know. */
  | { readonly kind: 'plain' }
  /** Nothing may be read or written until a person has put it right. */
  | { readonly kind: 'locked'; readonly why: Lock }

export type Lock = 'passphraseNeeded' | 'passphraseWrong' | 'keyGone' | 'keyOther'

/** The key document against what is kept here. Kept keys go on where the passphrase was changed elsewhere. */
export async function readRing(document: KeyDocument | undefined, kept: KeptKeys | undefined): Promise<Ring> {
  if (!kept) return document?.seals ? locked('passphraseNeeded') : { kind: 'plain' }
  const held = keysOf(kept)
  if (!document) return kept.seals ? locked('keyGone') : { kind: 'open', keys: held, seals: false, kept }
  const theirs = heldOf(document, held) ?? (await openKeys(document, kept.passphrase))
  if (!theirs) return locked('passphraseWrong')
  // A document without our newest key is an older one put back, or another workspace's.
  const newest = held.at(-1)
  const isOurs = newest === undefined || theirs.some(({ id }) => id === newest.id)
  if (!isOurs || !isProven(document, theirs.at(-1))) return locked('keyOther')
  const keys = joined(held, theirs)
  return { kind: 'open', keys, seals: document.seals, kept: keptOf(kept.passphrase, keys, document.seals) }
}

/** The document's keys, where all of them are held already. */
export function heldOf({ keys }: KeyDocument, held: readonly DataKey[]): readonly DataKey[] | undefined {
  const found = keys.flatMap(({ id }) => held.find(key => key.id === id) ?? [])
  return found.length === keys.length ? found : undefined
}

const locked = (why: Lock): Ring => ({ kind: 'locked', why })
