import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { editPartner } from '@shared/domain/partner/commands.ts'
import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { FILE_TABLES } from '@shared/domain/workspace-file/format.ts'
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { commit } from '../../../renderer/data/commit.ts'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { readWorkspaceId } from '../../../renderer/data/workspace-file/identity.ts'
import { openWorkspaceFile } from '../../../renderer/data/workspace-file/open.ts'
import { restoreInto } from '../../../renderer/data/workspace-file/restore.ts'
import { writeWorkspaceFile } from '../../../renderer/data/workspace-file/write.ts'
import { fileOfStore, fillStore, freshStore, must } from './book.ts'

beforeEach(freshStore)

async function rename(name: string): Promise<void> {
  const [partner] = await readAll('partners')
  if (!partner) throw new Error('There is no partner.')
  must(await commit(editPartner, { id: partner.id, patch: { name } }))
}

const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      [...TABLE_NAMES, 'journal', 'journalChanges', 'meta'].map(async name => [
        name,
        await db.table(name).toArray(),
      ]),
    ),
  )

test('a workspace comes back to the letter: rows, history, undo list, identity', async () => {
  await fillStore()
  await rename('Größe 東京 ‏مرحبا‏ 😀')
  await rename('Later')
  must(await undo())
  const before = { all: await everything(), hash: await contentHash(), id: await readWorkspaceId() }
  const bytes = await fileOfStore()
  const { manifest } = must(await openWorkspaceFile(bytes))
  expect(manifest.contentHash).toBe(before.hash)
  expect(manifest.workspace.id).toBe(before.id)

  await freshStore()
  await rename('x').catch(() => {})
  expect(await readWorkspaceId()).not.toBe(before.id)
  await restoreInto(db, must(await openWorkspaceFile(new Blob([new Uint8Array(bytes)]))))
  expect(await everything()).toEqual(before.all)
  expect(await contentHash()).toBe(before.hash)
  expect(await readWorkspaceId()).toBe(before.id)

  must(await redo())
  for (let i = 0; i < 3; i++) must(await undo())
  expect((await readAll('partners')).length).toBe(0)
  expect(await undo()).toMatchObject({ ok: false })
})

test('any zip program reads it: the manifest counts and hashes the files that are in it', async () => {
  await fillStore()
  const parts = unzipSync(await fileOfStore())
  expect(Object.keys(parts).sort()).toEqual(
    ['manifest.json', ...FILE_TABLES.map(table => `tables/${table}.ndjson`)].sort(),
  )
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString())
  for (const table of FILE_TABLES) {
    const bytes = Buffer.from(parts[`tables/${table}.ndjson`] ?? [])
    const lines = bytes.toString().split('\n').slice(0, -1)
    expect(manifest.tables[table], table).toEqual({
      rows: lines.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(await db.table(table).count()).toBe(table === 'meta' ? lines.length + 1 : lines.length)
  }
})

test('what is changed while the file is written is not in it: it is the store of one moment', async () => {
  await fillStore()
  await rename('Before')
  const before = await contentHash()
  const seq = (await db.journal.orderBy('seq').last())?.seq
  const parts: Uint8Array[] = []
  let steps = 0
  const manifest = await writeWorkspaceFile(
    async bytes => {
      parts.push(bytes)
      // One of each at different times: a change, a deletion, a creation, an undo.
      steps += 1
      if (steps === 2) await rename('Meanwhile')
      if (steps === 3) await fillStore(9, 5)
      if (steps === 4) must(await undo())
      if (steps === 5) must(await undo())
      if (steps === 6) must(await undo())
    },
    { appVersion: '0.0.0' },
  )
  expect(steps).toBeGreaterThan(6)
  expect(await contentHash()).not.toBe(before)
  expect(manifest.contentHash).toBe(before)
  expect(manifest.journalSeq).toBe(seq)
  await freshStore()
  await restoreInto(db, must(await openWorkspaceFile(new Uint8Array(Buffer.concat(parts)))))
  expect(await contentHash()).toBe(before)
  await openStore()
  must(await undo())
  must(await redo())
  expect(await contentHash()).toBe(before)
})

test('a half-written import in the file is taken back when it is opened', async () => {
  await fillStore(7, 3)
  const whole = await contentHash()
  const { openBatch } = await import('../../../renderer/data/batch.ts')
  const batch = await openBatch({ command: 'test', label: 'Half', actor: 'Test' })
  const [partner] = await readAll('partners')
  if (!partner) throw new Error('There is no partner.')
  const at = '2026-11-24T00:00:00.000Z'
  const after = { ...partner, name: 'Half', updatedAt: at }
  await batch.append([{ table: 'partners', id: partner.id, before: partner, after }])
  const bytes = await fileOfStore()
  await freshStore()
  await restoreInto(db, must(await openWorkspaceFile(bytes)))
  expect(await contentHash()).not.toBe(whole)
  expect((await openStore()).tookBack).toBe('Half')
  expect(await contentHash()).toBe(whole)
})

test('a cancel stops the writing, and a cancel of a restore leaves the store as it was', async () => {
  await fillStore()
  const bytes = await fileOfStore()
  const cancel = new AbortController()
  const stopped = writeWorkspaceFile(() => cancel.abort(), { appVersion: '0' }, undefined, cancel.signal)
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  await rename('Mine')
  const before = await everything()
  const file = must(await openWorkspaceFile(bytes))
  const later = new AbortController()
  const restoring = restoreInto(
    db,
    file,
    ({ done }) => {
      if (done > 100) later.abort()
    },
    later.signal,
  )
  await expect(restoring).rejects.toMatchObject({ name: 'AbortError' })
  expect(await everything()).toEqual(before)
})
