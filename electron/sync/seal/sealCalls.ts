import { LARGEST_DOCUMENT, type RowDocument } from '@shared/sync/document.ts'
import type { Abort, PushAnswer } from '@shared/sync/protocol.ts'
import type { Calls } from '../calls.ts'
import type { DataKey } from './dataKey.ts'
import type { Keyring, Unlocked } from './keyring.ts'
import { openDocument } from './openDocument.ts'
import { sealDocument } from './sealDocument.ts'
import { openMarker, sealMarker } from './sealMarker.ts'
import { isSealed, type WireDocument } from './wireDocument.ts'

/**
 * The calls of an endpoint, encrypted where the workspace is: what goes out is sealed, what comes in is opened, and
 * while the keys are locked nothing goes either way.
 */
export function sealCalls(calls: Calls, keyring: Keyring): Calls {
  /** A key that is not known may have come a moment ago. */
  async function ringFor(docs: readonly WireDocument[], signal: Abort | undefined): Promise<Unlocked> {
    const ring = await keyring.opened(signal)
    return docs.some(doc => isOfUnknownKey(doc, ring)) ? keyring.openedAnew(signal) : ring
  }

  async function opened(docs: readonly WireDocument[], signal: Abort | undefined) {
    const ring = await ringFor(docs, signal)
    return docs.map(doc => {
      const open = openDocument(doc, keysIn(ring))
      if (!isToBeRewritten(doc, open, ring)) return open
      return { ...open, rewrite: doc.sealed === undefined ? ('plain' as const) : ('sealed' as const) }
    })
  }

  return {
    async changes(input, signal) {
      await keyring.opened(signal)
      const page = await calls.changes(input, signal)
      return { ...page, docs: await opened(page.docs, signal) }
    },
    async branches(input, signal) {
      return opened(await calls.branches(input, signal), signal)
    },
    async push({ docs }, signal) {
      const known = sealerOf(await keyring.opened(signal))
      // Nothing goes out in plain on the word of a moment ago.
      const key = known ?? sealerOf(await keyring.openedAnew(signal))
      if (!key) return calls.push({ docs }, signal)
      const sealed = docs.map(doc => sealDocument(doc, key))
      const fitting = sealed.filter(isFitting)
      const answers = fitting.length > 0 ? [...(await calls.push({ docs: fitting }, signal))] : []
      return sealed.map(doc => (isFitting(doc) ? (answers.shift() as PushAnswer) : tooLarge(doc)))
    },
    async look(input, signal) {
      const seen = await calls.look(input, signal)
      const encryption = await keyring.look(signal)
      if (!encryption) return seen
      const keys = encryption.locked ? [] : keysIn(await keyring.opened(signal))
      return { ...seen, ...(seen.marker && { marker: openMarker(seen.marker, keys) }), encryption }
    },
    async mark({ marker }, signal) {
      const key = sealerOf(await keyring.openedAnew(signal))
      return calls.mark({ marker: key ? sealMarker(marker, key) : marker }, signal)
    },
  }
}

const keysIn = (ring: Unlocked): readonly DataKey[] => (ring.kind === 'open' ? ring.keys : [])

/** What is written now is encrypted with it; undefined: it is not encrypted. */
const sealerOf = (ring: Unlocked): DataKey | undefined =>
  ring.kind === 'open' && ring.seals ? ring.keys.at(-1) : undefined

const isOfUnknownKey = ({ sealed }: WireDocument, ring: Unlocked): boolean =>
  isSealed(sealed) && !keysIn(ring).some(({ id }) => id === sealed.key)

/** In plain, or under an older key, where the newest is due; sealed where encryption was turned off. */
function isToBeRewritten({ sealed }: WireDocument, open: RowDocument, ring: Unlocked): boolean {
  if (open.row === undefined || open.unopened !== undefined || open._deleted) return false
  return sealerOf(ring)?.id !== (isSealed(sealed) ? sealed.key : undefined)
}

/** Base64 makes a document a third larger than its row is. */
const isFitting = (doc: WireDocument): boolean => Buffer.byteLength(JSON.stringify(doc)) <= LARGEST_DOCUMENT

const tooLarge = ({ _id }: WireDocument): PushAnswer => ({
  kind: 'refused',
  id: _id,
  code: 'tooLarge',
  reason: 'Encrypted, this record is larger than a server takes. Shorten its notes or lists and try again.',
})
