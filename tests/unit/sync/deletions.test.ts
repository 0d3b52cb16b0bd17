import { toDocument } from '@shared/sync/toDocument.ts'
import { describe, expect, it } from 'vitest'
import { body, by, clean, dirty, document, ID, incoming, partner } from './syncFixtures.ts'

const before = partner({ city: 'Ulm' })
const tombstone = document('2-b', undefined)

describe('a row deleted there', () => {
  it('goes here, too, when it was not edited', () => {
    expect(incoming(clean('1-a'), before, tombstone)).toEqual({
      write: { remove: true },
      sync: undefined,
      conflicts: [],
    })
  })

  it('goes when the edit here was taken back', () => {
    expect(incoming(dirty('1-a', body(before)), before, tombstone).write).toEqual({ remove: true })
  })

  it('lives with an edit of here, which is told and pushed again over the tombstone', () => {
    const mine = partner({ city: 'Bonn' })
    const answer = incoming(dirty('1-a', body(before)), mine, tombstone)
    expect(answer.write).toBeUndefined()
    expect(answer.sync).toMatchObject({ rev: '2-b', base: null, dirty: 1, edit: 3 })
    expect(answer.conflicts).toMatchObject([{ kind: 'theyDeleted', mine: body(mine), theirsBy: by('Bo') }])
  })

  it('is deleted here, too, over theirs: who takes theirs back is to meet ours', () => {
    const answer = incoming(dirty('1-a', body(before)), undefined, tombstone)
    expect(answer.sync).toMatchObject({ rev: '2-b', base: null, dirty: 1 })
    if (!answer.sync) throw new Error('Nothing is known of it.')
    expect(toDocument(answer.sync, undefined)).toMatchObject({ _rev: '2-b', _deleted: true, by: by('Ana') })
    const again = incoming(answer.sync, undefined, document('3-c', body(partner({ city: 'Kiel' }))))
    expect(again.conflicts).toMatchObject([{ kind: 'iDeleted', mineBy: by('Ana'), theirsBy: by('Bo') }])
  })

  it('is forgotten when it was us', () => {
    const known = dirty('1-a', body(before), { sent: [null] })
    expect(incoming(known, undefined, document('2-b', undefined, by('Ana')))).toEqual({ conflicts: [] })
    expect(incoming(known, undefined, { _id: ID, _rev: '2-b', _deleted: true })).toEqual({ conflicts: [] })
  })

  it('is told where it was another, whatever deletion of ours went out and was taken back', () => {
    const mine = partner({ city: 'Bonn' })
    const answer = incoming(dirty('1-a', body(before), { sent: [null] }), mine, tombstone)
    expect(answer.conflicts).toMatchObject([{ kind: 'theyDeleted', mine: body(mine), theirsBy: by('Bo') }])
  })

  it('is no news when it was us, and the row was made again since', () => {
    const known = { id: 'partner:1', table: 'partners' as const, edit: 1, dirty: 1 as const, by: by('Ana') }
    const answer = incoming(known, before, document('2-b', undefined, by('Ana')))
    expect(answer.conflicts).toEqual([])
    expect(answer.sync).toMatchObject({ base: null, dirty: 1 })
  })

  it('meets a living branch with fewer edits: that one is not older', () => {
    const known = clean('3-c', { base: null, dirty: 1, edit: 2, by: by('Ana') })
    const answer = incoming(known, before, document('1-x', body(partner({ city: 'Kiel' }))))
    expect(answer.older).toBeUndefined()
    expect(answer.write).toMatchObject({ put: { city: 'Kiel' } })
  })
})

describe('a row deleted here', () => {
  it('stays deleted where nothing was changed there: the deletion goes to the new revision', () => {
    const answer = incoming(dirty('1-a', body(before)), undefined, document('2-b', body(before)))
    expect(answer.write).toBeUndefined()
    expect(answer.sync).toMatchObject({ rev: '2-b', dirty: 1, base: body(before) })
  })

  it('lives again where it was changed there, and the deletion is told', () => {
    const there = partner({ city: 'Kiel' })
    const answer = incoming(dirty('1-a', body(before)), undefined, document('2-b', body(there)))
    expect(answer.write).toEqual({ put: there })
    expect(answer.sync).toEqual(clean('2-b', { edit: 2 }))
    expect(answer.conflicts).toMatchObject([{ kind: 'iDeleted', theirs: body(there), mineBy: by('Ana') }])
  })

  it('stays deleted where only our own earlier edit had arrived', () => {
    const sent = partner({ city: 'Bonn' })
    const known = dirty('1-a', body(before), { sent: [body(sent)] })
    const answer = incoming(known, undefined, document('2-b', body(sent)))
    expect(answer.write).toBeUndefined()
    expect(answer.sync).toMatchObject({ rev: '2-b', dirty: 1 })
  })
})
