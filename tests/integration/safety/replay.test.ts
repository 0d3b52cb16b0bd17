import 'fake-indexeddb/auto'
import { createPartner, editPartner } from '@shared/domain/partner/commands.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db, TandemDatabase } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { changeLinesAfter } from '../../../renderer/data/safety/changeLines.ts'
import { beginAnew, readIdentity, storeFacts } from '../../../renderer/data/safety/identity.ts'
import { restoreStore } from '../../../renderer/data/safety/restoreStore.ts'
import { tablesThatDisagree } from '../../../renderer/data/safety/tally.ts'
import { rememberStore } from '../../../renderer/data/sameStore.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { readUndoStack } from '../../../renderer/data/undoStack.ts'
import { fileOfStore, fillStore, freshStore, must } from '../workspace-file/book.ts'

/** Also the store's own counter begins anew, as on a new laptop. */
async function newLaptop(): Promise<void> {
  await db.delete()
  rememberStore(undefined)
  await freshStore()
}

beforeEach(newLaptop)

const linesAfter = async (seq: number) => (await changeLinesAfter(seq)).lines.map(({ text }) => text)

/** Everything a restore has to bring back, but for what belongs to the store itself. */
async function everything() {
  return {
    hash: await contentHash(),
    journal: await db.journal.toArray(),
    changes: await db.journalChanges.toArray(),
    undo: await readUndoStack(),
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('edit' as const),
    at: fc.nat(9),
    name: fc.string({ minLength: 1, maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(one: Step): Promise<void> {
  if (one.kind === 'undo') return void (await undo())
  if (one.kind === 'redo') return void (await redo())
  if (one.kind === 'add') return void (await commit(createPartner, { name: `x${one.name}` }))
  const partners = await readAll('partners')
  const row = partners[one.at % Math.max(1, partners.length)]
  if (row) await commit(editPartner, { id: row.id, patch: { name: `y${one.name}` } })
}

describe('a snapshot and the log after it', () => {
  it('lead to the store as it was, its history and its undo list, from any moment of any sequence of edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.nat(14), async (steps, when) => {
        await newLaptop()
        let file = await fileOfStore()
        let seq = 0
        for (const [i, one] of steps.entries()) {
          if (i === when) {
            file = await fileOfStore()
            seq = (await storeFacts()).lastSeq
          }
          await take(one)
        }
        const before = await everything()
        const lines = await linesAfter(seq)
        await Promise.all(db.tables.map(table => table.clear()))
        const { replayed, leftOut } = must(await restoreStore(db, { bytes: file, lines, letGo: ['old'] }))
        expect([replayed, leftOut]).toEqual([lines.length, 0])
        expect(await everything()).toEqual(before)
        expect(await tablesThatDisagree()).toEqual([])
        expect((await readIdentity())?.letGo).toContain('old')
      }),
      { numRuns: 40 },
    )
  })

  it('a log without a snapshot leads there too', async () => {
    must(await commit(createPartner, { name: 'A' }))
    must(await commit(createPartner, { name: 'B' }))
    await undo()
    const before = await everything()
    const lines = await linesAfter(0)
    await Promise.all(db.tables.map(table => table.clear()))
    must(await restoreStore(db, { lines, letGo: [] }))
    expect(await everything()).toEqual(before)
  })

  it('a line that does not fit is left out with those after it, and nothing is half done', async () => {
    must(await commit(createPartner, { name: 'A' }))
    const file = await fileOfStore()
    must(await commit(createPartner, { name: 'B' }))
    const { hash } = await everything()
    must(await commit(createPartner, { name: 'C' }))
    const [b = '', c = ''] = await linesAfter(1)
    const foreign = c.replace(
      '"changes":[{"table":"partners"',
      '"changes":[{"before":{"updatedAt":"x"},"table":"partners"',
    )
    expect(foreign).not.toBe(c)
    const answer = must(await restoreStore(db, { bytes: file, lines: [b, foreign], letGo: [] }))
    expect(answer).toMatchObject({ replayed: 1, leftOut: 1, rows: { partners: 2 } })
    expect(await contentHash()).toBe(hash)
  })

  it('a damaged file changes nothing, in the store or in a throw-away one', async () => {
    await fillStore()
    const file = await fileOfStore()
    file[file.length >> 1] = (file[file.length >> 1] ?? 0) ^ 0xff
    const before = await everything()
    const throwAway = new TandemDatabase('drill')
    for (const database of [db, throwAway]) {
      const answer = await restoreStore(database, { bytes: file, lines: [], letGo: [] })
      expect(answer.ok).toBe(false)
    }
    await throwAway.delete()
    expect(await everything()).toEqual(before)
  })
})

describe('the lines of the log', () => {
  it('leave out an import that is not finished, and stop at an entry too large for them', async () => {
    must(await commit(createPartner, { name: 'A' }))
    const batch = await openBatch({ command: 'import', label: 'Import', actor: 'Test' })
    const at = '2026-11-24T00:00:00.000Z'
    const rate = (i: number) => {
      const id = `rate:${i}` as const
      const meta = { createdAt: at, updatedAt: at, createdIn: batch.intent }
      return {
        table: 'rates',
        id,
        after: { id, date: '2026-01-01', from: 'EUR', to: 'USD', rate: '1', ...meta },
      } as const
    }
    await batch.append([rate(1)])
    expect((await changeLinesAfter(0)).lines.length).toBe(1)
    await batch.append(Array.from({ length: 501 }, (_, i) => rate(i + 2)))
    await batch.finish()
    expect(await changeLinesAfter(0)).toMatchObject({ lines: [{ seq: 1 }, { seq: 2 }], large: true })
    expect(await changeLinesAfter(3)).toMatchObject({ lines: [], large: false })
  })
})

describe('what a store knows of itself', () => {
  it('is empty until something is entered, and has another name after every new beginning', async () => {
    const first = await storeFacts()
    expect(first).toMatchObject({ lastSeq: 0, empty: true, letGo: [] })
    must(await commit(createPartner, { name: 'A' }))
    expect(await storeFacts()).toMatchObject({ storeId: first.storeId, lastSeq: 1, empty: false })
    await beginAnew([first.storeId])
    const next = await storeFacts()
    expect(next.letGo).toEqual([first.storeId])
    expect(next.storeId).not.toBe(first.storeId)
  })

  it('notices rows and entries that went without a word, and nothing after any edits', async () => {
    await fillStore()
    await storeFacts()
    must(await commit(createPartner, { name: 'A' }))
    await undo()
    expect(await tablesThatDisagree()).toEqual([])
    await db.rows('deals').limit(1).delete()
    await db.journal.limit(1).delete()
    expect(await tablesThatDisagree()).toEqual(['deals', 'journal'])
  })
})
