import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openOnce, sealOnce } from '../../../electron/backup/lock/once.ts'

it('opens what was sealed, and nothing whose tag was cut short', () => {
  const [key, about] = [randomBytes(32), Buffer.from('3/4')]
  expect(openOnce(key, sealOnce(key, Buffer.from('Nordlicht'), about), about).toString()).toBe('Nordlicht')
  const nothing = sealOnce(key, Buffer.alloc(0), about)
  expect(openOnce(key, nothing, about)).toHaveLength(0)
  // The first bytes of a tag are a tag of fewer bits, which are guessed sooner.
  for (const length of [4, 8, 12, 15])
    expect(() => openOnce(key, nothing.subarray(0, length), about)).toThrow()
})
