import { lineOf, readLine } from '@shared/domain/session/captureLine.ts'
import { describe, expect, it } from 'vitest'

// A Thursday.
const today = '2027-01-14'
const people = [
  { name: 'Tom Ellery', side: 'theirs' as const },
  { name: 'Priya Nair', side: 'ours' as const },
  { name: 'Ana Ruiz', side: 'ours' as const },
  { name: 'Ana Ruiz Peña', side: 'theirs' as const },
  { name: '山田 太郎', side: 'theirs' as const },
]
const read = (line: string, kind?: 'note' | 'action') =>
  readLine(line, { today, people, ...(kind && { kind }) })

describe('a line captured in a session', () => {
  it.each([
    ['We talked about plants', 'note', 'We talked about plants'],
    ['d Accounts are split by plant', 'decision', 'Accounts are split by plant'],
    ['Decision: accounts by plant', 'decision', 'accounts by plant'],
    ['p Pricing for the Nordics', 'parking', 'Pricing for the Nordics'],
    ['later: Pricing', 'parking', 'Pricing'],
    ['parking:Pricing', 'parking', 'Pricing'],
    ['n a customer called', 'note', 'a customer called'],
    ['A customer called', 'note', 'A customer called'],
    ['https://example.com: slow', 'note', 'https://example.com: slow'],
    ['done: everything', 'note', 'done: everything'],
  ])('%s', (line, kind, text) => {
    expect(read(line)).toEqual({ kind, text })
  })

  it('is nothing without words', () => {
    for (const line of ['', '  ', 'a ', 'd  ', 'action:', 'a @Tom']) expect(read(line), line).toBeUndefined()
  })

  it.each([
    ['a List of 20 plants @Tom >fri', 'List of 20 plants', 'Tom Ellery', 'theirs', '2027-01-15'],
    ['a List @"Tom Ellery" >2027-02-01', 'List', 'Tom Ellery', 'theirs', '2027-02-01'],
    ['action: @tom ellery sends the list >tomorrow', 'sends the list', 'Tom Ellery', 'theirs', '2027-01-15'],
    ['a Send terms @Ana Ruiz Peña, by 1 feb', 'Send terms', 'Ana Ruiz Peña', 'theirs', '2027-02-01'],
    ['a Send terms @Ana Ruiz by 1 feb', 'Send terms', 'Ana Ruiz', 'ours', '2027-02-01'],
    ['a Tom: list of 20 plants, by 4 Feb', 'list of 20 plants', 'Tom Ellery', 'theirs', '2027-02-04'],
    ['a Priya to confirm the number by 1 feb', 'confirm the number', 'Priya Nair', 'ours', '2027-02-01'],
    ['a 資料を送る @山田 太郎 >mon', '資料を送る', '山田 太郎', 'theirs', '2027-01-18'],
    ['a Book the room @Jo !theirs >+3', 'Book the room', 'Jo', 'theirs', '2027-01-17'],
    ['a Book the room @Jo', 'Book the room', 'Jo', 'ours', undefined],
  ])('%s', (line, text, name, side, dueOn) => {
    expect(read(line)).toEqual({
      kind: 'action',
      text,
      accountable: { name, side },
      promise: side,
      ...(dueOn && { dueOn }),
    })
  })

  it('leaves in the text what it does not understand', () => {
    expect(read('a Reach 5 > 3 sites by foot')).toEqual({ kind: 'action', text: 'Reach 5 > 3 sites by foot' })
    expect(read('a Ask mail@example.com >someday')).toEqual({
      kind: 'action',
      text: 'Ask mail@example.com >someday',
    })
    // Two people are called Ana: the word is kept as it was said.
    expect(read('a Terms @Ana')?.accountable).toEqual({ name: 'Ana', side: 'ours' })
    expect(read('a Whose is it? !theirs')).toEqual({
      kind: 'action',
      text: 'Whose is it?',
      promise: 'theirs',
    })
    expect(read('d We pay @Tom >fri')?.text).toBe('We pay @Tom >fri')
  })

  it('takes the kind chosen beside it, and a prefix before that', () => {
    expect(read('Send the list @Tom', 'action')?.accountable?.name).toBe('Tom Ellery')
    expect(read('d We go on', 'action')?.kind).toBe('decision')
  })

  it('loses nothing of a very long line', () => {
    const line = 'word '.repeat(200).trim()
    const long = read(line)
    expect(long?.text.length).toBeLessThanOrEqual(300)
    expect(long?.body).toBe(line)
  })

  it('is written back as a line that reads the same', () => {
    for (const line of [
      'a List of 20 plants @Tom >fri',
      'a Whose? !ours',
      'd By plant',
      'n a customer called',
      'p Nordics',
      `n ${'word '.repeat(200).trim()}`,
    ]) {
      const once = read(line)
      expect(once && read(lineOf(once))).toEqual(once)
    }
  })
})
