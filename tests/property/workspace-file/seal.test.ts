import { readHeader } from '@shared/domain/workspace-file/sealHeader.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveFileKey, type FileKey } from '../../../renderer/data/workspace-file/seal/fileKey.ts'
import { sealInto } from '../../../renderer/data/workspace-file/seal/sealSink.ts'
import { openPieces, unsealed } from '../../../renderer/data/workspace-file/seal/unseal.ts'

const PASSPHRASE = 'lantern orbit quiet maple'
const SIZE = 1024 ** 2 + 3_000
const SEED = 20_261_127

let file: Buffer<ArrayBuffer>
let header: string
let key: FileKey

beforeAll(async () => {
  const out: Uint8Array[] = []
  const { add, end } = await sealInto(bytes => void out.push(bytes), PASSPHRASE)
  await add(Buffer.alloc(SIZE, 'Nordlicht GmbH;'))
  await end()
  file = Buffer.from(Buffer.concat(out))
  const read = readHeader(file)
  if (!read.ok) throw new Error(read.error.message)
  header = read.value.text
  key = await deriveFileKey(PASSPHRASE, read.value.header)
})

/** The key is derived once: half a second each time would leave room for a few tries only. */
const open = (bytes: Uint8Array<ArrayBuffer>) => openPieces(new Blob([bytes]), header, key)

const flipped = (at: number, bit: number): Buffer<ArrayBuffer> => {
  const bytes = Buffer.from(file)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return bytes
}

const bits = fc.integer({ min: 0, max: 7 })
const places = (from: number, to: number) =>
  fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(from, to))

describe('a file under a passphrase', () => {
  it('opens while nothing of it was touched', async () => {
    const answer = await open(file)
    expect(answer.ok && answer.value.length).toBe(SIZE)
  })

  it('is refused after any flip of a bit behind its header', async () => {
    await fc.assert(
      fc.asyncProperty(places(header.length, header.length + SIZE + 31), bits, async (at, bit) => {
        expect(await open(flipped(at, bit))).toMatchObject({ ok: false, error: { code: 'damaged' } })
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('is refused after any flip in its header, without a guess at the passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(places(14, header.length - 1), bits, async (at, bit) => {
        const answer = await unsealed(flipped(at, bit), PASSPHRASE)
        expect(answer.ok ? 'opened' : answer.error.code).toMatch(/^(damaged|newer)$/)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('is refused wherever it is cut off or goes on', async () => {
    const end = header.length + SIZE + 32
    await fc.assert(
      fc.asyncProperty(places(header.length, end - 1), async to => {
        expect(await open(file.subarray(0, to))).toMatchObject({ ok: false, error: { code: 'damaged' } })
      }),
      { seed: SEED, numRuns: 100 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), async more => {
        expect(await open(Buffer.concat([file, more]))).toMatchObject({
          ok: false,
          error: { code: 'damaged' },
        })
      }),
      { seed: SEED, numRuns: 50 },
    )
  })

  it('stays shut to any other passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async guess => {
        fc.pre(guess.normalize('NFKC') !== PASSPHRASE)
        expect(await unsealed(file, guess)).toMatchObject({ ok: false, error: { code: 'passphrase' } })
      }),
      { seed: SEED, numRuns: 8 },
    )
  })
})
