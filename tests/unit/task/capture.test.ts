import { type CaptureKind, readCapture } from '@shared/domain/task/capture.ts'
import { dayInWords } from '@shared/domain/task/dueWords.ts'
import { describe, expect, it } from 'vitest'

/** A Monday. */
const TODAY = '2026-11-23'
const read = (text: string, kind?: CaptureKind) => readCapture(text, { today: TODAY, ...(kind && { kind }) })

describe('a day in words', () => {
  it.each([
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['next tuesday', '2026-11-24'],
    ['next week', '2026-11-30'],
    ['end of week', '2026-11-27'],
    ['end of month', '2026-11-30'],
    ['3 Dec', '2026-12-03'],
    ['3rd december', '2026-12-03'],
    ['Dec 3', '2026-12-03'],
    ['December 3, 2027', '2027-12-03'],
    ['3 mar', '2027-03-03'],
    ['23 nov', '2026-11-23'],
    ['22 nov', '2027-11-22'],
    ['29 feb', '2028-02-29'],
    ['3.12.', '2026-12-03'],
    ['3.12.2027', '2027-12-03'],
    ['2027-01-31', '2027-01-31'],
    ['+3', '2026-11-26'],
    ['in 2 weeks', '2026-12-07'],
    ['2w', '2026-12-07'],
    ['10 days', '2026-12-03'],
  ])('%s', (words, day) => {
    expect(dayInWords(words, TODAY)).toBe(day)
  })

  it.each(['', 'f', '31 feb', '32 dec', '3 foo', '2026-02-30', '31.4.', '0 dec', '29 feb 2027', '5', 'soon'])(
    '“%s” is none',
    words => {
      expect(dayInWords(words, TODAY)).toBeUndefined()
    },
  )
})

describe('what is captured', () => {
  it('is a note until it says otherwise', () => {
    expect(read('Budget is still open')).toEqual({ kind: 'note', title: 'Budget is still open' })
    expect(read('Zoë takes over\nfrom May on\n\nprefers calls')).toEqual({
      kind: 'note',
      title: 'Zoë takes over',
      body: 'from May on\n\nprefers calls',
    })
    expect(read('  \n ')).toBeUndefined()
    expect(read('call:')).toBeUndefined()
    expect(read('>fri')).toBeUndefined()
  })

  it('takes its kind from a prefix, else from what was chosen', () => {
    expect(read('call: pricing')).toEqual({ kind: 'call', title: 'pricing', direction: 'out' })
    expect(read('Mail in: asks for seats')).toEqual({
      kind: 'mail',
      title: 'asks for seats',
      direction: 'in',
    })
    expect(read('met: the board', 'note')).toEqual({ kind: 'meeting', title: 'the board' })
    expect(read('pricing', 'call')).toMatchObject({ kind: 'call', direction: 'out' })
    expect(read('note: pricing', 'call')).toEqual({ kind: 'note', title: 'pricing' })
    const from = { today: TODAY, kind: 'mail' as const, direction: 'in' as const }
    expect(readCapture('asks for seats', from)).toMatchObject({ direction: 'in' })
    expect(readCapture('asks for seats', { ...from, kind: 'note' })).toEqual({
      kind: 'note',
      title: 'asks for seats',
    })
  })

  it('is a task by “todo”, by a promise, and by a day at the end of a note', () => {
    expect(read('todo send the quote')).toEqual({ kind: 'task', title: 'send the quote' })
    expect(read('TODO: send the quote >fri')).toEqual({
      kind: 'task',
      title: 'send the quote',
      dueOn: '2026-11-27',
    })
    expect(read('Send the quote >tomorrow\nwith three years')).toEqual({
      kind: 'task',
      title: 'Send the quote',
      body: 'with three years',
      dueOn: '2026-11-24',
    })
    expect(read('promise: sandbox > 3 Dec')).toMatchObject({ promise: 'ours', dueOn: '2026-12-03' })
    expect(read('they promise: plant list')).toMatchObject({ kind: 'task', promise: 'theirs' })
  })

  it('of another kind keeps it, with a task that follows', () => {
    expect(read('call: send them the quote >fri')).toEqual({
      kind: 'call',
      title: 'send them the quote',
      direction: 'out',
      dueOn: '2026-11-27',
    })
  })

  it('is brought up at the time after the day', () => {
    expect(read('Send the quote >tomorrow 9:00')).toEqual({
      kind: 'task',
      title: 'Send the quote',
      dueOn: '2026-11-24',
      remindTime: '09:00',
    })
    expect(read('call: pricing >3 Dec at 14:30')).toMatchObject({ dueOn: '2026-12-03', remindTime: '14:30' })
    expect(read('todo call back >4pm')).toMatchObject({ dueOn: '2026-11-23', remindTime: '16:00' })
    expect(read('todo call back >fri 12 am')).toMatchObject({ dueOn: '2026-11-27', remindTime: '00:00' })
    expect(read('todo call back >16:05')).toMatchObject({ dueOn: '2026-11-23', remindTime: '16:05' })
    // A number alone stays what it was: no time.
    expect(read('x >3 dec 2027')).toEqual({ kind: 'task', title: 'x', dueOn: '2027-12-03' })
    for (const text of ['Margin >20', 'x >fri 25:00', 'x >fri 9:7', 'x >13pm', 'x >soon 9:00'])
      expect(read(text)).toEqual({ kind: 'note', title: text })
  })

  it('leaves alone what it does not understand', () => {
    for (const text of ['Margin > 20', 'a -> b', 'todomorrow', 'See https://example.com', 'Lena: asks again'])
      expect(read(text)).toEqual({ kind: 'note', title: text })
    expect(read('Revenue >soon')?.title).toBe('Revenue >soon')
  })

  it('cuts a first line that is too long, and keeps the whole of it', () => {
    const long = 'word '.repeat(100).trim()
    const made = read(`${long}\nmore`)
    expect(made?.title.length).toBeLessThanOrEqual(300)
    expect(made?.title).toMatch(/word…$/)
    expect(made?.body).toBe(`${long}\nmore`)
    expect(read('x'.repeat(400))?.title).toHaveLength(300)
  })
})
