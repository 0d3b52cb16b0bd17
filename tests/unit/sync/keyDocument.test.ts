import { beforeAll, describe, expect, it } from 'vitest'
import { newDataKey } from '../../../electron/sync/seal/dataKey.ts'
import { deriveKey, isDerivation, newDerivation } from '../../../electron/sync/seal/deriveKey.ts'
import { keptOf } from '../../../electron/sync/seal/keptKeys.ts'
import {
  type KeyDocument,
  keyDocumentOf,
  makeKeyDocument,
  openKeys,
  withSeals,
} from '../../../electron/sync/seal/keyDocument.ts'
import { readRing } from '../../../electron/sync/seal/ring.ts'

const passphrase = 'four words of mine'
/** Cheap, as what it costs is no matter here. */
const derivation = { ...newDerivation(), n: 2 ** 14 }
const [first, second] = [newDataKey(), newDataKey()]
let one: KeyDocument
let two: KeyDocument
/** The same keys under another passphrase. */
let moved: KeyDocument
beforeAll(async () => {
  one = await makeKeyDocument({ passphrase, keys: [first], seals: true, rev: '1-a', derivation })
  two = await makeKeyDocument({ passphrase, keys: [first, second], seals: true, rev: '2-a', derivation })
  moved = await makeKeyDocument({
    ...{ passphrase: 'another altogether', keys: [first] },
    ...{ seals: true, rev: '2-b', derivation },
  })
})

const keptOne = keptOf(passphrase, [first], true)
const ringOf = async (...[document, kept]: Parameters<typeof readRing>) => {
  const ring = await readRing(document, kept)
  return ring.kind === 'locked' ? ring.why : ring.kind
}

describe('a passphrase', () => {
  it('becomes the key of RFC 7914', async () => {
    const salt = Buffer.from('SodiumChloride').toString('base64')
    const key = await deriveKey('pleaseletmein', { name: 'scrypt', n: 2 ** 14, r: 8, p: 1, salt })
    expect(key.toString('hex')).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2')
  })

  it('is the same, however its letters were composed', async () => {
    const cheap = { ...newDerivation(), n: 2 ** 14 }
    const [composed, apart] = [await deriveKey('caf\u00e9', cheap), await deriveKey('cafe\u0301', cheap)]
    expect(composed).toEqual(apart)
  })

  it('is stretched as far as a laptop bears, and no server says how far', () => {
    const ours = newDerivation()
    expect(isDerivation(ours)).toBe(true)
    expect(128 * ours.n * ours.r).toBe(2 ** 27)
    const strange = [{ n: 2 ** 30 }, { n: 2 }, { n: 100_000 }, { r: 1_000 }, { p: 0 }, { p: 99 }, { salt: 1 }]
    for (const more of strange) expect(isDerivation({ ...ours, ...more })).toBe(false)
    expect(isDerivation({ ...ours, name: 'none' })).toBe(false)
  })
})

describe('the key document', () => {
  it('gives its keys for the passphrase alone, and does not hold it', async () => {
    expect(await openKeys(two, passphrase)).toEqual([first, second])
    expect(await openKeys(two, `${passphrase} `)).toBeUndefined()
    const text = JSON.stringify(two)
    for (const secret of [passphrase, first.key.toString('base64'), first.key.toString('hex')])
      expect(text).not.toContain(secret)
  })

  it('wraps each key for itself: exchanged they do not open', async () => {
    const [a, b] = two.keys
    if (!a || !b) throw new Error('two keys')
    const exchanged = {
      ...two,
      keys: [
        { ...a, id: b.id },
        { ...b, id: a.id },
      ],
    }
    expect(await openKeys(exchanged, passphrase)).toBeUndefined()
  })

  it('is read from what a server sends, and from nothing else', () => {
    expect(keyDocumentOf(JSON.parse(JSON.stringify(two)))).toEqual(two)
    const strange = [
      undefined,
      {},
      { ...two, version: 2 },
      { ...two, seals: 'no' },
      { ...two, keys: [] },
      { ...two, keys: [{}] },
      { ...two, proof: undefined },
      { ...two, derivation: { ...two.derivation, n: 2 ** 40 } },
    ]
    for (const body of strange) expect(keyDocumentOf(body)).toBeUndefined()
  })
})

describe('what a laptop can open', () => {
  it('is nothing to open where nothing is encrypted', async () => {
    expect(await ringOf(undefined, undefined)).toBe('plain')
    expect(await ringOf(withSeals(one, false, first), undefined)).toBe('plain')
  })

  it('asks for the passphrase where none is kept, and says where the kept one is wrong', async () => {
    expect(await ringOf(one, undefined)).toBe('passphraseNeeded')
    expect(await ringOf(one, keptOf('a wrong one', [], true))).toBe('passphraseWrong')
  })

  it('goes on with kept keys where the passphrase was changed elsewhere', async () => {
    expect(await ringOf(moved, keptOne)).toBe('open')
  })

  it('opens a new key with the kept passphrase, and keeps it', async () => {
    const ring = await readRing(two, keptOne)
    expect(ring).toEqual({
      kind: 'open',
      keys: [first, second],
      seals: true,
      kept: keptOf(passphrase, [first, second], true),
    })
  })

  it('asks again where key and passphrase were changed elsewhere', async () => {
    const both = await makeKeyDocument({
      ...{ passphrase: 'another altogether', keys: [first, second] },
      ...{ seals: true, rev: '3-a', derivation },
    })
    expect(await ringOf(both, keptOne)).toBe('passphraseWrong')
  })

  it('never takes a key document that is gone, or older, for leave to write in plain', async () => {
    const keptTwo = keptOf(passphrase, [first, second], true)
    expect(await ringOf(undefined, keptTwo)).toBe('keyGone')
    expect(await ringOf(one, keptTwo)).toBe('keyOther')
    expect(await ringOf(withSeals(one, false, first), keptTwo)).toBe('keyOther')
  })

  it('lets nobody without the key turn encryption off, or take a key out', async () => {
    expect(await ringOf({ ...one, seals: false }, keptOne)).toBe('keyOther')
    expect(await ringOf({ ...two, keys: two.keys.slice(0, 1) }, keptOne)).toBe('keyOther')
    expect(await ringOf({ ...one, proof: '' }, keptOne)).toBe('keyOther')
    const ring = await readRing(withSeals(one, false, first), keptOne)
    expect(ring).toMatchObject({ kind: 'open', seals: false, kept: { seals: false } })
  })
})
