import { createHash } from 'node:crypto'
import { createSha256 } from '@shared/lib/sha256.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_124

it('is the SHA-256 of the platform for any bytes, however they are cut', () => {
  console.info(`sha256: seed ${SEED}`)
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, parts => {
      const ours = createSha256()
      const theirs = createHash('sha256')
      for (const part of parts) {
        ours.update(part)
        theirs.update(part)
      }
      expect(ours.hex()).toBe(theirs.digest('hex'))
    }),
    { seed: SEED, numRuns: 500 },
  )
})

it('holds for the lengths around a block and for a long text', () => {
  for (const length of [0, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1_000_003]) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 31) & 255)
    const hash = createSha256()
    hash.update(bytes)
    expect(hash.hex(), String(length)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})
