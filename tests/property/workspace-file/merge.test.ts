import type { Change } from '@shared/domain/journal/schema.ts'
import { inverseOf } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { compareSides, type Sides } from '@shared/domain/workspace-file/merge/compare.ts'
import { NO_PICKS, type Picks, resolveMerge } from '@shared/domain/workspace-file/merge/resolve.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_124
console.info(`merge: seed ${SEED}`)

type Row = TableRow<TableName>
type Fields = Record<string, unknown>
type Store = ReadonlyMap<string, { table: TableName; row: Row }>

const AT = '2026-11-01T00:00:00.000Z'
const NOW = { now: '2026-11-24T12:00:00.000Z', intent: 'merge' }
const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'first' }

const tier = fc.constantFrom('Silver', 'Gold', undefined)
const tags = fc.uniqueArray(fc.constantFrom('DACH', 'Nordics', 'APAC', 'LATAM'), { maxLength: 3 })
const partnerId = fc.constantFrom('partner:1', 'partner:2', 'partner:3')

const partner = (id: string) =>
  fc
    .record({ name: fc.constantFrom('A', 'B', 'C'), tier, regions: tags })
    .map(fields => row('partners', id, fields))
const contact = (id: string) =>
  fc
    .record({ name: fc.constantFrom('Ana', 'Bo'), email: tier, partnerId })
    .map(fields => row('contacts', id, fields))
const deal = (id: string) =>
  fc
    .record({
      name: fc.constantFrom('D', 'E'),
      stage: fc.constantFrom('qualified', 'won'),
      closeOn: fc.constantFrom('2026-10-01', '2026-12-01'),
      partners: fc.array(
        partnerId.map(id => ({ partnerId: id, role: 'sourced', shareBp: 10_000 })),
        { maxLength: 1 },
      ),
    })
    .map(fields => row('deals', id, fields))

const row = (table: TableName, id: string, fields: Fields) => ({
  table,
  row: TABLE_SCHEMAS[table].parse(JSON.parse(JSON.stringify({ ...fields, id, ...stamps }))) as Row,
})

const PARTNERS = ['partner:1', 'partner:2', 'partner:3']
const OTHERS = ['contact:1', 'contact:2', 'deal:1', 'deal:2']
const rowFor = (id: string) =>
  id.startsWith('p') ? partner(id) : id.startsWith('c') ? contact(id) : deal(id)
const optional = (ids: string[]) => fc.tuple(...ids.map(id => fc.option(rowFor(id), { nil: undefined })))

const linksOf = ({ row: one }: { row: Row }): string[] => {
  const text = canonicalJson({ ...one, id: '' })
  return PARTNERS.filter(id => text.includes(`"${id}"`))
}

/** Only stores a person could have: nothing points at a partner that is not there. */
const consistent = (rows: readonly ({ table: TableName; row: Row } | undefined)[]): Store => {
  const there = rows.filter(one => one !== undefined)
  const ids = new Set(there.map(({ row: { id } }) => id as string))
  return new Map(
    there.filter(one => linksOf(one).every(id => ids.has(id))).map(one => [one.row.id as string, one]),
  )
}
const store = fc.tuple(optional(PARTNERS), optional(OTHERS)).map(([a, b]) => consistent([...a, ...b]))

