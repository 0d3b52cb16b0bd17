import 'fake-indexeddb/auto'
import { createContact } from '@shared/domain/contact/commands.ts'
import { createPartner, deletePartners, editPartner } from '@shared/domain/partner/commands.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { NO_PICKS, pickKey } from '@shared/domain/workspace-file/merge/resolve.ts'
import { beforeEach, expect, test } from 'vitest'
import { commit } from '../../../renderer/data/commit.ts'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { createFileDesk } from '../../../renderer/data/workspace-file/fileDesk.ts'
import { openWorkspaceFile } from '../../../renderer/data/workspace-file/open.ts'
import { restoreInto } from '../../../renderer/data/workspace-file/restore.ts'
import { fileOfStore, fillStore, freshStore, must } from './book.ts'

beforeEach(freshStore)

const partners = async () => (await readAll('partners')).sort((a, b) => (a.id < b.id ? -1 : 1))
const edit = async (id: string, patch: object) =>
  must(await commit(editPartner, { id: id as Partner['id'], patch }))
const load = async (bytes: Uint8Array) => restoreInto(db, must(await openWorkspaceFile(bytes)))

/** Two copies of one book that went apart: theirs as a file, mine in the store. */
async function diverged() {
  await fillStore(7, 8)
  const base = await fileOfStore()
  const [a, b, c, d] = (await partners()).map(({ id }) => id) as [string, string, string, string]
  await edit(a, { tier: 'Theirs', competitors: ['X'] })
  await edit(b, { phone: '+49 1' })
  await edit(d, { notes: 'edited there' })
  must(await commit(createPartner, { name: 'Only there', externalKey: 'NEW-1', city: 'Kiel' }))
  const made = (await partners()).find(({ name }) => name === 'Only there')
  must(await commit(createContact, { name: 'Ana there', partnerId: made?.id }))
  const theirs = await fileOfStore()
  await load(base)
  await edit(a, { tier: 'Mine', competitors: ['Y'] })
  await edit(c, { city: 'Bergen' })
  must(await commit(deletePartners, { ids: [d as Partner['id']] }))
  must(await commit(createPartner, { name: 'Only here', externalKey: 'NEW-1', tier: 'Gold' }))
  return { theirs, a, b, c, d }
}

test('two copies of one book that went apart are compared with their past, merged as one intent, and undone', async () => {
  const { theirs, a, b, c, d } = await diverged()
  const before = await contentHash()
  const desk = createFileDesk()
  must(await desk.open(theirs))
  const summary = must(await desk.compare())
  expect(summary.partedAt).toBeDefined()
  expect(summary.kinds).toMatchObject({ choose: 2, lives: 1, changed: 1 })
  const page = must(await desk.page({ kind: 'choose' }, 0, 10))
  const tier = page.items.find(({ id }) => id === a)
  expect(tier?.parts.map(({ fields, kind }) => [fields[0], kind]).sort()).toEqual([
    ['competitors', 'union'],
    ['tier', 'choose'],
  ])
  expect(tier?.edits[0]).toMatchObject({
    mine: { actor: expect.any(String) },
    theirs: { at: expect.any(String) },
  })
  expect(must(await desk.page({}, 0, 1_000)).total).toBe(
    Object.values(summary.kinds).reduce((sum, count) => sum + count, 0),
  )

  const part = tier?.parts.find(({ kind }) => kind === 'choose')
  if (!part) throw new Error('The tier is not asked for.')
  const single = new Map([[pickKey(a, part), 'theirs' as const]])
  expect(must(await desk.merge({ ...NO_PICKS, single }))).toBeGreaterThan(3)
  const rows = new Map((await partners()).map(row => [row.id as string, row]))
  expect(rows.get(a)).toMatchObject({ tier: 'Theirs' })
  expect(rows.get(a)?.competitors).toEqual(expect.arrayContaining(['X', 'Y']))
  expect(rows.get(b)).toMatchObject({ phone: '+49 1' })
  expect(rows.get(c)).toMatchObject({ city: 'Bergen' })
  expect(rows.get(d)).toMatchObject({ notes: 'edited there' })
  const joined = [...rows.values()].filter(({ externalKey }) => externalKey === 'NEW-1')
  expect(joined).toMatchObject([{ name: 'Only here', tier: 'Gold', city: 'Kiel' }])
  expect((await readAll('contacts')).find(({ name }) => name === 'Ana there')?.partnerId).toBe(joined[0]?.id)

  const after = await contentHash()
  expect((must(await undo()) as { label: string }).label).toBe('Merge Sample book')
  expect(await contentHash()).toBe(before)
  must(await redo())
  expect(await contentHash()).toBe(after)
})

test('a second merge of the same file changes nothing more', async () => {
  const { theirs } = await diverged()
  const desk = createFileDesk()
  must(await desk.open(theirs))
  must(await desk.compare())
  must(await desk.merge(NO_PICKS))
  const once = await contentHash()
  must(await desk.compare())
  expect(must(await desk.merge(NO_PICKS))).toBe(0)
  expect(await contentHash()).toBe(once)
})

test('a copy that only went on is taken over as it is; one that stayed behind changes nothing', async () => {
  await fillStore(7, 4)
  const base = await fileOfStore()
  const [first] = await partners()
  await edit(first?.id ?? '', { tier: 'Later' })
  const later = await fileOfStore()
  const desk = createFileDesk()
  must(await desk.open(base))
  must(await desk.compare())
  expect(must(await desk.merge(NO_PICKS))).toBe(0)
  await load(base)
  must(await desk.open(later))
  expect(must(await desk.compare()).kinds).toMatchObject({ choose: 0, changed: 1, added: 0, removed: 0 })
  must(await desk.merge(NO_PICKS))
  expect((await partners())[0]).toMatchObject({ tier: 'Later' })
})

test('a stranger’s workspace is added to mine: nothing of mine is lost, and it can be undone', async () => {
  await fillStore(3, 5)
  const keys = (await partners()).map(({ externalKey }) => externalKey)
  const other = await fileOfStore()
  await freshStore()
  await fillStore(7, 4)
  const [lost] = await partners()
  await edit(lost?.id ?? '', { externalKey: 'MINE' })
  const before = { hash: await contentHash(), rows: await partners() }
  const desk = createFileDesk()
  must(await desk.open(other))
  const summary = must(await desk.compare())
  expect(summary.partedAt).toBeUndefined()
  expect(summary.kinds).toMatchObject({ removed: 0, lives: 0, linked: 0 })
  must(await desk.merge(NO_PICKS))
  const after = new Map((await partners()).map(row => [row.id as string, row]))
  for (const row of before.rows) expect(after.get(row.id)).toMatchObject({ name: row.name })
  // Both books number their partners alike, and under one key stands one partner.
  const expected = new Set([...keys, ...before.rows.map(({ externalKey }) => externalKey)])
  expect(after.size).toBe(expected.size)
  must(await undo())
  expect(await contentHash()).toBe(before.hash)
})

test('what changed under the preview is never overwritten: the merge is taken back and says so', async () => {
  const { theirs, b } = await diverged()
  const desk = createFileDesk()
  must(await desk.open(theirs))
  must(await desk.compare())
  await edit(b, { phone: 'changed meanwhile' })
  const before = await contentHash()
  const answer = await desk.merge(NO_PICKS)
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('changed while') } })
  expect(await contentHash()).toBe(before)
})
