import { editDeal } from '@shared/domain/deal/commands.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealLines, DealList } from '../../../renderer/columns/deals/dealList.ts'
import { buildColumns, readStanding } from '../../../renderer/columns/deals/dealRows.ts'
import type { DealSort } from '../../../renderer/columns/deals/query.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { toStored } from '../../../renderer/data/stored.ts'
import { setToday } from '../../../renderer/data/today.ts'
import { CHUNK } from '../../../renderer/features/import/engine/run.ts'
import { interleaved, type Times } from './interleave.ts'
import { asked, clearRaw, openRaw, putRaw } from './rawStore.ts'
import { random, sampleOf, TODAY } from './rows.ts'
import { someDeals } from './someDeals.ts'

/** Deals as an import writes them, against the bare database: the same rows, the same indexes. */
export async function importOfDeals(
  partners: number,
  deals: number,
  rounds: number,
): Promise<Times<'ours' | 'raw' | 'rawChunks'>> {
  await openStore()
  const rows = sampleOf(partners, deals).deals
  const stored = rows.map(row => toStored('deals', row))
  const raw = await openRaw()
  const times = await interleaved(rounds, {
    ours: async () => {
      await emptyStore()
      return timed(() => importRows(rows))
    },
    raw: async () => {
      await clearRaw(raw)
      return timed(() => putRaw(raw, stored, stored.length))
    },
    rawChunks: async () => {
      await clearRaw(raw)
      return timed(() => putRaw(raw, stored, CHUNK))
    },
  })
  raw.close()
  return times
}

/** The book of that size in the app's store, and its deals in a bare one. */
export async function fill(partners: number, deals: number): Promise<void> {
  await openStore()
  setToday(TODAY)
  await emptyStore()
  const sample = sampleOf(partners, deals)
  const raw = await openRaw()
  await clearRaw(raw)
  // In parts: the engine does not get through a million rows in one transaction.
  for (const table of TABLE_NAMES)
    for (let from = 0; from < sample[table].length; from += PART) {
      const part = sample[table].slice(from, from + PART).map(row => toStored(table, row as never))
      await db.table(table).bulkPut(part)
      if (table === 'deals') await putRaw(raw, part, PART)
    }
  raw.close()
}

const PART = 10_000

/** One edit with its journal entry until it is on the disk, against a put of the same row that is as durable. */
export async function oneEdit(count: number): Promise<Times<'ours' | 'put'>> {
  const { one, put, close } = await someDeals()
  let edits = 0
  const times = await interleaved(count, {
    ours: async () => {
      const id = one()
      return timed(async () => {
        const answer = await commit(editDeal, { id, patch: { name: `Edited ${edits++}` } })
        if (!answer.ok) throw new Error(answer.error.message)
      })
    },
    put,
  })
  close()
  return times
}

const SORTS: readonly DealSort[] = ['name', 'amount', 'close', 'partner', 'clock']

/** A page of fifty deals deep in the list, in any order, as lines to be drawn; against fifty rows of a bare index. */
export async function pageOf50(rounds: number): Promise<Times<'ours' | 'raw'>> {
  const { columns, about } = await dealColumns()
  const answers = new DealAnswers(columns)
  const lists = SORTS.map(id => answers.get({ search: '', filters: [], sort: { id, desc: false } }, about))
  const raw = await openRaw()
  const pick = random()
  const keys = (await asked(raw.transaction('deals').objectStore('deals').getAllKeys())) as string[]
  const depth = () => Math.floor(pick() * (keys.length - 50))
  let turn = 0
  const times = await interleaved(rounds, {
    ours: () => {
      const answer = lists[turn++ % lists.length]
      if (!answer) throw new Error('No list.')
      const from = depth()
      // Lines nobody has drawn yet.
      const list = new DealList(new DealLines(columns, about), answer)
      return timed(() => {
        for (let i = from; i < from + 50; i++) if (list.at(i)?.name === undefined) throw new Error('No line.')
      })
    },
    raw: async () => {
      const range = IDBKeyRange.lowerBound(keys[depth()])
      return timed(async () => {
        const rows = await asked(raw.transaction('deals').objectStore('deals').getAll(range, 50))
        if (rows.length !== 50) throw new Error('No page.')
      })
    },
  })
  raw.close()
  return times
}

/** The columns of the deals in the store, from every row. */
export async function dealColumns() {
  const standing = await readStanding(0)
  return { columns: await buildColumns(standing), about: standing.about, standing }
}

async function importRows(rows: readonly Deal[]): Promise<void> {
  const batch = await openBatch({ command: 'import', label: 'Import deals', actor: 'Bench' })
  for (let at = 0; at < rows.length; at += CHUNK)
    await batch.append(
      rows.slice(at, at + CHUNK).map(row => creation('deals', { ...row, createdIn: batch.intent })),
    )
  await batch.finish()
}

const emptyStore = async (): Promise<void> => {
  await Promise.all(db.tables.map(table => table.clear()))
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
