import type { Found } from '@shared/domain/search/found.ts'
import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../renderer/features/find/offer.ts'
import { pieces } from '../../../renderer/features/find/pieces.ts'
import { matchOffers } from '../../../renderer/features/find/viewModelCommands.ts'
import { countInWords, linesOf, recordsText } from '../../../renderer/features/find/viewModelLines.ts'

const offer = (title: string, section = 'Create', also?: string): Offer => ({
  id: title,
  title,
  section,
  also,
  run: () => {},
})
const found = (title: string, more: Partial<Found> = {}): Found => ({
  kind: 'partner',
  id: `partner:${title}`,
  title,
  detail: '',
  marks: [],
  ...more,
})

const OFFERS = [
  offer('New partner…'),
  offer('New deal…'),
  offer('Deals', 'Go to', 'pipeline'),
  offer('Dark theme', 'View', 'appearance'),
  offer('Export calendar…', 'Book', 'ics'),
]
const titles = (text: string) => matchOffers(text, OFFERS).map(({ offer: { title } }) => title)
const shape = (text: string, records: readonly Found[] | undefined) =>
  linesOf({ text, offers: OFFERS, found: records, create: name => offer(`+ ${name}`) }).map(
    ({ title, lines }) => [
      title,
      ...lines.map(line => (line.kind === 'record' ? line.found.title : line.offer.title)),
    ],
  )

describe('commands', () => {
  it('are found by beginnings of their words, in any order, with a mistake', () => {
    expect(titles('par new')).toEqual(['New partner…'])
    expect(titles('calender')).toEqual(['Export calendar…'])
    expect(titles('partenr')).toEqual(['New partner…'])
    expect(titles('thme')).toEqual(['Dark theme'])
    expect(titles('xyz')).toEqual([])
    expect(titles('new partner calendar')).toEqual([])
  })

  it('are found by other words too, after those that say it in their title', () => {
    expect(titles('pipeline')).toEqual(['Deals'])
    expect(titles('de')).toEqual(['Deals', 'New deal…'])
  })

  it('mark the letters that were meant', () => {
    expect(matchOffers('deal new', OFFERS)[0]).toMatchObject({
      marks: [
        [0, 3],
        [4, 8],
      ],
    })
    expect(matchOffers('partenr', OFFERS)[0]?.marks).toEqual([[4, 11]])
    expect(matchOffers('pipeline', OFFERS)[0]?.marks).toEqual([])
  })
})

describe('the list', () => {
  it('shows names before commands', () => {
    expect(shape('da', [found('Dahlia'), found('Daarne')])).toEqual([
      ['Records', 'Dahlia', 'Daarne'],
      ['Commands', 'Dark theme'],
    ])
  })

  it('shows a command first when it was begun to be written out', () => {
    expect(shape('new', [found('Newton')])).toEqual([
      ['Commands', 'New partner…', 'New deal…'],
      ['Records', 'Newton'],
    ])
    expect(shape('ne', [found('Newton')])[0]).toEqual(['Records', 'Newton'])
  })

  it('asks no records after >', () => {
    expect(recordsText(' >new')).toBeUndefined()
    expect(recordsText(' new ')).toBe('new')
    expect(shape('> de', [found('Delta')])).toEqual([
      ['Go to', 'Deals'],
      ['Create', 'New deal…'],
    ])
  })

  it('begins with what was opened lately and what can be done here', () => {
    expect(shape('', [found('Dahlia')])[0]).toEqual(['Recent', 'Dahlia'])
    expect(shape(' ', undefined).map(([title]) => title)).toEqual(['Create', 'Go to', 'View', 'Book'])
  })

  it('keeps guesses apart and offers to make what is not there', () => {
    expect(shape('dahlai', [found('Dahlia', { guessed: true })])).toEqual([
      ['Perhaps you mean', 'Dahlia'],
      ['Not in the book yet', '+ dahlai'],
    ])
    expect(shape('qqq', [])).toEqual([['Not in the book yet', '+ qqq']])
    expect(shape('qqq', undefined)).toEqual([])
  })

  it('says how many there are', () => {
    expect([0, 1, 7].map(countInWords)).toEqual(['Nothing found', '1 result', '7 results'])
  })
})

it('a text is cut at its marks without losing a letter', () => {
  expect(pieces('Nordlicht', [])).toEqual([{ from: 0, part: 'Nordlicht', marked: false }])
  expect(
    pieces('Nordlicht', [
      [0, 4],
      [7, 9],
    ]).map(({ part, marked }) => [part, marked]),
  ).toEqual([
    ['Nord', true],
    ['lic', false],
    ['ht', true],
  ])
})
