import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { isBox } from './box.ts'
import { type DataKey, derivedFrom } from './dataKey.ts'
import { type Derivation, deriveKey, isDerivation, newDerivation } from './deriveKey.ts'
import { unwrapKey, type WrappedKey, wrapKey } from './wrapKey.ts'

/** The document that holds the keys of a workspace, each wrapped by the passphrase; its id is no row's. */
export const KEY_ID = 'tandem:key'

export interface KeyDocument {
  readonly _id: typeof KEY_ID
  readonly _rev?: string
  readonly version: 1
  /** Whether what is written now is encrypted; false once encryption was turned off. */
  readonly seals: boolean
  readonly derivation: Derivation
  /** The newest last: what is written now is encrypted with it. */
  readonly keys: readonly WrappedKey[]
  /** By the newest key over all of the above: who does not know it cannot turn encryption off. */
  readonly proof: string
}

interface Making {
  readonly passphrase: string
  readonly keys: readonly DataKey[]
  readonly seals: boolean
  readonly rev: string | undefined
  readonly derivation?: Derivation | undefined
}

/** The keys, wrapped by this passphrase anew. */
export async function makeKeyDocument({
  passphrase,
  keys,
  seals,
  rev,
  derivation = newDerivation(),
}: Making): Promise<KeyDocument> {
  const wrapping = await deriveKey(passphrase, derivation)
  return proven({ seals, derivation, keys: keys.map(key => wrapKey(key, wrapping)) }, keys.at(-1), rev)
}

/** The same keys, wrapped as they were. */
export const withSeals = (
  { derivation, keys, _rev }: KeyDocument,
  seals: boolean,
  newest: DataKey | undefined,
): KeyDocument => proven({ seals, derivation, keys }, newest, _rev)

/** The keys of the document, in its order; undefined: the passphrase is another. */
export async function openKeys(
  { derivation, keys }: KeyDocument,
  passphrase: string,
): Promise<readonly DataKey[] | undefined> {
  const wrapping = await deriveKey(passphrase, derivation)
  const opened = keys.flatMap(wrapped => unwrapKey(wrapped, wrapping) ?? [])
  return opened.length === keys.length ? opened : undefined
}

/** Whether whoever wrote the document knew its newest key. */
export function isProven(document: KeyDocument, newest: DataKey | undefined): boolean {
  if (!newest || newest.id !== document.keys.at(-1)?.id) return false
  const [given, right] = [Buffer.from(document.proof, 'hex'), proofOf(document, newest)]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Undefined: it is none. */
export function keyDocumentOf(body: unknown): KeyDocument | undefined {
  if (!isRecord(body) || body.version !== 1 || typeof body.seals !== 'boolean') return undefined
  const { _rev, seals, derivation, keys, proof } = body
  if (!isDerivation(derivation) || typeof proof !== 'string') return undefined
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isWrapped)) return undefined
  return {
    _id: KEY_ID,
    ...(typeof _rev === 'string' && { _rev }),
    version: 1,
    seals,
    derivation,
    keys,
    proof,
  }
}

type Stated = Pick<KeyDocument, 'seals' | 'derivation' | 'keys'>

function proven(stated: Stated, newest: DataKey | undefined, rev: string | undefined): KeyDocument {
  if (!newest) throw new Error('A key document needs a key.')
  const proof = proofOf(stated, newest).toString('hex')
  return { _id: KEY_ID, ...(rev !== undefined && { _rev: rev }), version: 1, ...stated, proof }
}

const proofOf = ({ seals, derivation, keys }: Stated, { key }: DataKey): Buffer =>
  createHmac('sha256', derivedFrom(key, 'tandem key document'))
    .update(canonicalJson([1, seals, derivation, keys]))
    .digest()

const isWrapped = (value: unknown): value is WrappedKey =>
  isBox(value) && 'id' in value && typeof value.id === 'string'
