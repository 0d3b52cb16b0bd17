import { fromDocument } from '@shared/sync/fromDocument.ts'
import { bodyOf, toDocument } from '@shared/sync/toDocument.ts'
import { describe, expect, it } from 'vitest'
import { partnerRow } from '../domain/rows.ts'
import { body, by, clean, dirty, document, ID, incoming, partner } from './syncFixtures.ts'

const row = partner({ city: 'Ulm' })

describe('a document', () => {
  it('of a row carries its body, the revision it is based on and who changed it', () => {
    expect(toDocument(dirty('1-a', body(row)), row)).toEqual({
      _id: ID,
      _rev: '1-a',
      row: body(row),
      by: by('Ana'),
    })
  })

  it('of a row that is gone is a tombstone', () => {
    expect(toDocument(dirty('1-a', body(row)), undefined)).toEqual({
      _id: ID,
      _rev: '1-a',
      _deleted: true,
      by: by('Ana'),
    })
  })

  it('over a tombstone names no revision', () => {
    expect(toDocument(clean('2-b', { base: null, dirty: 1 }), row)).not.toHaveProperty('_rev')
  })

  it('keeps what stays at home at home, and its reader keeps their own', () => {
    const stamps = { createdAt: row.createdAt, updatedAt: row.updatedAt, createdIn: 'x' }
    const settings = { id: 'workspace:main', name: 'Team', owner: 'Ana', ...stamps }
    const sent = bodyOf('workspace', settings as never)
    expect(sent).not.toHaveProperty('owner')
    const there = { ...settings, owner: 'Bo' }
    const read = fromDocument('workspace', { _id: 'workspace:main', _rev: '1-a', row: sent }, there as never)
    expect(read).toMatchObject({ kind: 'row', row: { name: 'Team', owner: 'Bo' } })
  })

  it('without fields that have defaults is completed', () => {
    const { regions: _, ...less } = body(row)
    expect(fromDocument('partners', document('1-a', less))).toMatchObject({ row: { regions: [] } })
  })

  it('that cannot be read says why, and leaves the row', () => {
    const broken = document('2-b', { ...body(row), name: 5 })
    expect(fromDocument('partners', broken)).toMatchObject({ kind: 'notUnderstood' })
    const answer = incoming(clean('1-a'), row, broken)
    expect(answer.write).toBeUndefined()
    expect(answer.notUnderstood).toMatch(/^name: /)
    expect(answer.sync).toMatchObject({ rev: '1-a', notUnderstood: { rev: '2-b' } })
    const fixed = incoming(answer.sync, row, document('3-c', body(partner({ city: 'Kiel' }))))
    expect(fixed.sync).toEqual(clean('3-c'))
  })

  it('that cannot be read holds back an edit, and lets it go once it can', () => {
    const mine = partner({ city: 'Bonn' })
    const held = incoming(dirty('1-a', body(row)), mine, document('2-b', { ...body(row), name: 5 }))
    expect(held.sync).toMatchObject({ dirty: 2, refused: { code: 'notUnderstood' } })
    const fixed = incoming(held.sync, mine, document('3-c', { ...body(row), phone: '12' }))
    expect(fixed.write).toMatchObject({ put: { city: 'Bonn', phone: '12' } })
    expect(fixed.sync).toMatchObject({ dirty: 1 })
    expect(fixed.sync).not.toHaveProperty('refused')
  })

  it('with another id inside is not understood', () => {
    const other = { ...body(row), id: 'partner:2' }
    expect(fromDocument('partners', document('1-a', other))).toMatchObject({ kind: 'notUnderstood' })
  })
})

describe('what a newer Tandem says', () => {
  const raw = { ...body(row), future: { level: 3 } }

  it('is kept beside the row and sent back with an edit', () => {
    const { sync, write } = incoming(clean('1-a'), partner({ city: 'Kiel' }), document('2-b', raw))
    expect(write).toEqual({ put: row })
    expect(sync?.newer).toEqual(raw)
    const edited = partner({ city: 'Bonn' })
    expect(bodyOf('partners', edited, sync?.newer)).toEqual({ ...body(edited), future: { level: 3 } })
  })

  it('merges like any other field', () => {
    const mine = partner({ city: 'Bonn' })
    const answer = incoming(
      dirty('1-a', raw, { newer: raw }),
      mine,
      document('2-b', { ...raw, future: { level: 4 } }),
    )
    expect(answer.sync?.newer).toMatchObject({ city: 'Bonn', future: { level: 4 } })
    expect(answer.conflicts).toEqual([])
  })

  it('is kept inside items of lists that are still there', () => {
    const deal = {
      id: 'deal:1',
      name: 'D',
      stage: 'won',
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      createdIn: 'x',
    }
    const share = { partnerId: 'partner:1', role: 'sourced', shareBp: 5_000 }
    const doc = {
      _id: 'deal:1' as const,
      _rev: '1-a',
      row: { ...deal, partners: [{ ...share, note: 'new' }] },
    }
    const read = fromDocument('deals', doc)
    if (read.kind !== 'row') throw new Error(read.kind)
    const renamed = { ...read.row, name: 'E' } as typeof read.row
    expect(bodyOf('deals', renamed, read.newer)).toMatchObject({
      name: 'E',
      partners: [{ ...share, note: 'new' }],
    })
  })

  it('is nothing for rows it says nothing more of', () => {
    expect(incoming(undefined, undefined, document('1-a', body(partnerRow('1')))).sync).not.toHaveProperty(
      'newer',
    )
  })
})
