import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import type { ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ScorecardDocument } from '../../../renderer/features/scorecards/document/ScorecardDocument.tsx'
import { BlockParts } from '../../../renderer/ui/document/BlockParts.tsx'
import { dealFact, everyMonth, factsFor } from '../scorecard/factsFor.ts'

const draftMarkup = (facts: ScorecardFacts, comment?: string, locale = 'en-GB') =>
  renderToStaticMarkup(
    <ScorecardDocument draft={{ facts, template: DEFAULT_TEMPLATE, comment }} paper="A4" locale={locale} />,
  )
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const known = factsFor({
  partner: { id: 'partner:1', name: '株式会社ノースライト', types: ['reseller'], owner: 'דנה כהן' },
  revenueByMonth: everyMonth('2024-10', 24, 1_000_000),
  orders: 5,
  targets: [{ from: '2026-07-01', to: '2026-12-31', minor: 7_000_000 }],
  deals: [dealFact({ minor: 900_000 }), dealFact({ stage: 'won', closeOn: '2026-05-05' })],
  customers: [{ key: 'customer:1', minor: 10, priorMinor: 20 }],
})

describe('the scorecard document', () => {
  it('is measured before it is shown: every block is in the measuring column', () => {
    const markup = draftMarkup(known, 'First.\n\nSecond.')
    expect(markup).toContain('aria-busy="true"')
    for (const heading of [
      'How the score is made',
      'Comment',
      'Open deals',
      'What is missing or estimated',
      'How each figure is made',
      'Inputs',
    ])
      expect(markup).toContain(`<h2>${heading}</h2>`)
    expect(markup.match(/<h1/g)).toHaveLength(1)
    expect(markup.match(/>(First|Second)\.<\/p>/g)).toHaveLength(2)
  })
  it('shows the printed sums of the table', () => {
    const card = computeScorecard(known, DEFAULT_TEMPLATE)
    const text = textOf(draftMarkup(known))
    for (const { weighted } of card.kpis)
      if (weighted !== undefined) expect(text).toContain(weighted.toFixed(1))
    expect(text).toContain(`Score = ${card.weightedSum.toFixed(1)} ÷ ${card.weightKnown} × 100`)
    expect(text).toContain('Draft, not issued')
  })
  it('lists what both sides promised and was decided in the period, ours first; nothing where no KPI reads it', () => {
    const commitments = [
      { side: 'theirs', title: 'Plant list', dueOn: '2026-08-10', doneOn: '2026-08-12', moves: [] },
      { side: 'ours', title: 'Sandbox', dueOn: '2026-08-20', doneOn: '2026-08-19', moves: [] },
      { side: 'ours', title: 'Of the quarter before', dueOn: '2026-05-20', doneOn: '2026-05-19', moves: [] },
    ] satisfies ScorecardFacts['commitments']
    const text = textOf(draftMarkup({ ...known, commitments }))
    expect(text).toContain('Commitments of the period')
    expect(text).toMatch(/Sandbox We 20 Aug 2026 19 Aug 2026 Kept/)
    expect(text).toMatch(/Plant list Partner 10 Aug 2026 12 Aug 2026 Done late/)
    expect(text.indexOf('Sandbox')).toBeLessThan(text.indexOf('Plant list'))
    expect(text).not.toContain('Of the quarter before')
    expect(textOf(draftMarkup(known))).not.toContain('Commitments of the period')
  })
  it('gives names their direction and language', () => {
    const markup = draftMarkup(known)
    expect(markup).toContain('<bdi dir="auto" lang="ja">株式会社ノースライト</bdi>')
    expect(markup).toContain('<bdi dir="auto" lang="he">דנה כהן</bdi>')
  })
  it('marks up tables for readers: a scope on every head, a caption on every table', () => {
    const markup = draftMarkup(known)
    const heads = markup.match(/<th[ >]/g) ?? []
    expect(heads.length).toBeGreaterThan(30)
    expect(markup.match(/<th [^>]*scope="(col|row)"/g)).toHaveLength(heads.length)
    const tables = markup.match(/<table/g) ?? []
    expect(markup.match(/<table [^>]*aria-label="[^"]+"/g)).toHaveLength(tables.length)
    const charts = markup.match(/<svg(?![^>]*aria-hidden)/g) ?? []
    expect(charts.length).toBe(3)
    expect(markup.match(/role="img"[^>]*><title>[^<]+</g)).toHaveLength(charts.length)
  })
  it('never shows an ISO date, a raw quarter, NaN or undefined, in any locale', () => {
    for (const locale of ['en-GB', 'de-DE', 'ja-JP', 'ar-EG', 'fr-FR'])
      for (const facts of [known, factsFor(), factsFor({ ...known, asOf: '2026-08-20' })])
        expect(textOf(draftMarkup(facts, undefined, locale))).not.toMatch(
          /\d{4}-\d{2}-\d{2}|\d{4}-Q\d|NaN|undefined|Infinity|\[object/,
        )
  })
  it('shows n/a and words, not zero, when nothing is known', () => {
    const text = textOf(draftMarkup(factsFor()))
    expect(text.match(/n\/a/g)?.length).toBeGreaterThanOrEqual(5)
    expect(text).toContain('There is no verdict yet')
    expect(text).not.toMatch(/€ ?0\b/)
  })
  it('says how many deals it leaves out, and what they add up to', () => {
    const deals = Array.from({ length: 40 }, (_, i) =>
      dealFact({ name: `Deal ${i}`, minor: (i + 1) * 100_000 }),
    )
    const text = textOf(draftMarkup(factsFor({ deals })))
    expect(text).toContain('The 10 largest open deals')
    expect(text).toContain('30 more open deals')
    expect(text).toContain(((30 * 31) / 2).toString().concat(',000'))
    expect(text).not.toContain('Deal 29 ')
    expect(text).toContain('Deal 30 ')
  })
})

describe('a text split over pages', () => {
  it('loses and repeats no character', () => {
    const block = { kind: 'text' as const, key: 'a', text: 'One two three four' }
    const line = (part: number, start: number, end: number) => ({
      block: 0,
      part,
      line: { start, end },
      height: 17,
    })
    const shown = [[line(0, 0, 8), line(1, 8, 14)], [line(2, 14, 18)]].map(units =>
      renderToStaticMarkup(<BlockParts block={block} units={units} gap={0} />).replace(/<[^>]+>/g, ''),
    )
    expect(shown).toEqual(['One two three ', 'four'])
    expect(shown.join('')).toBe(block.text)
  })
})
