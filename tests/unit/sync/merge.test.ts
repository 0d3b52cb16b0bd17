import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { ENTITY_TYPES } from '@shared/lib/ids.ts'
import { conflictRow } from '@shared/sync/conflictRow.ts'
import { ENTITIES, tableOfId } from '@shared/sync/entities.ts'
import { mergeBranches } from '@shared/sync/merge/branches.ts'
import { mergeRow } from '@shared/sync/merge/row.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { body, by, document, incoming, NOW, partner } from './syncFixtures.ts'

const merge = (table: TableName, base: object | undefined, mine: object, theirs: object) =>
  mergeRow(ENTITIES[table], base as never, mine as never, theirs as never)

describe('entities', () => {
  it('have one table for each type of id', () => {
    expect(TABLE_NAMES.map(table => ENTITIES[table].type).sort()).toEqual([...ENTITY_TYPES].sort())
    for (const table of TABLE_NAMES) expect(tableOfId(`${ENTITIES[table].type}:1`)).toBe(table)
    expect(tableOfId('tandem:workspace')).toBeUndefined()
  })

  it.each(TABLE_NAMES)('name only fields that %s have', table => {
    const fields = fieldsOf(TABLE_SCHEMAS[table])
    const { sets, byKey, quiet, localFields, together } = ENTITIES[table]
    const named = [
      ...sets,
      ...byKey,
      ...quiet,
      ...localFields,
      ...(together === 'whole' ? [] : together.flat()),
    ]
    expect(named.filter(field => !fields.has(field))).toEqual([])
  })
})

function fieldsOf(schema: z.ZodType): ReadonlySet<string> {
  if (schema instanceof z.ZodObject) return new Set(Object.keys(schema.shape))
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return new Set()
  return new Set(schema.options.flatMap(option => [...fieldsOf(option as z.ZodType)]))
}

