import { arithmetic } from '@shared/domain/scorecard/arithmetic.ts'
import { computeScorecard, scorePartner } from '@shared/domain/scorecard/compute.ts'
import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import { gapsInWords } from '@shared/domain/scorecard/gaps.ts'
import { verdict } from '@shared/domain/scorecard/verdict.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as any from './arbitrary.ts'
import { oracle } from './oracle.ts'

const SEED = 20_261_001
console.info(`scorecard properties: seed ${SEED}`)
const holds = <T extends unknown[]>(property: fc.IProperty<T>, numRuns = 1_500) =>
  fc.assert(property as fc.IProperty<unknown[]> as never, { seed: SEED, numRuns })

const tenths = (value: number) => Math.round(value * 10)

describe('a scorecard', () => {
  it('agrees with the slow oracle in every score, weighted score and state', () => {
    let scored = 0
    holds(
      fc.property(any.facts, any.template, (facts, template) => {
        const card = computeScorecard(facts, template)
        const slow = oracle(facts, template)
        expect(card.kpis.map(({ state, score, weighted }) => ({ state, score, weighted }))).toEqual(
          slow.kpis.map(({ state, score, weighted }) => ({ state, score, weighted })),
        )
        expect(card.score).toBe(slow.score)
        expect(scorePartner(facts, template).score).toBe(slow.score)
        if (slow.score !== undefined) scored++
      }),
      4_000,
    )
    expect(scored).toBeGreaterThan(1_000)
  })

  it('prints weighted scores that add up to the printed sum, and a sum that gives the printed score', () => {
    holds(
      fc.property(any.facts, any.template, (facts, template) => {
        const card = computeScorecard(facts, template)
        const printed = card.kpis.map(({ weighted }) => weighted?.toFixed(1) ?? '0.0')
        expect(printed.reduce((sum, text) => sum + Number(text.replace('.', '')), 0)).toBe(
          tenths(card.weightedSum),
        )
        if (card.score === undefined || card.beforePenalty === undefined || card.afterPenalty === undefined)
          return
        const by = (card.weightedSum / card.weightKnown) * 100
        expect(Math.abs(by - card.beforePenalty)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(tenths(card.afterPenalty)).toBe(Math.max(0, tenths(card.beforePenalty) - tenths(card.penalty)))
        expect(card.score).toBe(Math.round(card.afterPenalty))
        expect(arithmetic(card, formatsFor('en', 'EUR'))).toContain(
          `= ${card.beforePenalty.toLocaleString('en', { minimumFractionDigits: 1 })}`,
        )
      }),
    )
  })

  it('does not change when a KPI without data is added, wherever it stands', () => {
    holds(
      fc.property(any.facts, any.template, any.kpi, fc.nat(), (facts, template, kpi, place) => {
        const blind = { ...facts, customers: [] }
        const before = computeScorecard(blind, template)
        const kpis = [...template.kpis]
        kpis.splice(place % (kpis.length + 1), 0, { ...kpi, metric: 'customersKept' })
        const after = computeScorecard(blind, { ...template, kpis })
        expect([after.score, after.band, after.weightedSum, after.weightKnown, after.penalty]).toEqual([
          before.score,
          before.band,
          before.weightedSum,
          before.weightKnown,
          before.penalty,
        ])
      }),
    )
  })

  it('is the same again from the same facts, also after they were written and read', () => {
    holds(
      fc.property(any.facts, any.template, (facts, template) => {
        const once = canonicalJson(computeScorecard(facts, template))
        const copy = JSON.parse(canonicalJson({ facts, template }))
        expect(canonicalJson(computeScorecard(copy.facts, copy.template))).toBe(once)
      }),
      500,
    )
  })

  it('keeps every score within 0 and 100, never higher for less, and its words complete', () => {
    const formats = formatsFor('en', 'EUR')
    holds(
      fc.property(any.facts, any.template, (facts, template) => {
        const card = computeScorecard(facts, template)
        for (const { score } of [card, ...card.kpis, ...card.trend.points])
          if (score !== undefined) expect(score >= 0 && score <= 100).toBe(true)
        const words = [verdict(card, formats), ...gapsInWords(facts, card, formats, 'en')].join(' ')
        expect(words).not.toMatch(/undefined|NaN|null|Infinity|\d{4}-\d{2}-\d{2}/)
      }),
    )
  })

  it('gives no fewer points for more sourced revenue', () => {
    holds(
      fc.property(
        any.facts,
        any.template,
        fc.integer({ min: 1, max: 1_000_000 }),
        (facts, template, more) => {
          const kpis = template.kpis.map(kpi => ({
            ...kpi,
            metric: 'sourcedRevenue' as const,
            direction: 'up' as const,
          }))
          const richer = {
            ...facts,
            revenueByMonth: [
              ...facts.revenueByMonth,
              { month: '2026-07', role: 'sourced' as const, minor: more, lines: 1 },
            ],
          }
          const before = computeScorecard(facts, { ...template, kpis })
          const after = computeScorecard(richer, { ...template, kpis })
          before.kpis.forEach((result, i) => {
            if (result.score !== undefined) expect(after.kpis[i]?.score).toBeGreaterThanOrEqual(result.score)
          })
        },
      ),
    )
  })
})
