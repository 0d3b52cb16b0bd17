import { collectChange, noteSent } from '@shared/sync/collect.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { describe, expect, it } from 'vitest'
import { body, by, change, clean, dirty, NOW, partner } from './syncFixtures.ts'

const before = partner({ city: 'Ulm' })
const after = partner({ city: 'Bonn' })
const ana = by('Ana')
const born = collectChange(undefined, change(undefined, before), ana)

describe('a local change', () => {
  it('of a new row is to be pushed', () => {
    expect(born).toEqual({ id: 'partner:1', table: 'partners', edit: 1, dirty: 1, by: ana })
  })

  it('of a clean row keeps what the server has', () => {
    expect(collectChange(clean('1-a'), change(before, after), ana)).toEqual(
      clean('1-a', { base: body(before), dirty: 1, edit: 2, by: ana }),
    )
  })

  it('of a dirty row keeps the first base and counts', () => {
    const known = dirty('1-a', body(before))
    expect(collectChange(known, change(after, partner()), ana)).toMatchObject({ base: body(before), edit: 3 })
  })

  it('of a refused row is tried again', () => {
    const known = dirty('1-a', body(before), {
      dirty: 2,
      refused: { code: 'forbidden', reason: '', at: NOW },
    })
    const next = collectChange(known, change(before, after), ana)
    expect(next).toMatchObject({ dirty: 1 })
    expect(next).not.toHaveProperty('refused')
  })

  it('of a row whose document cannot be read waits', () => {
    const known = clean('1-a', { notUnderstood: { rev: '2-b', reason: 'name: no' } })
    expect(collectChange(known, change(before, after), ana)).toMatchObject({
      dirty: 2,
      refused: { code: 'notUnderstood', reason: 'name: no' },
    })
  })

  it('that only touches what stays at home is none', () => {
    const row = { name: 'Book', currency: 'EUR', id: 'workspace:main', updatedAt: NOW }
    const home = {
      table: 'workspace',
      id: row.id,
      before: { ...row, owner: 'Ana' },
      after: { ...row, owner: 'Bo' },
    }
    expect(collectChange(undefined, home as never, ana)).toBeUndefined()
  })
})

describe('a deletion', () => {
  const deletion = change(before, undefined)

  it('of a row the server has is to be pushed', () => {
    expect(collectChange(clean('1-a'), deletion, ana)).toMatchObject({
      rev: '1-a',
      dirty: 1,
      base: body(before),
    })
  })

  it('of a row that was never sent leaves nothing', () => {
    expect(collectChange(born, deletion, ana)).toBeUndefined()
    expect(collectChange(undefined, deletion, ana)).toBeUndefined()
  })

  it('of a row that may be on its way leaves a tombstone to push', () => {
    const sent = born && noteSent(born, body(before))
    expect(collectChange(sent, deletion, ana)).toMatchObject({ dirty: 1, edit: 2, sent: [body(before)] })
  })

  it('of a row made over a tombstone and not sent leaves that tombstone', () => {
    const known: SyncRow = { id: 'partner:1', table: 'partners', rev: '2-b', base: null, dirty: 1, edit: 1 }
    expect(collectChange(known, deletion, ana)).toBeUndefined()
  })
})

describe('what is sent', () => {
  it('is noted once for each body, and the latest five', () => {
    const bodies = Array.from({ length: 7 }, (_, i) => body(partner({ city: `City ${i}` })))
    const once = noteSent(clean('1-a'), bodies[0] ?? null)
    expect(noteSent(once, bodies[0] ?? null)).toBe(once)
    const many = bodies.reduce((known, next) => noteSent(known, next), clean('1-a'))
    expect(many.sent).toEqual(bodies.slice(2))
  })
})
