import { describe, expect, it } from 'vitest'
import { writeDeck } from '../../../renderer/features/plan-files/deck/writeDeck.ts'
import { qbrDeck, summaryDeck } from '../../../shared/domain/plan-export/deck/decks.ts'
import { cutTo, linesIn } from '../../../shared/domain/plan-export/deck/measure.ts'
import type { Slide, TableBlock } from '../../../shared/domain/plan-export/deck/slide.ts'
import { tablePages } from '../../../shared/domain/plan-export/deck/tableFit.ts'
import { DECK_FORMATS as formats } from '../../support/plan/deckFormats.ts'
import { openDeck } from '../../support/plan/openDeck.ts'
import { OUR, planShare, USUAL_ACTIONS, USUAL_PARTS } from '../../support/plan/planShare.ts'

const around = { formats, dayOf: (at: string) => at.slice(0, 10) }
const PIPELINE = { stages: [{ stage: 'Proposal', deals: 3, minor: 900_00 }], leftOut: 1 }

const tables = (slides: readonly Slide[], label: string): readonly TableBlock[] =>
  slides.flatMap(({ blocks }) =>
    blocks.filter((one): one is TableBlock => one.kind === 'table' && one.label === label),
  )

describe('the summary as slides', () => {
  const share = planShare({ locked: true })
  const slides = summaryDeck(share, around)

  it('goes from the cover to the next dates', () => {
    expect(slides.map(({ title }) => title)).toEqual([
      'Plan 2027',
      'Thesis',
      'Goals',
      'Forecast by quarter',
      'Target accounts',
      'Action plan, next 90 days',
      'Risks',
      'Asks and next dates',
    ])
    const [cover] = slides[0]?.blocks ?? []
    expect(JSON.stringify(cover)).toContain(share.hash)
    expect(JSON.stringify(cover)).toContain('With Contoso')
  })

  it('says how each goal stands, and n/a where nothing is known', () => {
    const rows = tables(slides, 'Goals')[0]?.rows
    // 41 of 90 days of the first quarter are over: 2 × 41 / 90 is 0 whole deals.
    expect(rows?.[0]).toEqual(['Win ten banks', 'Joint', '60', '5', '0', '2', 'On target'])
    expect(rows?.[1]).toEqual(['Open a second practice', 'Contoso', '40', '€120000', 'n/a', 'n/a', 'n/a'])
  })

  it('adds up the lines of a quarter', () => {
    expect(tables(slides, 'Forecast by quarter')[0]?.rows).toEqual([
      ['2027-Q1', '€110000', '€165000', '€220000'],
      ['2027-Q2', '€120000', '€170000', '€230000'],
      ['Plan', '€230000', '€335000', '€450000'],
    ])
  })

  it('opens as OOXML with its goals, its chart and its actions', async () => {
    const file = { title: 'Plan', author: 'You', foot: 'Plan 2027 & <Contoso>', slides }
    const opened = openDeck(await writeDeck(file))
    expect(opened.slides).toHaveLength(8)
    expect(opened.outside).toEqual([])
    expect(opened.slides[2]?.texts).toContain('Win ten banks')
    expect(opened.slides[2]?.tables).toBe(1)
    expect(opened.slides[3]?.charts).toBe(1)
    expect(opened.charts[0]).toEqual([
      { name: 'Worst case', categories: ['2027-Q1', '2027-Q2'], values: [110_000, 120_000] },
      { name: 'Likely', categories: ['2027-Q1', '2027-Q2'], values: [165_000, 170_000] },
      { name: 'Best case', categories: ['2027-Q1', '2027-Q2'], values: [220_000, 230_000] },
    ])
    expect(opened.slides[5]?.texts).toEqual(
      expect.arrayContaining(['Train two engineers', 'Noor Haddad', '=HYPERLINK("x")', 'Late']),
    )
  })
})

