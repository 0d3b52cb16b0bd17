import { choosePack } from '@shared/domain/handover/packChoice.ts'
import { NOT_PACKED, PACK_TABLES } from '@shared/domain/handover/packTables.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import type { SampleRows } from '@shared/domain/sample/generate.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memberRow } from '../../unit/member/rows.ts'
import { bookOf } from '../../unit/sample/book.ts'

type AnyRow = TableRow<TableName>
type Packed = ReadonlyMap<TableName, readonly AnyRow[]>

const TEAM = [
  memberRow('a', { name: 'Ana Ruiz', spellings: ['Ruiz, Ana'] }),
  memberRow('b', { name: 'Ben Cho' }),
  memberRow('c', { name: 'Not named anywhere' }),
]
const OWNERS = ['Ana Ruiz', 'RUIZ, ana', 'Ben Cho', 'Somebody else', undefined]

/** A made-up book whose partners, sellers and shares are dealt out anew. */
const book = fc
  .record({
    seed: fc.integer({ min: 1, max: 40 }),
    owners: fc.array(fc.constantFrom(...OWNERS), { minLength: 6, maxLength: 6 }),
    second: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ seed, owners, second }): SampleRows => {
    const rows = bookOf(seed, { partners: 6 })
    const partners = rows.partners.map((row, at) => {
      const { owner: _, ...rest } = row
      const owner = owners[at]
      return owner === undefined ? rest : { ...rest, owner }
    })
    // Some deals have a partner of another book beside theirs.
    const deals = rows.deals.map((deal, at) => {
      const other = partners[second[at % second.length] ?? 0]
      return at % 3 > 0 || !other || deal.partners.some(({ partnerId }) => partnerId === other.id)
        ? deal
        : {
            ...deal,
            partners: [...deal.partners, { partnerId: other.id, role: 'influenced' as const, shareBp: 0 }],
          }
    })
    return { ...rows, partners, deals, members: TEAM }
  })

function packOf(rows: SampleRows, member: Member): Packed {
  const choice = choosePack({ memberId: member.id, members: rows.members, tableOf: tableOfId })
  const chosen = new Map<TableName, AnyRow[]>()
  const keep = (table: TableName, row: AnyRow) => chosen.set(table, [...(chosen.get(table) ?? []), row])
  for (const table of PACK_TABLES)
    for (const row of rows[table]) if (choice.takes(table, row as never)) keep(table, row)
  for (let wanted = choice.wanted(); wanted.size > 0; wanted = choice.wanted())
    for (const [table, ids] of wanted)
      for (const row of rows[table])
        if (ids.has(row.id)) {
          choice.found(table, row as never)
          keep(table, row)
        }
  for (const row of choice.members()) keep('members', row)
  return chosen
}

/** Told by the written row, not by the walk of the rule. */
const idsIn = (row: AnyRow): readonly string[] => {
  const { id: _, ...rest } = row
  return [...JSON.stringify(rest).matchAll(/"([a-zA-Z]+:[^"\\\s]+)"/g)].map(([, id]) => id ?? '')
}

const everyRow = (packed: Packed): readonly AnyRow[] => [...packed.values()].flat()
const partnerIdOf = (row: AnyRow): string | undefined => (row as { partnerId?: string }).partnerId

it('every table is packed, or said to stay', () => {
  expect([...PACK_TABLES, ...NOT_PACKED, 'members'].sort()).toEqual([...TABLE_NAMES].sort())
})

it('a pack holds all of the accounts, names nothing it does not hold, and nothing that is not named', () => {
  fc.assert(
    fc.property(book, fc.constantFrom(...TEAM), (rows, member) => {
      const packed = packOf(rows, member)
      const all = everyRow(packed)
      const here = new Set(all.map(({ id }) => id as string))
      const there = new Set<string>(PACK_TABLES.flatMap(table => rows[table].map(({ id }) => id as string)))
      expect(here.size).toBe(all.length)

      const named = new Map<string, string>()
      for (const row of all)
        for (const id of idsIn(row)) {
          if (there.has(id)) expect(here.has(id), `${row.id} names ${id}`).toBe(true)
          named.set(id, row.id)
        }

      const isHers = (owner: string | undefined) =>
        member.name === 'Ana Ruiz' ? owner === 'Ana Ruiz' || owner === 'RUIZ, ana' : owner === member.name
      const own = new Set<string>(rows.partners.filter(({ owner }) => isHers(owner)).map(({ id }) => id))
      for (const table of PACK_TABLES)
        for (const row of rows[table]) {
          const partnerId = table === 'partners' ? row.id : partnerIdOf(row)
          if (partnerId !== undefined && own.has(partnerId))
            expect(here.has(row.id), `${row.id} of ${partnerId}`).toBe(true)
          if (table === 'deals' && 'partners' in row)
            expect(here.has(row.id) || !row.partners.some(part => own.has(part.partnerId))).toBe(true)
        }

      // Of another owner's partners only what something in the pack names.
      for (const row of all) {
        const partnerId = row.id.startsWith('partner:') ? row.id : partnerIdOf(row)
        if (partnerId !== undefined && !own.has(partnerId)) expect(named.has(row.id), row.id).toBe(true)
      }
      for (const table of NOT_PACKED) expect(packed.has(table)).toBe(false)

      const people = packed.get('members') ?? []
      expect(people).toContainEqual(member)
      if (member.id !== 'member:c') expect(people.map(({ id }) => id)).not.toContain('member:c')
    }),
    { numRuns: 40, seed: 20261127 },
  )
})
