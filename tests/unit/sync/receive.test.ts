import { describe, expect, it } from 'vitest'
import { body, by, clean, dirty, document, incoming, partner } from './syncFixtures.ts'

const before = partner({ city: 'Ulm' })
const theirs = partner({ city: 'Ulm', phone: '12' })
const doc = document('2-b', body(theirs))

describe('a document that comes in', () => {
  it('is nothing new when it is our own echo', () => {
    const known = clean('2-b')
    expect(incoming(known, before, doc)).toEqual({ sync: known, conflicts: [] })
  })

  it('is taken by a device that has no such row', () => {
    const answer = incoming(undefined, undefined, doc)
    expect(answer.write).toEqual({ put: theirs })
    expect(answer.sync).toEqual({ id: 'partner:1', table: 'partners', rev: '2-b', edit: 0 })
  })

  it('is taken by a row without edits', () => {
    const answer = incoming(clean('1-a'), before, doc)
    expect(answer).toEqual({ write: { put: theirs }, sync: clean('2-b'), conflicts: [] })
  })

  it('merges with an edit of another field, which is still to be pushed, on the new revision', () => {
    const mine = partner({ city: 'Bonn' })
    const answer = incoming(dirty('1-a', body(before)), mine, doc)
    expect(answer.write).toMatchObject({ put: { city: 'Bonn', phone: '12' } })
    expect(answer.sync).toMatchObject({ rev: '2-b', base: body(theirs), dirty: 1, edit: 3 })
    expect(answer.conflicts).toEqual([])
  })

  it('stands against an edit of the same field, which is told with who made both', () => {
    const mine = partner({ city: 'Bonn' })
    const there = partner({ city: 'Kiel' })
    const answer = incoming(dirty('1-a', body(before)), mine, document('2-b', body(there)))
    expect(answer.write).toEqual({ put: there })
    expect(answer.sync).toEqual(clean('2-b', { edit: 2 }))
    expect(answer.conflicts).toMatchObject([
      {
        kind: 'field',
        field: 'city',
        base: 'Ulm',
        mine: 'Bonn',
        theirs: 'Kiel',
        rev: '2-b',
        mineBy: by('Ana'),
        theirsBy: by('Bo'),
      },
    ])
  })

  it('makes a row clean when it says the same: the answer to our push was lost', () => {
    const mine = partner({ city: 'Bonn' })
    const answer = incoming(dirty('1-a', body(before)), mine, document('2-b', body(mine)))
    expect(answer).toEqual({ sync: clean('2-b', { edit: 2 }), conflicts: [] })
  })

  it('is known for our own when its answer was lost and the row was edited since', () => {
    const sent = partner({ city: 'Bonn' })
    const mine = partner({ city: 'Kiel' })
    const known = dirty('1-a', body(before), { sent: [body(sent)] })
    const answer = incoming(known, mine, document('2-b', body(sent)))
    expect(answer.write).toBeUndefined()
    expect(answer.conflicts).toEqual([])
    expect(answer.sync).toMatchObject({ rev: '2-b', base: body(sent), dirty: 1 })
  })

  it('is not taken for ours because another program left our name in it', () => {
    const known = dirty('1-a', body(before), { sent: [body(partner({ city: 'Bonn' }))] })
    const foreign = { ...body(before), city: 'Kiel' }
    const answer = incoming(known, partner({ city: 'Bonn' }), document('2-b', foreign, by('Ana')))
    expect(answer.conflicts).toMatchObject([{ field: 'city', mine: 'Bonn', theirs: 'Kiel' }])
  })

  it('is tried again when it merges into a row the server refused', () => {
    const refused = { code: 'forbidden', reason: 'No.', at: '' }
    const known = dirty('1-a', body(before), { dirty: 2, refused })
    const answer = incoming(known, partner({ city: 'Bonn' }), doc)
    expect(answer.sync).toMatchObject({ dirty: 1 })
    expect(answer.sync).not.toHaveProperty('refused')
  })

  it('of both making it merges two-way, and an absent value gives way', () => {
    const mine = partner({ city: 'Bonn', tier: 'Gold', regions: ['DACH'] })
    const there = partner({ city: 'Kiel', regions: ['APAC'] })
    const known = { id: 'partner:1', table: 'partners' as const, edit: 1, dirty: 1 as const }
    const answer = incoming(known, mine, document('1-b', body(there)))
    expect(answer.write).toMatchObject({ put: { city: 'Kiel', tier: 'Gold', regions: ['APAC', 'DACH'] } })
    expect(answer.conflicts).toMatchObject([{ field: 'city', mine: 'Bonn' }])
  })

  it('is not taken when it is older than ours, unless the feed is read from its beginning', () => {
    const known = clean('3-c')
    const mine = partner({ city: 'Bonn' })
    expect(incoming(known, mine, doc)).toEqual({ sync: known, conflicts: [], older: true })
    const again = incoming(known, mine, doc, { fromStart: 'mine' })
    expect(again.write).toBeUndefined()
    expect(again.sync).toMatchObject({ rev: '2-b', dirty: 1, base: body(theirs) })
    const merged = incoming(known, mine, doc, { fromStart: 'merge' })
    expect(merged.write).toMatchObject({ put: { city: 'Ulm', phone: '12' } })
    expect(merged.conflicts).toMatchObject([{ field: 'city', mine: 'Bonn' }])
  })

  it('of another program that left the time of change gets one, so that an undo sees it', () => {
    const foreign = { ...body(before), phone: '99' }
    const answer = incoming(clean('1-a'), before, document('2-b', foreign, undefined))
    const put = answer.write && 'put' in answer.write ? answer.write.put : undefined
    expect(put?.updatedAt).not.toBe(before.updatedAt)
    expect(answer.sync).toMatchObject({ rev: '2-b', base: foreign, dirty: 1 })
  })

  it('of another program that left it twice gets another one, though nothing was pushed in between', () => {
    const once = { ...body(before), phone: '99' }
    const mine = { ...before, phone: '99', updatedAt: LATER }
    const twice = { ...body(before), phone: '77' }
    const answer = incoming(dirty('2-b', once), mine, document('3-c', twice, undefined))
    const put = answer.write && 'put' in answer.write ? answer.write.put : undefined
    expect(put).toMatchObject({ phone: '77' })
    expect([before.updatedAt, LATER]).not.toContain(put?.updatedAt)
    expect(answer.sync).toMatchObject({ rev: '3-c', base: twice, dirty: 1 })
  })
})

const LATER = '2026-11-30T00:00:00.000Z'
