import type { TableName } from '@shared/domain/tables.ts'
import { noteSent } from '@shared/sync/collect.ts'
import { type Body, LARGEST_DOCUMENT, type RowDocument } from '@shared/sync/document.ts'
import { BATCH_BYTES, BATCH_ROWS } from '@shared/sync/protocol.ts'
import { settle } from '@shared/sync/settle.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { toDocument } from '@shared/sync/toDocument.ts'
import { db } from '../data/db.ts'
import { getRows } from '../data/rows.ts'
import type { Sent } from './syncStore.ts'

/** Upper bound of a document's bytes: a character is at most three in UTF-8. */
const sizeOf = (doc: RowDocument): number => {
  const { length } = JSON.stringify(doc)
  return length * 3 < LARGEST_DOCUMENT ? length : new TextEncoder().encode(JSON.stringify(doc)).byteLength
}

/** The next dirty rows as documents, as many as one request takes. One too large for any server is set aside. */
export const nextBatch = (): Promise<readonly Sent[]> =>
  db.transaction('rw', db.writable, async () => {
    for (;;) {
      const dirty = await db.syncRows.where('dirty').equals(1).limit(BATCH_ROWS).toArray()
      const sent: Sent[] = []
      const noted: SyncRow[] = []
      let tooLarge = 0
      let bytes = 0
      for (const { known, doc } of await documentsOf(dirty)) {
        const size = sizeOf(doc)
        if (size > LARGEST_DOCUMENT) {
          const refused = { kind: 'refused', id: known.id, code: 'tooLarge', reason: TOO_LARGE } as const
          const row = settle(known, { edit: known.edit, body: bodyIn(doc) }, refused, now())
          if (row) noted.push(row)
          tooLarge += 1
          continue
        }
        if (bytes + size > BATCH_BYTES) break
        bytes += size
        sent.push({ doc, edit: known.edit })
        noted.push(noteSent(known, bodyIn(doc)))
      }
      // Before it goes out: an answer that is lost must not make the row a stranger to what came of it.
      if (noted.length > 0) await db.syncRows.bulkPut(noted)
      if (sent.length > 0 || tooLarge === 0) return sent
    }
  })

const TOO_LARGE = 'This record is larger than a server takes. Shorten its notes or lists and try again.'

export const bodyIn = (doc: RowDocument): Body | null => doc.row ?? null

const now = (): string => new Date().toISOString()

async function documentsOf(dirty: readonly SyncRow[]) {
  const rows = new Map<string, unknown>()
  for (const table of new Set(dirty.map(row => row.table)))
    for (const row of await getRows(table, idsIn(dirty, table))) if (row) rows.set(row.id, row)
  return dirty.map(known => ({ known, doc: toDocument(known, rows.get(known.id) as never) }))
}

const idsIn = (dirty: readonly SyncRow[], table: TableName): string[] =>
  dirty.filter(row => row.table === table).map(({ id }) => id)
