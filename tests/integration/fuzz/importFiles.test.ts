import { expect, it } from 'vitest'
import { fuzzImportFiles } from './importFiles.ts'

it('whatever is handed to the import ends in rows, or in words a person understands', async () => {
  const ends = await fuzzImportFiles(400)
  // What never gets past the first step tries little.
  expect(ends.get('imported')).toBeGreaterThan(15)
  expect(ends.get('unreadable')).toBeGreaterThan(10)
})
