import { passphraseProblem, repeatProblem } from '@shared/lib/passphrase.ts'
import { collectChange } from '@shared/sync/collect.ts'
import { receive } from '@shared/sync/receive.ts'
import { writeBack } from '@shared/sync/writeBack.ts'
import { describe, expect, it } from 'vitest'
import { body, by, change, clean, dirty, document, ID, incoming, partner } from './syncFixtures.ts'

const mine = partner({ city: 'Ulm' })
const plain = (rev: string, row = mine) => ({ ...document(rev, body(row)), rewrite: 'plain' as const })
const received = (known: ReturnType<typeof clean>, doc: ReturnType<typeof plain>) => {
  const of = { table: 'partners' as const, known, mine, doc }
  return writeBack(of, receive(of))
}

describe('a row that stands there in another form than it should', () => {
  it('is taken and sent once more, in the name of who changed it', () => {
    const there = partner({ city: 'Bonn' })
    expect(received(clean('1-a'), plain('2-b', there))).toMatchObject({
      write: { put: there },
      sync: { rev: '2-b', dirty: 1, base: body(there), edit: 2, by: by('Bo') },
    })
  })

  it('is sent once more though it is our own, come back', () => {
    expect(received(clean('2-b'), plain('2-b'))).toMatchObject({
      sync: { rev: '2-b', dirty: 1, base: body(mine), edit: 2 },
    })
  })

  it('is left alone where it is to be sent anyway, or is gone', () => {
    const known = dirty('1-a', body(partner({ city: 'Kiel' })))
    const of = {
      table: 'partners' as const,
      known,
      mine,
      doc: plain('2-b', partner({ city: 'Kiel', phone: '1' })),
    }
    expect(writeBack(of, receive(of))).toEqual(receive(of))
    const gone = { ...document('2-b', undefined), rewrite: 'plain' as const }
    expect(writeBack({ ...of, known: clean('1-a'), doc: gone }, receive({ ...of, doc: gone }))).toEqual(
      receive({ ...of, doc: gone }),
    )
  })
})

describe('a document that cannot be opened', () => {
  const { row: _, by: __, ...outside } = document('2-b', body(mine))
  const closed = { ...outside, unopened: 'It was changed.' }

  it('leaves the row as it is and is remembered, with what it is', () => {
    const { write, sync } = incoming(clean('1-a'), mine, closed)
    expect(write).toBeUndefined()
    expect(sync).toEqual({
      ...clean('1-a'),
      notUnderstood: { rev: '2-b', reason: 'It was changed.', code: 'notOpened' },
    })
  })

  it('holds edits of the row back, made before or after', () => {
    const refused = { code: 'notOpened', reason: 'It was changed.' }
    const before = incoming(dirty('1-a', body(mine)), partner({ city: 'Bonn' }), closed)
    expect(before.sync).toMatchObject({ dirty: 2, refused })
    const held = incoming(clean('1-a'), mine, closed).sync
    expect(collectChange(held, change(mine, partner({ city: 'Bonn' })), by('Ana'))).toMatchObject({
      ...{ id: ID, dirty: 2, refused },
    })
  })

  it('is forgotten once one comes that can be', () => {
    const held = incoming(clean('1-a'), mine, closed).sync
    const there = partner({ city: 'Bonn' })
    const { write, sync } = incoming(held, mine, document('3-c', body(there)))
    expect(write).toEqual({ put: there })
    expect(sync).not.toHaveProperty('notUnderstood')
  })
})

describe('a new passphrase', () => {
  it.each([
    ['', '12 characters'],
    ['elevenchars', 'this one has 11'],
    ['aaaaaaaaaaaaaaaa', 'repeats'],
    ['ababababababABAB', 'repeats'],
  ])('%s is too weak', (passphrase, words) => {
    expect(passphraseProblem(passphrase)).toContain(words)
  })

  it('is long enough with a few words, in any script, and has to be typed alike', () => {
    for (const passphrase of ['lanterns over quiet water', '静かな水の上の提灯と古い橋を渡る'])
      expect(passphraseProblem(passphrase)).toBeUndefined()
    expect(repeatProblem('lanterns', 'lantern')).toContain('not alike')
    expect(repeatProblem('lanterns', 'lanterns')).toBeUndefined()
  })
})
