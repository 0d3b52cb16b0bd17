import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { lastCommon } from '@shared/domain/workspace-file/merge/common.ts'
import { compareSides, type Sides } from '@shared/domain/workspace-file/merge/compare.ts'
import { createEditTrail } from '@shared/domain/workspace-file/merge/editTrail.ts'
import { NO_PICKS, resolveMerge } from '@shared/domain/workspace-file/merge/resolve.ts'
import { expect, it } from 'vitest'

type Row = TableRow<TableName>
const AT = '2026-11-01T00:00:00.000Z'
const NOW = { now: '2026-11-24T12:00:00.000Z', intent: 'merge' }
const row = (id: string, fields: object = {}) =>
  ({ id, createdAt: AT, updatedAt: AT, createdIn: 'i', ...fields }) as unknown as Row
const partner = (id: string, fields: object = {}) => row(id, { name: 'Nordlicht', ...fields })

const changesOf = (sides: Sides[], shared = true) => resolveMerge(compareSides(sides, shared), NO_PICKS, NOW)
const after = (sides: Sides[], id: string) => changesOf(sides).find(change => change.id === id)?.after

it('joins records made on both sides under one key, and what points at theirs points at mine', () => {
  const sides: Sides[] = [
    { table: 'partners', id: 'partner:m', mine: partner('partner:m', { externalKey: 'K1', tier: 'Gold' }) },
    { table: 'partners', id: 'partner:t', theirs: partner('partner:t', { externalKey: 'K1', city: 'Kiel' }) },
    { table: 'contacts', id: 'contact:1', theirs: row('contact:1', { name: 'Ana', partnerId: 'partner:t' }) },
    {
      table: 'deals',
      id: 'deal:1',
      theirs: row('deal:1', {
        name: 'D',
        partners: [{ partnerId: 'partner:t', role: 'sourced', shareBp: 1 }],
      }),
    },
    {
      table: 'scorecards',
      id: 'scorecard:1',
      theirs: row('scorecard:1', { partnerId: 'partner:t', facts: { partner: { id: 'partner:t' } } }),
    },
  ]
  for (const shared of [true, false]) {
    const changes = changesOf(sides, shared)
    expect(changes.map(({ id }) => id).sort()).toEqual(['contact:1', 'deal:1', 'partner:m', 'scorecard:1'])
    const of = (id: string) => changes.find(change => change.id === id)?.after
    expect(of('partner:m')).toMatchObject({ tier: 'Gold', city: 'Kiel' })
    expect(of('contact:1')).toMatchObject({ partnerId: 'partner:m' })
    expect(of('deal:1')).toMatchObject({ partners: [{ partnerId: 'partner:m' }] })
    // What was issued is not rewritten: its hash covers the facts.
    expect(of('scorecard:1')).toMatchObject({
      partnerId: 'partner:m',
      facts: { partner: { id: 'partner:t' } },
    })
  }
})

it('does not join under a key that one side has twice', () => {
  const sides: Sides[] = [
    { table: 'partners', id: 'partner:1', mine: partner('partner:1', { externalKey: 'K' }) },
    { table: 'partners', id: 'partner:2', mine: partner('partner:2', { externalKey: 'K' }) },
    { table: 'partners', id: 'partner:3', theirs: partner('partner:3', { externalKey: 'K' }) },
  ]
  expect(changesOf(sides).map(({ id }) => id)).toEqual(['partner:3'])
})

it('lets a partner live that was edited here and deleted there, with what was unlinked and deleted with it', () => {
  const was = partner('partner:1')
  const line = row('revenue:1', { partnerId: 'partner:1', note: 1 })
  const contact = row('contact:1', { name: 'Ana', partnerId: 'partner:1' })
  const { partnerId: _, ...unlinked } = line as unknown as { partnerId: string }
  const sides: Sides[] = [
    { table: 'partners', id: 'partner:1', base: was, mine: partner('partner:1', { tier: 'Gold' }) },
    { table: 'contacts', id: 'contact:1', base: contact, mine: contact },
    { table: 'revenue', id: 'revenue:1', base: line, mine: line, theirs: unlinked as unknown as Row },
  ]
  expect(changesOf(sides)).toEqual([])
  // And from the other side: the partner comes back, with its links.
  const swapped = sides.map(({ mine, theirs, ...rest }) => ({ ...rest, mine: theirs, theirs: mine }))
  expect(after(swapped, 'partner:1')).toMatchObject({ tier: 'Gold' })
  expect(after(swapped, 'contact:1')).toMatchObject({ partnerId: 'partner:1' })
  expect(after(swapped, 'revenue:1')).toMatchObject({ partnerId: 'partner:1' })
})

it('takes an issued scorecard, a target or a view whole', () => {
  const base = row('target:1', { from: '2026-01-01', to: '2026-03-31' })
  const mine = row('target:1', { from: '2026-04-01', to: '2026-06-30' })
  const theirs = row('target:1', { from: '2026-01-01', to: '2026-02-28' })
  const [difference] = compareSides([{ table: 'targets', id: 'target:1', base, mine, theirs }], true)
  expect(difference).toMatchObject({ kind: 'changed', parts: [{ kind: 'choose', fields: ['from', 'to'] }] })
})

it('finds the last entry two histories share', () => {
  const entry = (seq: number, intent: string) => ({ seq, intent, at: AT, command: 'c' })
  const past = [entry(1, 'a'), entry(2, 'b')]
  expect(lastCommon([...past, entry(3, 'c')], [...past, entry(3, 'd'), entry(4, 'c')])).toBe(2)
  expect(lastCommon(past, past)).toBe(2)
  expect(lastCommon(past, [entry(1, 'x')])).toBe(0)
  expect(lastCommon([], past)).toBe(0)
})

it('tells who changed a field last, an undo included', () => {
  const trail = createEditTrail(new Set(['partner:1']))
  const entry = (seq: number, intent: string, actor: string, more: object = {}) =>
    ({ seq, intent, actor, at: `2026-11-0${seq}T00:00:00.000Z`, ...more }) as never
  const [a, b] = [partner('partner:1', { tier: 'Gold' }), partner('partner:1', { tier: 'Silver' })]
  const change = { table: 'partners', id: 'partner:1', before: a, after: b } as never
  trail.add(entry(1, 'x', 'Ana'), [change])
  expect(trail.lastEdit('partner:1', ['tier'])?.actor).toBe('Ana')
  trail.add(entry(2, 'y', 'Bo', { undoes: 'x' }), [])
  expect(trail.lastEdit('partner:1', ['tier'])?.actor).toBe('Bo')
  expect(trail.lastEdit('partner:1', ['name'])).toBeUndefined()
  expect(trail.lastEdit('partner:2', ['tier'])).toBeUndefined()
})
