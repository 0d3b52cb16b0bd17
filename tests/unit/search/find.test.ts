import { buildSegment, finish } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import { FIND_ROWS, type FindRow } from '@shared/domain/search/findRow.ts'
import type { Found, Mark } from '@shared/domain/search/found.ts'
import { describe, expect, it } from 'vitest'
import { contactRow, customerRow, dealRow, interactionRow, partnerRow, taskRow } from '../domain/rows.ts'

const indexOf = (...rows: readonly FindRow[]): FindIndex => new FindIndex(finish(buildSegment(rows)))
const partners = (...names: readonly string[]): FindIndex =>
  indexOf(...names.map((name, i) => FIND_ROWS.partners(partnerRow(String(i), { name }))))
const ask = (index: FindIndex, text: string, recent: readonly string[] = []): Found[] =>
  index.search(text, { limit: 20, recent })
const titles = (index: FindIndex, text: string, recent?: readonly string[]) =>
  ask(index, text, recent).map(found => found.title)
const cut = (text: string, marks: readonly Mark[] = []) => marks.map(([from, to]) => text.slice(from, to))

describe('what is found', () => {
  it.each([
    ['Müller Söhne', 'muller', 'Müller'],
    ['Müller Söhne', 'mueller', 'Müller'],
    ['Müller Söhne', 'MÜLL', 'Müll'],
    ['Mueller Soehne', 'müller', 'Mueller'],
    ['Mu\u0308ller', 'mull', 'Mu\u0308ll'],
    ['Ørsted', 'oersted', 'Ørsted'],
    ['Ørsted', 'orst', 'Ørst'],
    ['Åskmoln', 'aask', 'Åsk'],
    ['Łódź Sieci', 'lodz', 'Łódź'],
    ['Weißdorn', 'weiss', 'Weiß'],
    ['Ｎｏｒｄ', 'nor', 'Ｎｏｒ'],
    ['Αθήνα Ψηφιακή', 'athina', 'Αθήνα'],
    ['Ουρανός', 'ouran', 'Ουραν'],
    ['Щука Системы', 'shchu', 'Щу'],
    ['Київ', 'kyiv', 'Київ'],
    ['Харків', 'khark', 'Харк'],
    ['Юрий', 'yuriy', 'Юрий'],
    ['富士通システム', 'システム', 'システム'],
    ['富士通システム', '士通シ', '士通シ'],
    ['ソフト', 'そふと', 'ソフト'],
    ['ｿﾌﾄ', 'ソフト', 'ｿﾌﾄ'],
    ['주식회사 새벽이슬', '이슬', '이슬'],
    ['บริษัท น้ำใส', 'ใส', 'ใส'],
    ['T-Systems', 'tsystems', 'T-Systems'],
    ['T-Systems', 'systems', 'Systems'],
    ['S.A.P.', 'sap', 'S.A.P.'],
    ['Exxon Mobil Corporation', 'exxonmob', 'Exxon Mob'],
    ['ExxonMobil', 'exxon mobil', 'ExxonMobil'],
    ['Walmart', 'wal-mart', 'Walmart'],
    ["O'Brien", 'obrien', "O'Brien"],
    ['O’Brien', "o'brien", 'O’Brien'],
  ])('%s by %s', (name, text, marked) => {
    const [found] = ask(partners('Zzz', name), text)
    expect(found?.title).toBe(name)
    expect(found?.guessed).toBeUndefined()
    expect(cut(name, found?.marks).join()).toBe(marked)
  })
  it.each([
    ['Nordlicht', 'nordlcht'],
    ['Nordlicht', 'nrodlicht'],
    ['Nordlicht', 'mordlicht'],
    ['Nordlicht Handel', 'nordlihct hand'],
    ['Nordlicht', 'norldciht'],
    ['Schmidt', 'schmdit'],
    ['Exxon Mobil', 'exonmobil'],
    ['Weißdorn', 'weisdron'],
    ['Mira', 'mria'],
  ])('%s by %s, which is misspelt', (name, text) => {
    const [found] = ask(partners('Zzz', name), text)
    expect(found).toMatchObject({ title: name, guessed: true })
    expect(found?.marks.length).toBeGreaterThan(0)
  })

  it.each([
    ['Nordlicht', 'nordsicher'],
    ['Mira', 'mi zz x'],
    ['Mira', 'mxyz'],
    // A wrong figure is another number, and so few letters are near to everything.
    ['Order 12345', '12346'],
    ['Abc', 'abd'],
    ['Mirabell', 'mrai'],
    ['富士通', '富士山'],
    ['', '---'],
  ])('not %s by %s', (name, text) => {
    expect(ask(partners('Zzz', name || 'x'), text)).toEqual([])
  })

  it('finds no misspelt word where right ones fill the list', () => {
    const index = partners('Anna Berg', 'Anna Tal', 'Annb Moor')
    expect(index.search('anna', { limit: 2, recent: [] }).map(found => found.title)).toEqual([
      'Anna Berg',
      'Anna Tal',
    ])
    expect(titles(index, 'anna')).toEqual(['Anna Berg', 'Anna Tal', 'Annb Moor'])
  })
})

