import { expect, it } from 'vitest'
import { fuzzCalendarFiles, fuzzPresets, fuzzSmallFiles } from './otherFiles.ts'

it('calendars and cards of any kind are taken in, or refused in plain words', async () => {
  const ends = await fuzzCalendarFiles(500)
  for (const end of ['taken in', 'unreadable']) expect(ends.get(end), end).toBeGreaterThan(20)
})

it('a preset of any shape is used, or is none', async () => {
  const ends = await fuzzPresets(400)
  for (const end of ['used', 'no preset']) expect(ends.get(end), end).toBeGreaterThan(20)
})

it('answers, lists and the small files of a profile are read or refused', () => fuzzSmallFiles(400))
