import { checksumOfBytes } from '@shared/lib/checksum.ts'
import { expect, it } from 'vitest'

const BYTES = Array.from({ length: 43 }, (_, i) => i + 1)
/** The same bytes at another place in memory. */
const at = (offset: number, bytes: readonly number[]) => {
  const room = new Uint8Array(offset + bytes.length + 3).fill(0xff)
  room.set(bytes, offset)
  return room.subarray(offset, offset + bytes.length)
}

it('tells the same wherever the bytes lie, and another thing for any other byte, length or beginning', () => {
  const sum = checksumOfBytes(0, Uint8Array.from(BYTES))
  for (const offset of [0, 1, 3, 4]) expect(checksumOfBytes(0, at(offset, BYTES))).toBe(sum)
  for (const i of BYTES.keys()) expect(checksumOfBytes(0, Uint8Array.from(BYTES.with(i, 0x80)))).not.toBe(sum)
  expect(checksumOfBytes(0, Uint8Array.from([...BYTES, 0]))).not.toBe(sum)
  expect(checksumOfBytes(1, Uint8Array.from(BYTES))).not.toBe(sum)
})

it('notices that two numbers changed places', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const sum = checksumOfBytes(0, Uint32Array.from(numbers))
  for (const i of numbers.keys())
    for (const j of numbers.keys()) {
      if (i === j) continue
      const swapped = numbers.with(i, numbers[j] ?? 0).with(j, numbers[i] ?? 0)
      expect(checksumOfBytes(0, Uint32Array.from(swapped))).not.toBe(sum)
    }
})
