import { givenUp, lostWith, serversRow } from '@shared/sync/discard.ts'
import { describe, expect, it } from 'vitest'
import { body, clean, NOW, partner } from './syncFixtures.ts'

const servers = partner({ city: 'Ulm', tier: 'Gold' })
const mine = partner({ city: 'Bonn', tier: 'Gold' })
const refused = { code: 'forbidden', reason: 'no', at: NOW }
const waiting = clean('1-a', { base: body(servers), dirty: 2, edit: 3, refused })

describe('a refused change that is given up', () => {
  it('says which fields go, with both values', () => {
    expect(lostWith(waiting, mine)).toEqual({
      kind: 'fields',
      fields: [{ field: 'city', mine: 'Bonn', servers: 'Ulm' }],
    })
    expect(serversRow(waiting, mine)).toEqual(servers)
  })

  it('of a record the server never had deletes it', () => {
    const { rev: _, base: __, ...never } = waiting
    expect(lostWith(never, mine)).toEqual({ kind: 'record' })
    expect(serversRow(never, mine)).toBeNull()
    expect(givenUp(never, null)).toBeUndefined()
  })

  it('of a deletion brings the record back', () => {
    expect(lostWith(waiting, undefined)).toEqual({ kind: 'deletion' })
  })

  it('leaves nothing to be sent, and keeps what a newer Tandem said', () => {
    const newer = body(servers, { later: true })
    expect(givenUp({ ...waiting, base: newer, newer }, servers)).toEqual(clean('1-a', { edit: 3, newer }))
  })

  it('cannot be, where what the server has is not known or cannot be read', () => {
    expect(lostWith({ ...waiting, notUnderstood: { rev: '2-b', reason: '' } }, mine)).toBeUndefined()
    const { base: _, ...unknown } = waiting
    expect(lostWith(unknown, mine)).toBeUndefined()
  })
})
