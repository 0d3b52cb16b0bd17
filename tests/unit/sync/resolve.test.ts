import { resolveMergeConflict } from '@shared/domain/merge-conflict/commands.ts'
import type { MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import { withValueAt } from '@shared/domain/merge-conflict/valueAt.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { dealRow, partnerRow } from '../domain/rows.ts'

const AT = '2026-01-05T08:00:00.000Z'
const conflict = (fields: Partial<MergeConflict>): MergeConflict => ({
  id: 'mergeConflict:1',
  table: 'partners',
  recordId: 'partner:1',
  kind: 'field',
  field: 'city',
  mine: 'Bonn',
  theirs: 'Kiel',
  createdAt: AT,
  updatedAt: AT,
  createdIn: 'sync',
  ...fields,
})

const store = (fields: Partial<MergeConflict> = {}) =>
  new MemoryStore().put('partners', partnerRow('1', { city: 'Kiel' })).put('mergeConflicts', conflict(fields))
const decide = (at: MemoryStore, choice: 'mine' | 'theirs' | 'edited', value?: string | number) =>
  at.commit(resolveMergeConflict, { id: 'mergeConflict:1', choice, ...(value !== undefined && { value }) })

describe('deciding between two edits of a field', () => {
  it.each([
    ['mine', undefined, 'Bonn'],
    ['theirs', undefined, 'Kiel'],
    ['edited', 'Ulm', 'Ulm'],
    ['edited', undefined, undefined],
  ] as const)('with %s %s sets it and settles the conflict in one commit', (choice, value, city) => {
    const at = store()
    const done = decide(at, choice, value)
    expect(done.ok && done.value.label).toBe('Settle two edits of Partner 1')
    expect(at.get('partners', 'partner:1')?.city).toBe(city)
    expect(at.get('mergeConflicts', 'mergeConflict:1')?.resolved).toMatchObject({ choice, by: 'Ana Ruiz' })
  })

  it('refuses a value the field cannot have, in plain words', () => {
    const at = store({ field: 'name', mine: 'a', theirs: 'b' })
    expect(decide(at, 'edited', ' ')).toMatchObject({
      ok: false,
      error: { message: 'Say something here.', at: 'name' },
    })
    expect(at.get('mergeConflicts', 'mergeConflict:1')?.resolved).toBeUndefined()
  })

  it('refuses to decide twice', () => {
    const at = store()
    decide(at, 'mine')
    expect(decide(at, 'theirs')).toMatchObject({ ok: false, error: { code: 'settled' } })
  })

  it('sets fields that only make sense together, and takes out what was not set', () => {
    const at = new MemoryStore()
      .put('deals', dealRow('1', { stage: 'won', closeOn: '2026-02-01' }))
      .put('mergeConflicts', {
        ...conflict({ table: 'deals', recordId: 'deal:1', field: 'stage', mine: { stage: 'proposal' } }),
        fields: ['stage', 'closeOn'],
      })
    expect(decide(at, 'mine').ok).toBe(true)
    expect(at.get('deals', 'deal:1')).toMatchObject({ stage: 'proposal' })
    expect(at.get('deals', 'deal:1')).not.toHaveProperty('closeOn')
  })

  it('of a record that is gone can only be let be', () => {
    const at = new MemoryStore().put('mergeConflicts', conflict({}))
    expect(decide(at, 'mine')).toMatchObject({ ok: false, error: { code: 'gone' } })
    expect(decide(at, 'theirs').ok).toBe(true)
  })
})

describe('deciding whether a record stays', () => {
  const row = partnerRow('1', { city: 'Kiel' })
  const mine = JSON.parse(JSON.stringify(row)) as MergeConflict['mine']
  const deletion = {
    kind: 'theyDeleted',
    field: undefined,
    theirs: undefined,
    mine,
  } as Partial<MergeConflict>
  const told = (fields: object) =>
    Object.fromEntries(
      Object.entries(conflict(fields)).filter(([, value]) => value !== undefined),
    ) as MergeConflict

  it('keeps it with mine and deletes it with theirs', () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const at = new MemoryStore().put('partners', row).put('mergeConflicts', told(deletion))
      expect(decide(at, choice).ok).toBe(true)
      expect(at.all('partners')).toHaveLength(choice === 'mine' ? 1 : 0)
    }
  })

  it('brings it back when it is gone by now', () => {
    const at = new MemoryStore().put(
      'mergeConflicts',
      told({ kind: 'iDeleted', field: undefined, mine: undefined, theirs: mine }),
    )
    expect(decide(at, 'theirs').ok).toBe(true)
    expect(at.get('partners', 'partner:1')).toEqual(row)
  })

  it('takes no third value', () => {
    const at = new MemoryStore().put('partners', row).put('mergeConflicts', told(deletion))
    expect(decide(at, 'edited', 'x')).toMatchObject({ ok: false, error: { code: 'choice' } })
  })
})

describe('a value put in at a path', () => {
  it('reaches keys and items by id, and leaves all else', () => {
    const value = { list: [{ id: '1', a: { b: 1, c: 2 } }, { id: '2' }] }
    expect(withValueAt(value, ['list', '1', 'a', 'b'], 3)).toEqual({
      list: [{ id: '1', a: { b: 3, c: 2 } }, { id: '2' }],
    })
    expect(withValueAt(value, ['list', '1'], undefined)).toEqual({ list: [{ id: '2' }] })
    expect(withValueAt(value, ['list', '3'], { id: '3' })).toEqual({ list: [...value.list, { id: '3' }] })
  })
})
