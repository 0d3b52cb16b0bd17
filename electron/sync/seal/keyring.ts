import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Abort, Encryption } from '@shared/sync/protocol.ts'
import { failureOf, SyncFailure } from '../failure.ts'
import type { Send } from '../send.ts'
import type { KeptKeys } from './keptKeys.ts'
import { readKeyDocument } from './keyCalls.ts'
import { type Ring, readRing } from './ring.ts'

/** What the worker is given of the keys, and whom it tells of those it learns. */
export interface KeyOptions {
  readonly kept: KeptKeys | undefined
  learned(kept: KeptKeys): void
}

export interface Keyring {
  /** Reads the key document anew. */
  look(signal: Abort | undefined): Promise<Encryption | undefined>
  /** What can be opened, as it was last seen; throws where the ring is locked. */
  opened(signal: Abort | undefined): Promise<Unlocked>
  /** The same, read anew. */
  openedAnew(signal: Abort | undefined): Promise<Unlocked>
}

export type Unlocked = Exclude<Ring, { kind: 'locked' }>

/** The keys of the worker. A key document that stands as it stood is not worked out again: that takes half a second. */
export function createKeyring(send: Send, { kept: given, learned }: KeyOptions): Keyring {
  let kept = given
  let seen: { readonly text: string; readonly ring: Ring; readonly isThere: boolean } | undefined

  async function read(signal: Abort | undefined) {
    const document = await readKeyDocument(send, signal)
    const text = canonicalJson(document ?? null)
    if (seen?.text === text) return seen
    const ring = document === 'strange' ? STRANGE : await readRing(document, kept)
    if (ring.kind === 'open') keep(ring.kept)
    seen = { text, ring, isThere: document !== undefined }
    return seen
  }

  function keep(next: KeptKeys): void {
    if (canonicalJson(next) === canonicalJson(kept)) return
    kept = next
    learned(next)
  }

  return {
    async look(signal) {
      const { ring, isThere } = await read(signal)
      if (ring.kind === 'locked') return { seals: true, locked: failureOf(ring.why) }
      if (ring.kind === 'open') return { seals: ring.seals, opens: true }
      return isThere ? { seals: false } : undefined
    },
    opened: async signal => unlocked((seen ?? (await read(signal))).ring),
    openedAnew: async signal => unlocked((await read(signal)).ring),
  }
}

/** A document of that id which is none is never taken for no encryption. */
const STRANGE: Ring = { kind: 'locked', why: 'keyOther' }

function unlocked(ring: Ring): Unlocked {
  if (ring.kind === 'locked') throw new SyncFailure(ring.why)
  return ring
}
