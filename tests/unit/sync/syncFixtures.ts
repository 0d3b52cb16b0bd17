import type { Change } from '@shared/domain/journal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { Body, By, RowDocument } from '@shared/sync/document.ts'
import { receive } from '@shared/sync/receive.ts'
import type { Incoming, Received } from '@shared/sync/received.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { bodyOf } from '@shared/sync/toDocument.ts'
import { partnerRow } from '../domain/rows.ts'

export const NOW = '2026-11-27T09:00:00.000Z'
export const ID = 'partner:1'

export const by = (name: string): By => ({
  intent: `intent of ${name}`,
  label: 'Edit Partner 1',
  at: NOW,
  actor: name,
  device: { id: name, name: `${name}’s laptop` },
})

let moment = 0
/** The partner as somebody left it; each call is a later moment. */
export const partner = (fields: Partial<Partner> = {}): Partner => {
  moment += 1
  const updatedAt = new Date(Date.parse('2026-11-01T00:00:00.000Z') + moment * 1_000).toISOString()
  return partnerRow('1', { updatedAt, ...fields })
}

export const body = (row: TableRow<TableName>, more: Body = {}): Body => ({
  ...bodyOf('partners', row),
  ...more,
})

export const document = (
  rev: string,
  row: Body | undefined,
  writer: By | undefined = by('Bo'),
): RowDocument => ({
  _id: ID,
  _rev: rev,
  ...(row ? { row } : { _deleted: true as const }),
  ...(writer && { by: writer }),
})

export const change = (before: Partner | undefined, after: Partner | undefined): Change =>
  ({ table: 'partners', id: ID, ...(before && { before }), ...(after && { after }) }) as Change

export const clean = (rev: string, more: Partial<SyncRow> = {}): SyncRow => ({
  id: ID,
  table: 'partners',
  rev,
  edit: 1,
  ...more,
})

export const dirty = (rev: string, base: Body, more: Partial<SyncRow> = {}): SyncRow =>
  clean(rev, { base, dirty: 1, edit: 2, by: by('Ana'), ...more })

export const incoming = (
  known: SyncRow | undefined,
  mine: Partner | undefined,
  doc: RowDocument,
  more: Partial<Incoming> = {},
): Received => receive({ table: 'partners', known, mine, doc, ...more })