describe('the order of what is found', () => {
  it('is: the name itself, names that begin so, whole words, beginnings, other fields, misspelt', () => {
    const index = indexOf(
      FIND_ROWS.partners(partnerRow('1', { name: 'Great Nordic' })),
      FIND_ROWS.partners(partnerRow('2', { name: 'Zeta', city: 'Nord' })),
      FIND_ROWS.partners(partnerRow('3', { name: 'Best of Nord' })),
      FIND_ROWS.partners(partnerRow('4', { name: 'Nord' })),
      FIND_ROWS.partners(partnerRow('5', { name: 'Nordlicht' })),
      FIND_ROWS.partners(partnerRow('6', { name: 'Norb' })),
      FIND_ROWS.partners(partnerRow('7', { name: 'Nord & Söhne' })),
    )
    expect(titles(index, 'nord')).toEqual([
      'Nord',
      'Nord & Söhne',
      'Nordlicht',
      'Best of Nord',
      'Great Nordic',
      'Zeta',
      'Norb',
    ])
  })

  it('is within these: opened lately, kinds, ended last, names', () => {
    const index = indexOf(
      FIND_ROWS.deals(dealRow('1', { name: 'Alpha one' })),
      FIND_ROWS.partners(partnerRow('b', { name: 'Alpha B' })),
      FIND_ROWS.partners(partnerRow('a', { name: 'Alpha A', status: 'ended' })),
      FIND_ROWS.partners(partnerRow('c', { name: 'Alpha C' })),
      FIND_ROWS.customers(customerRow('1', { name: 'Alpha customer' })),
      FIND_ROWS.contacts(contactRow('1', { name: 'Alpha Person' })),
      FIND_ROWS.tasks(taskRow('1', { title: 'Alpha task' })),
    )
    const usual = [
      'Alpha B',
      'Alpha C',
      'Alpha A',
      'Alpha Person',
      'Alpha customer',
      'Alpha one',
      'Alpha task',
    ]
    expect(titles(index, 'alpha')).toEqual(usual)
    expect(titles(index, 'alpha', ['deal:1', 'partner:c', 'partner:gone']).slice(0, 3)).toEqual([
      'Alpha one',
      'Alpha C',
      'Alpha B',
    ])
    expect(titles(index, '', ['deal:1', 'partner:gone', 'partner:c'])).toEqual(['Alpha one', 'Alpha C'])
  })
})

describe('what stands beside a name', () => {
  it('is why it was found, where the name does not say so', () => {
    const index = indexOf(
      FIND_ROWS.partners(
        partnerRow('1', {
          name: 'Nordlicht',
          city: 'Kiel',
          country: 'Germany',
          domains: ['nord-licht.de'],
          owner: 'Ida Berg',
        }),
      ),
      FIND_ROWS.contacts(
        contactRow('1', { name: 'Zoë Tal', title: 'CTO', email: 'zoe@tal.example', partnerId: 'partner:1' }),
      ),
    )
    const shown = (text: string) => {
      const [found] = ask(index, text)
      return [found?.detail, cut(found?.detail ?? '', found?.detailMarks)]
    }
    expect(shown('nordl')).toEqual(['Kiel, Germany', []])
    expect(shown('kiel')).toEqual(['Kiel, Germany', ['Kiel']])
    expect(shown('ida')).toEqual(['Kiel, Germany · Ida Berg', ['Ida']])
    expect(shown('licht.de')).toEqual(['Kiel, Germany · nord-licht.de', ['licht', 'de']])
    expect(shown('zoe')).toEqual(['CTO · Nordlicht', []])
    expect(shown('zoe tal.ex')).toEqual(['CTO · Nordlicht · zoe@tal.example', ['zoe', 'tal', 'ex']])
  })

  it('is of a note the part of its text around the match, in one line', () => {
    const text = `${'Long talk about the weather. '.repeat(9)}\nThen the volume discount came up. ${'And more. '.repeat(30)}`
    const index = indexOf(
      FIND_ROWS.interactions(interactionRow('1', { subject: 'Call', text, kind: 'call' })),
    )
    const [found] = ask(index, 'volume')
    expect(found?.detail).toMatch(/^….* Then the volume discount came up\..*…$/)
    expect(found?.detail.length).toBeLessThan(100)
    expect(cut(found?.detail ?? '', found?.detailMarks)).toEqual(['volume'])
    expect(ask(index, 'call')[0]?.detail).toMatch(/^Long talk about the weather\. .*…$/)
  })
})
