import { FORECAST_KINDS } from '@shared/domain/deal/category.ts'
import { noSums } from '@shared/domain/forecast/totals.ts'
import { describe, expect, it } from 'vitest'
import { lastWeek, weekInWords } from '../../../renderer/features/forecast/viewModelChanges.ts'
import { gapInWords, headlineBar, standing } from '../../../renderer/features/forecast/viewModelHeadline.ts'
import { filtersBehind, pivotLines } from '../../../renderer/features/forecast/viewModelPivot.ts'
import { waterfallBars } from '../../../renderer/ui/charts/waterfallBars.ts'

const quarter = (sums: Partial<Record<(typeof FORECAST_KINDS)[number], number>>, target?: number) => {
  const byKind = noSums()
  for (const kind of FORECAST_KINDS) byKind[kind].minor = (sums[kind] ?? 0) * 100_000_00
  return {
    quarter: '2026-Q4' as const,
    byKind,
    weighted: 0,
    target: target === undefined ? undefined : target * 100_000_00,
  }
}

describe('the headline', () => {
  const words = (...input: Parameters<typeof quarter>) => gapInWords(quarter(...input), 'EUR', 'en')
  it('says the gap of each reach, and what reaches the target', () => {
    expect(words({ won: 1, commit: 2 })).toBe('No target is set for Q4 2026: nothing to compare with.')
    expect(words({ won: 5 }, 4)).toBe('The target is reached by what is in, with €100K over.')
    expect(words({ won: 1, commit: 4 }, 4)).toBe('Commit reaches the target with €100K over.')
    expect(words({ won: 1, commit: 1, bestCase: 2 }, 4)).toBe(
      'Commit is €200K short of the target; best case reaches it.',
    )
    expect(words({ won: 1, commit: 1, bestCase: 1, pipeline: 9 }, 4)).toBe(
      'Commit is €200K short of the target, best case €100K; only the whole pipeline reaches it.',
    )
    expect(words({ won: 1, commit: 1, omitted: 9 }, 4)).toBe(
      'Commit is €200K short of the target. Even the whole pipeline lacks €200K.',
    )
  })
  it('holds revenue against the target where it is known, and won deals where it is not', () => {
    const won = quarter({ won: 1, commit: 1 }, 4)
    expect(standing(won, undefined)).toBe(won)
    const inRevenue = standing(won, 300_000_00)
    expect(inRevenue.byKind.won.minor).toBe(300_000_00)
    expect(inRevenue.byKind.commit).toEqual(won.byKind.commit)
    expect(gapInWords(inRevenue, 'EUR', 'en')).toBe('Commit reaches the target with €0 over.')
  })
  it('has a bar in which everything has room', () => {
    const bar = headlineBar(quarter({ won: 1, commit: 2, bestCase: 3, pipeline: 4 }, 5))
    const whole = bar.parts.reduce((sum, { width }) => sum + width, 0)
    expect(whole).toBeCloseTo(98)
    expect(bar.target).toBeCloseTo(49)
  })
})

describe('the table', () => {
  const width = FORECAST_KINDS.length
  // Two partners, one quarter: won, commit, bestCase, pipeline, omitted.
  const pivot = {
    axis: 'partner' as const,
    ids: ['partner:a', ''],
    quarters: ['2026-Q4' as const],
    kinds: FORECAST_KINDS,
    sums: Float64Array.from([1, 2, 4, 8, 16, 100, 0, 0, 0, 0]),
  }
  const look = {
    measure: 'bestCase' as const,
    expanded: new Set(['partner/partner:a']),
    sort: { id: 'total', desc: true },
    nameOf: (id: string) => (id === '' ? '' : 'Alpha'),
  }
  it('sums what the measure reaches, all deals first, categories below what is unfolded', () => {
    expect(pivot.sums.length).toBe(pivot.ids.length * width)
    expect(pivotLines(pivot, look).map(({ name, total }) => [name, total])).toEqual([
      ['All deals', 107],
      ['No partner', 100],
      ['Alpha', 7],
      ['Won', 1],
      ['Commit', 2],
      ['Best case', 4],
      ['Pipeline', 8],
      ['Omitted', 16],
    ])
  })
  it('leads to the deals behind a figure', () => {
    expect(filtersBehind({ of: 'partner:a', kind: undefined }, 'partner', '2026-Q4', 'commit')).toEqual([
      { field: 'forecastQuarter', operator: 'is', values: ['2026-Q4'] },
      { field: 'forecastPartner', operator: 'is', values: ['partner:a'] },
      { field: 'category', operator: 'is', values: ['commit', ''] },
      { field: 'stage', operator: 'isNot', values: ['lost'] },
    ])
    expect(filtersBehind({ of: undefined, kind: 'won' }, 'region', undefined, 'commit')).toEqual([
      { field: 'forecastQuarter', operator: 'is', values: [''] },
      { field: 'stage', operator: 'is', values: ['won'] },
    ])
  })
})

describe('what changed', () => {
  it('is told since the newest week before this one', () => {
    const snapshots = ['2026-W48', '2026-W47', '2026-W40'].map(week => ({ id: week, week }))
    expect(lastWeek(snapshots, '2026-W48')?.week).toBe('2026-W47')
    expect(lastWeek(snapshots.slice(0, 1), '2026-W48')?.week).toBe('2026-W48')
    expect(lastWeek([], '2026-W48')).toBeUndefined()
    expect(weekInWords('2026-W07', '2026-11-26')).toBe('Week 7')
    expect(weekInWords('2025-W52', '2026-11-26')).toBe('Week 52 of 2025')
  })
  it('hangs every step where the one before ended', () => {
    const bars = waterfallBars([
      { id: 'start', label: '', value: 100, total: true, tone: 'start' },
      { id: 'new', label: '', value: 50, tone: 'add' },
      { id: 'lost', label: '', value: -120, tone: 'bad' },
      { id: 'end', label: '', value: 30, total: true, tone: 'end' },
    ])
    expect(bars.map(({ from, to }) => [Math.round(from * 1.74), Math.round(to * 1.74)])).toEqual([
      [0, 100],
      [100, 150],
      [30, 150],
      [0, 30],
    ])
  })
})
