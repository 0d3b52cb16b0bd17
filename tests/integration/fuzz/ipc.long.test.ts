import { expect, it, vi } from 'vitest'
import { fuzzIpc, makeFolders } from './ipc.ts'

const { written, place } = vi.hoisted(() => ({ written: [] as string[], place: { chosen: '' } }))
vi.mock('electron', async () => {
  const { electronStandIn } = await import('../../support/fuzz/electronStandIn.ts')
  return electronStandIn(() => place.chosen)
})
vi.mock('node:fs', async real => {
  const { noting } = await import('../../support/fuzz/writtenPaths.ts')
  return noting(await real<object>(), written)
})
vi.mock('node:fs/promises', async real => {
  const { noting } = await import('../../support/fuzz/writtenPaths.ts')
  return noting(await real<object>(), written)
})

it('10,000 requests of a hostile page write nothing outside of the profile', async () => {
  const folders = makeFolders()
  place.chosen = folders.chosen
  written.length = 0
  const { ends, hit } = await fuzzIpc(10_000, folders, written)
  expect(ends.get('answered')).toBeGreaterThan(10_000 / 10)
  expect(hit.size).toBeGreaterThan(35)
  expect(written.length).toBeGreaterThan(50)
})
