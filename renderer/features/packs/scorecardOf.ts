import type { PackContent } from '@shared/domain/pack/content.ts'
import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import type { IssuedScorecard } from '@shared/domain/scorecard/schema.ts'
import { verdict } from '@shared/domain/scorecard/verdict.ts'

/** The scorecard issued last: the newest period, of it the newest version. */
export const latestScorecard = (all: readonly IssuedScorecard[]): IssuedScorecard | undefined =>
  [...all].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.version - b.version)).at(-1)

/** An issued scorecard as a page to read: its verdict, its score, and its KPIs in a table. */
export function scorecardOf(issued: IssuedScorecard): NonNullable<PackContent['scorecard']> {
  const { facts, template, period, version, locale, comment, hash } = issued
  const card = computeScorecard(facts, template)
  const formats = formatsFor(locale ?? 'en', facts.currency)
  const figure = (unit: (typeof card.kpis)[number]['unit'], value: number | undefined) =>
    value === undefined ? 'n/a' : formats.figure(unit, value)
  return {
    title: `Scorecard ${formats.quarter(period)}`,
    lines: [
      verdict(card, formats),
      `Score ${card.score === undefined ? 'n/a' : formats.number(card.score, 1)} of 100, ${card.band}. Version ${version}, data up to ${formats.date(facts.asOf)}.`,
      ...(comment ? [comment] : []),
      `SHA-256 ${hash}`,
    ],
    blocks: [
      {
        kind: 'table',
        label: 'KPIs',
        head: ['KPI', 'Weight', 'Target', 'Actual', 'Score', 'State'],
        figures: [1, 2, 3, 4],
        rows: card.kpis.map(({ kpi, unit, target, actual, score, state }) => [
          kpi.name,
          formats.number(kpi.weight),
          figure(unit, target),
          figure(unit, actual),
          score === undefined ? 'n/a' : formats.number(score, 1),
          state,
        ]),
      },
    ],
  }
}