describe('two edits of one row', () => {
  it('add to and take from a set', () => {
    const base = { regions: ['a', 'b'] }
    const { body: merged, conflicts } = merge(
      'partners',
      base,
      { regions: ['b', 'c'] },
      { regions: ['a', 'b', 'd'] },
    )
    expect(merged).toEqual({ regions: ['b', 'd', 'c'] })
    expect(conflicts).toEqual([])
  })

  it('of settings merge key by key, and tell where inside they met', () => {
    const base = { policy: { days: 1, leads: { weight: 1, pull: 1 } } }
    const mine = { policy: { days: 2, leads: { weight: 2, pull: 1 } } }
    const theirs = { policy: { days: 1, leads: { weight: 3, pull: 2 } } }
    const { body: merged, conflicts } = merge('workspace', base, mine, theirs)
    expect(merged).toEqual({ policy: { days: 2, leads: { weight: 3, pull: 2 } } })
    expect(conflicts).toEqual([{ field: 'policy', path: ['leads', 'weight'], base: 1, mine: 2, theirs: 3 }])
  })

  it('never make an amount of two', () => {
    const eur = { minor: 100, currency: 'EUR' }
    const { body: merged, conflicts } = merge(
      'products',
      { listPrice: eur },
      { listPrice: { ...eur, minor: 200 } },
      { listPrice: { ...eur, currency: 'USD' } },
    )
    expect(merged).toEqual({ listPrice: { minor: 100, currency: 'USD' } })
    expect(conflicts).toHaveLength(1)
  })

  it('of lists with ids merge by id, and tell of the item both changed', () => {
    const one = { id: '1', title: 'a' }
    const two = { id: '2', title: 'b' }
    const { body: merged, conflicts } = merge(
      'sessions',
      { checklist: [one, two] },
      { checklist: [{ ...one, title: 'mine' }, two, { id: '3', title: 'c' }] },
      { checklist: [{ ...one, title: 'theirs' }, { id: '4', title: 'd' }, two] },
    )
    expect(merged).toEqual({
      checklist: [{ ...one, title: 'theirs' }, { id: '4', title: 'd' }, two, { id: '3', title: 'c' }],
    })
    expect(conflicts).toMatchObject([{ field: 'checklist', path: ['1'], mine: { title: 'mine' } }])
  })

  it('of fields that only make sense together keep one side’s', () => {
    const base = { stage: 'proposal', closeOn: '2026-01-01' }
    const { body: merged, conflicts } = merge(
      'deals',
      base,
      { ...base, stage: 'won' },
      { ...base, closeOn: '2026-02-01' },
    )
    expect(merged).toEqual({ ...base, closeOn: '2026-02-01' })
    expect(conflicts).toMatchObject([
      { field: 'stage', fields: ['stage', 'closeOn'], mine: { stage: 'won' } },
    ])
  })

  it('of a place among others ask nobody', () => {
    const { body: merged, conflicts } = merge('views', { position: 1 }, { position: 2 }, { position: 3 })
    expect([merged, conflicts]).toEqual([{ position: 3 }, []])
  })

  it('of settings nobody touched yet give way to the team’s', () => {
    const { conflicts, body: merged } = merge('workspace', undefined, { name: 'My book' }, { name: 'Team' })
    expect([merged, conflicts]).toEqual([{ name: 'Team' }, []])
    expect(merge('workspace', undefined, { name: 'Mine' }, { name: 'Team' }).conflicts).toHaveLength(1)
  })

  it('that break a rule together leave the server’s row, and tell of each edit', () => {
    const tags = (word: string) => Array.from({ length: 150 }, (_, i) => `${word}${i}`)
    const before = partner()
    const mine = partner({ regions: tags('a'), city: 'Bonn' })
    const theirs = partner({ regions: tags('b') })
    const known = { id: 'partner:1', table: 'partners' as const, rev: '1-a', edit: 1, dirty: 1 as const }
    const answer = incoming({ ...known, base: body(before) }, mine, document('2-b', body(theirs)))
    expect(answer.write).toEqual({ put: theirs })
    expect(answer.conflicts.map(({ field }) => field).sort()).toEqual(['city', 'regions'])
  })
})

describe('branches', () => {
  const winner = document('2-w', body(partner({ city: 'Kiel' })), by('Bo'))
  const one = document('2-a', body(partner({ city: 'Bonn', regions: ['APAC'] })), by('Ana'))
  const two = document('2-b', body(partner({ tier: 'Gold' })), by('Cem'))

  it('merge into a child of the winner and tombstones, in whatever order they are read', () => {
    const merged = mergeBranches('partners', winner, [two, one])
    expect(JSON.stringify(merged)).toBe(JSON.stringify(mergeBranches('partners', winner, [one, two])))
    expect(merged?.child).toMatchObject({
      _rev: '2-w',
      row: { city: 'Kiel', tier: 'Gold', regions: ['APAC'] },
    })
    expect(merged?.tombstones.map(({ _rev, _deleted }) => [_rev, _deleted])).toEqual([
      ['2-a', true],
      ['2-b', true],
    ])
    expect(merged?.conflicts).toMatchObject([{ field: 'city', mine: 'Bonn', rev: '2-a', mineBy: by('Ana') }])
  })

  it('of which one cannot be read are left alone', () => {
    expect(mergeBranches('partners', winner, [{ ...one, row: { id: 'partner:1' } }])).toBeUndefined()
  })

  it('leave the same record of a conflict on every device', () => {
    const rows = [NOW, '2027-01-01T00:00:00.000Z'].map(now =>
      (mergeBranches('partners', winner, [one])?.conflicts ?? []).map(found => conflictRow(found, now)),
    )
    expect(rows[0]).toEqual(rows[1])
    expect(rows[0]?.[0]).toEqual(TABLE_SCHEMAS.mergeConflicts.parse(rows[0]?.[0]))
  })
})
