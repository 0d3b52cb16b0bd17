import { expect, it } from 'vitest'
import { fuzzLinks } from './links.ts'

it('what another program hands over is a place to show, a file a person sees the name of, or refused', async () => {
  const ends = await fuzzLinks(600)
  for (const end of ['link', 'file', 'refused']) expect(ends.get(end), end).toBeGreaterThan(0)
})
