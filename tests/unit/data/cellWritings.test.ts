import 'fake-indexeddb/auto'
import { addParts, editPart } from '@shared/domain/plan/partCommands.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cellWritings } from '../../../renderer/data/cellWritings.ts'
import { dropPending, pendingWrites } from '../../../renderer/data/pendingWrites.ts'
import { settlePending } from '../../../renderer/data/settlePending.ts'

const patchOf = (id: string, title: string) => ({
  kind: 'goal' as const,
  id: `planPart:${id}` as never,
  patch: { title },
})
const kept = async () =>
  (await pendingWrites()).map(({ input }) => (input as ReturnType<typeof patchOf>).patch.title)

describe('cells of a table', () => {
  afterEach(async () => {
    vi.useRealTimers()
    for (const { key } of await pendingWrites()) await dropPending(key)
  })

  // No row of the empty store is there, so each change is refused.
  const refusedCell = async () => {
    const cells = cellWritings(editPart, 'plan:1/Goals', 'Goals')
    cells.of('a/title').note(() => patchOf('a', 'refused of a'))
    expect(await cells.of('a/title').settle()).toMatchObject({ ok: false })
    expect(await kept()).toEqual(['refused of a'])
    return cells
  }

  it('keep what was refused while another row is written, and the next start offers all of it', async () => {
    const cells = await refusedCell()
    cells.of('b/title').note(() => patchOf('b', 'typed in b'))
    expect(await cells.settle()).toBe(false)
    expect(await kept()).toEqual(expect.arrayContaining(['refused of a', 'typed in b']))
    const { refused } = await settlePending()
    expect(refused.map(({ write }) => write.what)).toEqual(['Goals', 'Goals'])
  })

  it('keep what was refused while the next cell of the row is passed', async () => {
    const cells = await refusedCell()
    await cells.of('a/target').drop()
    expect(await kept()).toEqual(['refused of a'])
  })

  it('are let go one by one', async () => {
    const cells = await refusedCell()
    cells.of('b/title').note(() => patchOf('b', 'typed in b'))
    cells.of('b/title').keepNow()
    await cells.of('a/title').drop()
    await vi.waitFor(async () => expect(await kept()).toEqual(['typed in b']))
  })

  it('take only commands the next start knows', () => {
    const unknown = { ...addParts, name: 'plan.unknown' }
    expect(() => cellWritings(unknown, 'plan:1/Goals', 'Goals').of('a/title')).toThrow('kept commands')
  })
})
