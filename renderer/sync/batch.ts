import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { type Body, LARGEST_DOCUMENT, type RowDocument } from '@shared/sync/document.ts'
import { BATCH_BYTES, BATCH_ROWS } from '@shared/sync/protocol.ts'
import { settle } from '@shared/sync/settle.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { toDocument } from '@shared/sync/toDocument.ts'
import { db } from '../data/db.ts'
import { rowsById } from '../data/rowsById.ts'
import { type InFlight, noteInFlight, readInFlight } from './inFlight.ts'
import { inTransaction } from './inTransaction.ts'
import { writeKnown } from './known.ts'
import { putPlace, readPlace, type Unsent } from './place.ts'
import type { Sent } from './syncStore.ts'
import { nextUnsent } from './unsent.ts'

/** Upper bound of a document's bytes: a character is at most three in UTF-8. */
const sizeOf = (doc: RowDocument): number => {
  const { length } = JSON.stringify(doc)
  return length * 3 < LARGEST_DOCUMENT ? length : new TextEncoder().encode(JSON.stringify(doc)).byteLength
}

/** A row to be sent, as it is now. */
interface Candidate {
  readonly known: SyncRow
  readonly row: TableRow<TableName> | undefined
}

/** `left`: how far the rows from before the team are sent once these are; absent where none of them is among them. */
interface Picked {
  readonly candidates: readonly Candidate[]
  readonly left?: { readonly unsent: Unsent | undefined }
}

/** Read without holding anybody up; noted after it, so that nothing is sent that is not noted. */
const noting = [db.syncRows, db.syncMeta]
const readable = [...TABLE_NAMES.map(name => db.table(name)), ...noting]

/** The next rows to be sent as documents, as many as one request takes. One too large for any server is set aside. */
export async function nextBatch(): Promise<readonly Sent[]> {
  for (;;) {
    const picked = await db.transaction('r', readable, async () => await pick())
    if (picked.candidates.length === 0 && !picked.left) return []
    const sent = await inTransaction(() => note(picked), noting)
    if (sent.length > 0) return sent
  }
}

async function pick(): Promise<Picked> {
  const inFlight = new Set((await readInFlight()).map(({ id }) => id))
  const dirty = await db.syncRows
    .where('dirty')
    .equals(1)
    .limit(BATCH_ROWS + inFlight.size)
    .toArray()
  const free = dirty.filter(({ id }) => !inFlight.has(id)).slice(0, BATCH_ROWS)
  if (free.length > 0) return { candidates: await withRows(free) }
  const unsent = (await readPlace())?.unsent
  if (!unsent) return { candidates: [] }
  const next = await nextUnsent(unsent, BATCH_ROWS)
  return { candidates: next.rows, left: { unsent: next.left } }
}

async function withRows(dirty: readonly SyncRow[]): Promise<readonly Candidate[]> {
  const rows = await rowsById(dirty.map(({ id }) => id))
  return dirty.map(known => ({ known, row: rows.get(known.id) }))
}

async function note({ candidates, left }: Picked): Promise<readonly Sent[]> {
  const place = await readPlace()
  if (!place) return []
  const sent: Omit<Sent, 'noted'>[] = []
  const inFlight: InFlight[] = []
  const refused = new Map<string, SyncRow | undefined>()
  let bytes = 0
  let last: string | undefined
  for (const { known, row } of candidates) {
    const doc = toDocument(known, row as never)
    const size = sizeOf(doc)
    if (size > LARGEST_DOCUMENT) refused.set(known.id, await tooLarge(known, doc))
    else if (bytes + size > BATCH_BYTES) break
    else {
      bytes += size
      sent.push({ doc, edit: known.edit })
      inFlight.push({ id: known.id, body: bodyIn(doc), ...(left && { known }) })
    }
    last = known.id
  }
  await writeKnown(refused)
  if (left) await putPlace({ ...withoutUnsent(place), ...unsentAfter(left.unsent, place.unsent, last) })
  // Before it goes out: an answer that is lost must not make the row a stranger to what came of it.
  const noted = sent.length > 0 ? await noteInFlight(inFlight) : ''
  return sent.map(one => ({ ...one, noted }))
}

const withoutUnsent = <T extends { readonly unsent?: Unsent }>({
  unsent: _,
  ...rest
}: T): Omit<T, 'unsent'> => rest

/** Not further than the last row that is on its way: a batch may have been full before all that was read. */
function unsentAfter(
  left: Unsent | undefined,
  before: Unsent | undefined,
  last: string | undefined,
): { readonly unsent?: Unsent } {
  if (!left || !before) return {}
  return { unsent: last === undefined ? left : { ...left, after: last } }
}

const TOO_LARGE = 'This record is larger than a server takes. Shorten its notes or lists and try again.'

/** Edited since it was read it is tried again, as it is then. */
async function tooLarge(read: SyncRow, doc: RowDocument): Promise<SyncRow | undefined> {
  const known = (await db.syncRows.get(read.id)) ?? read
  const refused = { kind: 'refused', id: read.id, code: 'tooLarge', reason: TOO_LARGE } as const
  return settle(known, { edit: read.edit, body: bodyIn(doc) }, refused, new Date().toISOString())
}

export const bodyIn = (doc: RowDocument): Body | null => doc.row ?? null
