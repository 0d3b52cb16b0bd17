import 'fake-indexeddb/auto'
import { teamBooks } from '@shared/domain/member/books.ts'
import { createMember } from '@shared/domain/member/commands.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { createPartner, editPartner } from '@shared/domain/partner/commands.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { sameContent } from '@shared/domain/workspace-file/merge/parts.ts'
import { NO_PICKS } from '@shared/domain/workspace-file/merge/resolve.ts'
import { beforeEach, expect, test } from 'vitest'
import { commit } from '../../../renderer/data/commit.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { undo } from '../../../renderer/data/undo.ts'
import { createFileDesk } from '../../../renderer/data/workspace-file/fileDesk.ts'
import { openWorkspaceFile } from '../../../renderer/data/workspace-file/open.ts'
import { writePackFile } from '../../../renderer/data/workspace-file/writePack.ts'
import { fillStore, freshStore, must } from './book.ts'

beforeEach(freshStore)

async function memberNamed(name: string): Promise<Member> {
  const member = (await readAll('members')).find(each => each.name === name)
  if (!member) throw new Error(`${name} is not in the team.`)
  return member
}

async function packOf(memberId: string, signal?: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const sink = (bytes: Uint8Array) => void parts.push(bytes)
  await writePackFile(sink, { appVersion: '0.0.0', memberId }, undefined, signal)
  return new Uint8Array(Buffer.concat(parts))
}

const everyRow = async () =>
  new Map(
    (
      await Promise.all(
        TABLE_NAMES.map(async table =>
          (await readAll<TableName>(table)).map(row => [row.id as string, row] as const),
        ),
      )
    ).flat(),
  )

/** Mei has two partners of the sample, the others stay Ana's. */
async function meisBook(): Promise<readonly string[]> {
  await fillStore(7, 12)
  const partners = await readAll('partners')
  const [one, two] = partners
  for (const { id } of partners) {
    const owner = id === one?.id ? 'MEI TSUKISHIRO' : id === two?.id ? 'Mei Tsukishiro' : 'Ana Ruiz'
    must(await commit(editPartner, { id, patch: { owner } }))
  }
  return [one?.id ?? '', two?.id ?? '']
}

test('a pack opens on an empty laptop as the accounts of one member, word for word, as one change', async () => {
  const own = await meisBook()
  const source = await everyRow()
  const bytes = await packOf((await memberNamed('Mei Tsukishiro')).id)

  await freshStore()
  const file = must(await openWorkspaceFile(bytes))
  expect(file.manifest).toMatchObject({
    accountsOf: 'Mei Tsukishiro',
    workspace: { name: 'Accounts of Mei Tsukishiro' },
    journalSeq: 0,
  })
  const desk = createFileDesk()
  must(await desk.open(bytes))
  must(await desk.compare())
  must(await desk.merge(NO_PICKS))
  const here = await everyRow()
  for (const [id, row] of here)
    if (id !== 'workspace:main') expect(sameContent(row, source.get(id) ?? row), id).toBe(true)
  for (const id of here.keys()) expect(source.has(id), id).toBe(true)
  expect(here.get('workspace:main')).toMatchObject({ owner: '', currency: 'EUR', policy: { team: [] } })

  const isOwn = (row: object) => 'partnerId' in row && own.includes(String(row.partnerId))
  for (const [id, row] of source) if (own.includes(id) || isOwn(row)) expect(here.has(id), id).toBe(true)
  // Revenue and plans of the other partners stay: nothing names them.
  expect((await readAll('revenue')).every(isOwn)).toBe(true)
  expect((await readAll('tasks')).every(row => row.partnerId === undefined || isOwn(row))).toBe(true)
  expect(await readAll('automationRules')).toEqual([])
  // One change, so that what is there now is never taken for an empty workspace.
  expect(await lastSeq()).toBeGreaterThan(0)
  must(await undo())
  expect((await everyRow()).size).toBe(0)
})

test('a pack comes beside another book, with a preview and one undo; its settings stay out', async () => {
  await meisBook()
  const bytes = await packOf((await memberNamed('Mei Tsukishiro')).id)
  const { manifest } = must(await openWorkspaceFile(bytes))
  await freshStore()
  must(await commit(createPartner, { name: 'Only here', owner: 'Mei Tsukishiro' }))
  must(await commit(createMember, { name: 'Mei  TSUKISHIRO', spellings: ['Mei-san'] }))
  const before = await everyRow()

  const desk = createFileDesk()
  must(await desk.open(bytes))
  const summary = must(await desk.compare())
  expect(summary.tables.map(({ table }) => table)).not.toContain('workspace')
  expect(summary.tables.find(({ table }) => table === 'partners')).toMatchObject({
    added: manifest.tables.partners?.rows,
    here: 1,
  })
  must(await desk.merge(NO_PICKS))
  const after = await everyRow()
  for (const [id, row] of before) if (!id.startsWith('member:')) expect(after.get(id)).toEqual(row)
  // Who is in both teams stays one person, so that the partners of both are in one book.
  const people = await readAll('members')
  expect(people.filter(({ name }) => name.startsWith('Mei'))).toMatchObject([{ spellings: ['Mei-san'] }])
  const { sizes } = teamBooks(people, await readAll('partners'))
  expect(sizes.get((await memberNamed('Mei  TSUKISHIRO')).id)).toBe(3)
  expect(await readAll('partners')).toHaveLength(1 + (manifest.tables.partners?.rows ?? 0))
  must(await undo())
  expect(await everyRow()).toEqual(before)
})

test('a cancel stops the writing, and somebody who left the team has no pack', async () => {
  await meisBook()
  const { id } = await memberNamed('Mei Tsukishiro')
  const stop = new AbortController()
  const writing = packOf(id, stop.signal)
  stop.abort()
  await expect(writing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  await expect(packOf('member:gone')).rejects.toThrow('not in the team any more')
})