describe('a QBR as slides', () => {
  const actions = [
    ...USUAL_ACTIONS,
    {
      title: 'Name a sponsor',
      dueOn: '2026-11-01',
      doneAt: '2026-10-30T09:00:00.000Z',
      accountable: OUR('Jo'),
    },
    { title: 'Open the portal', dueOn: '2026-12-31' },
  ]
  const slides = qbrDeck(planShare({ actions }), PIPELINE, around)

  it('opens with the actions of the quarter before', () => {
    expect(slides[1]).toMatchObject({ title: 'Actions of 2026-Q4', note: '1 of 2 done.' })
    const [table] = tables(slides.slice(1, 2), 'Actions')
    expect(table?.rows.map(row => [row[0], row.at(-1)])).toEqual([
      ['Name a sponsor', 'Done'],
      ['Open the portal', 'Late'],
    ])
  })

  it('has goals, pipeline and what comes next as native parts', async () => {
    const {
      charts,
      slides: opened,
      outside,
    } = openDeck(await writeDeck({ title: 'QBR', author: 'You', foot: 'QBR', slides }))
    expect(charts.flat().map(({ name, values }) => [name, values])).toEqual([
      ['Reached', [100]],
      ['Open pipeline', [900]],
    ])
    expect(opened.flatMap(({ texts }) => texts)).toEqual(
      expect.arrayContaining(['Open the portal', 'Proposal', '€900', 'Train two engineers']),
    )
    expect(outside).toEqual([])
  })
})

describe('long lists', () => {
  const long = 'Überprüfung der Zertifizierungsvoraussetzungen '.repeat(6).trim()
  const CJK = '東京の銀行と一緒にクラウド移行を進める'.repeat(10)
  const actions = Array.from({ length: 300 }, (_, i) => ({
    title: i % 3 === 0 ? long : i % 3 === 1 ? CJK.slice(0, 190) : `Action ${i}`,
    dueOn: '2027-03-01',
    accountable: OUR(i % 2 === 0 ? 'נועה כהן' : 'Ines Falk'),
  }))
  const parts = [
    ...USUAL_PARTS.filter(({ kind }) => kind !== 'account'),
    ...Array.from({ length: 100 }, (_, i) => ({
      kind: 'account' as const,
      name: `Account ${i}`,
      overlap: 'What both sides know of it. '.repeat(i * 3),
    })),
  ]
  const slides = summaryDeck(planShare({ actions, parts }), around)

  it('go on to further slides, each row once', () => {
    const rows = tables(slides, 'Actions').flatMap(table => table.rows)
    expect(rows).toHaveLength(300)
    expect(
      tables(slides, 'Target accounts')
        .flatMap(table => table.rows)
        .map(([name]) => name),
    ).toEqual(Array.from({ length: 100 }, (_, i) => `Account ${i}`))
    expect(slides.find(({ title }) => title.startsWith('Action plan'))?.title).toMatch(/\(1 of \d+\)$/)
  })

  it('run out of no slide', async () => {
    const slides = summaryDeck(
      planShare({ actions: actions.slice(0, 90), parts: parts.slice(0, 40) }),
      around,
    )
    const bytes = await writeDeck({ title: 'x', author: 'x', foot: 'x', slides })
    const opened = openDeck(bytes)
    expect(opened.outside).toEqual([])
    expect(opened.slides).toHaveLength(slides.length)
    expect(bytes.length).toBeLessThan(300_000)
  })
})

describe('a table on a slide', () => {
  const table = (rows: readonly (readonly string[])[], width = 1) => ({
    kind: 'table' as const,
    label: 'Actions',
    columns: [
      { head: 'Action', width: 6 },
      { head: 'Due', width },
    ],
    rows,
  })

  it('is as large as lets it stand on one slide with its days in one line', () => {
    const rows = [['Call the customer', 'Dec 31, 2026']]
    const [page] = tablePages(table(rows, 0.6), 12)
    expect(page?.larger?.points).toBe(16)
    expect(linesIn('Dec 31, 2026', (page?.larger?.widths[1] ?? 0) - 0.16, 16)).toBe(1)
    expect(page?.larger?.widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12)
    expect(tablePages(table(rows), 2)[0]?.larger).toBeUndefined()
  })

  it('is small, over several slides, where it is long', () => {
    const pages = tablePages(table(Array.from({ length: 60 }, (_, i) => [`Action ${i}`, 'Dec 31, 2026'])), 12)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(60)
    expect(pages.every(({ larger }) => larger === undefined)).toBe(true)
  })
})

describe('measuring text', () => {
  it('counts a whole em for East Asian scripts and keeps words whole', () => {
    expect(linesIn('東'.repeat(100), 10, 72)).toBe(10)
    expect(linesIn('one two three', 100, 11)).toBe(1)
    expect(linesIn('a\nb', 100, 11)).toBe(2)
  })

  it('cuts to its lines and says so', () => {
    const cut = cutTo('word '.repeat(400), 3, 2, 11)
    expect(cut.endsWith('…')).toBe(true)
    expect(linesIn(cut, 2, 11)).toBeLessThanOrEqual(3)
    expect(cutTo('short', 3, 2, 11)).toBe('short')
  })
})
