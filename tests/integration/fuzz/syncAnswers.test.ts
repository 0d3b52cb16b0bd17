import { expect, it } from 'vitest'
import { fuzzSyncAnswers } from './syncAnswers.ts'

it('whatever a server answers is rows of ours, or a failure a person understands', async () => {
  const ends = await fuzzSyncAnswers(600)
  for (const end of ['changes', 'look', 'tried', 'badAnswer', 'auth'])
    expect(ends.get(end), end).toBeGreaterThan(0)
})