/** A later state of a store: each record kept, replaced or deleted, others created. */
const later = (base: Store) =>
  fc
    .tuple(store, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
    .map(([other, keep]) =>
      consistent([...PARTNERS, ...OTHERS].map((id, i) => (keep[i] ? base.get(id) : other.get(id)))),
    )
const diverged = store.chain(base => fc.tuple(fc.constant(base), later(base), later(base)))

const sidesOf = (base: Store | undefined, mine: Store, theirs: Store): Sides[] =>
  [...PARTNERS, ...OTHERS].flatMap(id => {
    const any = mine.get(id) ?? theirs.get(id)
    return any
      ? [
          {
            table: any.table,
            id,
            base: base?.get(id)?.row,
            mine: mine.get(id)?.row,
            theirs: theirs.get(id)?.row,
          },
        ]
      : []
  })

function applied(to: Store, changes: readonly Change[]): Store {
  const next = new Map(to)
  for (const { table, id, before, after } of changes) {
    expect(next.get(id)?.row).toEqual(before)
    if (after) next.set(id, { table, row: after })
    else next.delete(id)
  }
  return next
}

const merged = (base: Store | undefined, mine: Store, theirs: Store, picks: Picks = NO_PICKS): Store =>
  applied(mine, resolveMerge(compareSides(sidesOf(base, mine, theirs), base !== undefined), picks, NOW))

const said = (of: Store) =>
  [...of.values()]
    .map(({ row: { createdAt: _a, updatedAt: _b, createdIn: _c, ...fields } }) => fields as Fields)
    .map(fields => ({
      ...fields,
      regions: Array.isArray(fields.regions) ? [...fields.regions].sort() : undefined,
    }))
    .sort((a, b) => (String((a as Fields).id) < String((b as Fields).id) ? -1 : 1))

const side = fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs')
const options = { seed: SEED, numRuns: 300 }

describe('a merge of two workspaces with a common past', () => {
  it('is nothing where they are the same, or where only mine went on; and is theirs where only theirs did', () => {
    fc.assert(
      fc.property(diverged, ([base, mine, theirs]) => {
        expect(merged(base, mine, mine)).toEqual(mine)
        expect(merged(base, mine, base)).toEqual(mine)
        expect(said(merged(base, base, theirs))).toEqual(said(theirs))
      }),
      options,
    )
  })

  it('comes to the same from either side', () => {
    fc.assert(
      fc.property(diverged, side, ([base, mine, theirs], all) => {
        const here = merged(base, mine, theirs, { ...NO_PICKS, all })
        const there = merged(base, theirs, mine, { ...NO_PICKS, all: all === 'mine' ? 'theirs' : 'mine' })
        expect(said(here)).toEqual(said(there))
      }),
      options,
    )
  })

  it('keeps every edit, as a slow oracle says, field by field', () => {
    fc.assert(
      fc.property(diverged, side, ([base, mine, theirs], all) => {
        const result = merged(base, mine, theirs, { ...NO_PICKS, all })
        for (const id of [...PARTNERS, ...OTHERS]) {
          const [b, m, t, r] = [base, mine, theirs, result].map(of => of.get(id)?.row as Fields | undefined)
          if (m && t && r) for (const field of Object.keys({ ...m, ...t })) checkField(field, b, m, t, r, all)
          const edited = (one: Fields | undefined) => one && (!b || canonicalJson(one) !== canonicalJson(b))
          if (edited(m) || edited(t)) expect(r, id).toBeDefined()
          if (!m && !t) expect(r, id).toBeUndefined()
        }
      }),
      options,
    )
  })

  it('leaves no link that leads nowhere, whatever is picked, and every row is whole', () => {
    const picks = fc.record({
      all: side,
      single: fc
        .array(fc.tuple(fc.constantFrom(...PARTNERS, ...OTHERS), side))
        .map(list => new Map(list.map(([id, picked]) => [`${id} `, picked]))),
    })
    fc.assert(
      fc.property(diverged, picks, ([base, mine, theirs], picked) => {
        const result = merged(base, mine, theirs, picked)
        for (const one of result.values()) {
          expect(linksOf(one).filter(id => !result.has(id))).toEqual([])
          expect(TABLE_SCHEMAS[one.table].safeParse(one.row).success).toBe(true)
          const { stage, closeOn } = one.row as Fields
          const asOne = [mine, theirs].some(from => {
            const was = from.get(one.row.id)?.row as Fields | undefined
            return was?.stage === stage && was?.closeOn === closeOn
          })
          expect(asOne).toBe(true)
        }
      }),
      options,
    )
  })

  it('is nothing the second time, and its inverse takes it back to the letter', () => {
    fc.assert(
      fc.property(diverged, ([base, mine, theirs]) => {
        const changes = resolveMerge(compareSides(sidesOf(base, mine, theirs), true), NO_PICKS, NOW)
        const result = applied(mine, changes)
        expect(said(merged(base, result, theirs))).toEqual(said(result))
        expect(applied(result, [...changes].reverse().map(inverseOf))).toEqual(mine)
      }),
      options,
    )
  })
})

describe('a merge without a common past', () => {
  it('loses no record of either side and only fills what is empty', () => {
    fc.assert(
      fc.property(store, store, (mine, theirs) => {
        const result = merged(undefined, mine, theirs)
        expect([...result.keys()].sort()).toEqual([...new Set([...mine.keys(), ...theirs.keys()])].sort())
        for (const [id, { row: was }] of mine)
          for (const [field, value] of Object.entries(was)) {
            const is = ((result.get(id)?.row ?? {}) as Fields)[field]
            if (field === 'regions') expect(is).toEqual(expect.arrayContaining(value))
            else if (!['updatedAt', 'partners'].includes(field)) expect(is).toEqual(value)
          }
      }),
      options,
    )
  })
})

/** What a field must be, said slowly: one-sided edits stand, lists take and lose items of both, the rest is picked. */
function checkField(
  field: string,
  b: Fields | undefined,
  m: Fields,
  t: Fields,
  r: Fields,
  all: 'mine' | 'theirs',
) {
  if (['id', 'createdAt', 'updatedAt', 'createdIn', 'partnerId', 'partners'].includes(field)) return
  const same = (x: unknown, y: unknown) => canonicalJson(x) === canonicalJson(y)
  if (field === 'regions') {
    const [was, here, there] = [b?.regions ?? [], m.regions, t.regions] as string[][]
    for (const item of ['DACH', 'Nordics', 'APAC', 'LATAM']) {
      const before = was?.includes(item)
      const kept = before
        ? here?.includes(item) && there?.includes(item)
        : here?.includes(item) || there?.includes(item)
      expect((r.regions as string[]).includes(item), item).toBe(kept)
    }
    return
  }
  const group = ['stage', 'openedOn', 'closeOn'].includes(field) ? ['stage', 'openedOn', 'closeOn'] : [field]
  const of = (one: Fields | undefined) => group.map(name => one?.[name] ?? null)
  if (same(of(m), of(t))) expect(of(r)).toEqual(of(m))
  else if (b && same(of(b), of(m))) expect(of(r)).toEqual(of(t))
  else if (b && same(of(b), of(t))) expect(of(r)).toEqual(of(m))
  else if (!b && of(m).every(value => value === null)) expect(of(r)).toEqual(of(t))
  else if (!b && of(t).every(value => value === null)) expect(of(r)).toEqual(of(m))
  else expect(of(r)).toEqual(of(all === 'mine' ? m : t))
}
