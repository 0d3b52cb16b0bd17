import { settle } from '@shared/sync/settle.ts'
import { describe, expect, it } from 'vitest'
import { body, by, clean, dirty, ID, NOW, partner } from './syncFixtures.ts'

const before = body(partner({ city: 'Ulm' }))
const sent = { edit: 2, body: body(partner({ city: 'Bonn' })) }
const stored = { kind: 'stored', id: ID, rev: '2-b' } as const
const refused = { kind: 'refused', id: ID, code: 'forbidden', reason: 'Not yours.' } as const
const known = dirty('1-a', before, { sent: [sent.body] })

describe('the answer to a push', () => {
  it('stored: the row is clean', () => {
    expect(settle(known, sent, stored, NOW)).toEqual(clean('2-b', { edit: 2 }))
  })

  it('stored, but edited meanwhile: what was sent is the base, the edit still goes out', () => {
    expect(settle({ ...known, edit: 3 }, sent, stored, NOW)).toEqual(
      clean('2-b', { base: sent.body, dirty: 1, edit: 3, by: by('Ana') }),
    )
  })

  it('a tombstone stored: the row is forgotten', () => {
    expect(settle(known, { edit: 2, body: null }, stored, NOW)).toBeUndefined()
  })

  it('a tombstone stored, but made again meanwhile: it goes out over the tombstone', () => {
    expect(settle({ ...known, edit: 3 }, { edit: 2, body: null }, stored, NOW)).toMatchObject({
      rev: '2-b',
      base: null,
      dirty: 1,
    })
  })

  it('stored, but forgotten meanwhile: it is to be deleted there', () => {
    expect(settle(undefined, sent, stored, NOW)).toMatchObject({ rev: '2-b', dirty: 1, base: sent.body })
  })

  it('stored, but settled already: the newer revision counts', () => {
    expect(settle(clean('2-b'), sent, stored, NOW)).toEqual(clean('2-b'))
    expect(settle(clean('3-c'), sent, stored, NOW)).toEqual(clean('3-c'))
  })

  it('a conflict changes nothing', () => {
    expect(settle(known, sent, { kind: 'conflict', id: ID }, NOW)).toBe(known)
  })

  it('refused: it waits for a person, with the reason', () => {
    expect(settle(known, sent, refused, NOW)).toMatchObject({
      dirty: 2,
      refused: { code: 'forbidden', reason: 'Not yours.', at: NOW },
    })
  })

  it('refused, but edited meanwhile: the edit is tried', () => {
    expect(settle({ ...known, edit: 3 }, sent, refused, NOW)).toMatchObject({ dirty: 1, edit: 3 })
  })

  it('keeps what a newer Tandem said', () => {
    const newer = { ...before, future: 1 }
    const body = { ...sent.body, future: 1 }
    expect(settle({ ...known, newer }, { edit: 2, body }, stored, NOW)).toMatchObject({ newer: body })
  })
})
