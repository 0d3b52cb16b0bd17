import { expect, it } from 'vitest'
import { fuzzTandemFiles } from './tandemFiles.ts'

it('a forged or damaged workspace file is opened whole, or refused in plain words', async () => {
  const ends = await fuzzTandemFiles(200)
  expect(ends.get('opened')).toBeGreaterThan(3)
  for (const code of ['damaged', 'bad-line', 'foreign', 'not-tandem'])
    expect(ends.get(code), code).toBeGreaterThan(0)
})
