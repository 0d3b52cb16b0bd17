import { firstWhere } from '@shared/lib/firstWhere.ts'
import { expect, test } from 'vitest'

test('the first place of a test that holds from somewhere on, or the end', () => {
  for (let from = 0; from < 6; from++)
    for (let to = from; to < 12; to++)
      for (let turn = 0; turn < 14; turn++) {
        const slow = Array.from({ length: to - from }, (_, i) => from + i).find(at => at >= turn) ?? to
        expect(
          firstWhere(from, to, at => at >= turn),
          `${from} to ${to}, from ${turn} on`,
        ).toBe(slow)
      }
})
