import { movers } from '@shared/domain/today/movers.ts'
import { quarterOutlook } from '@shared/domain/today/outlook.ts'
import { describe, expect, it } from 'vitest'
import {
  barParts,
  commitBar,
  commitInWords,
  outlookInWords,
} from '../../../renderer/features/today/viewModelQuarter.ts'

describe('the quarter of the whole book', () => {
  it('adds what partners know, and leaves unknown what none of them knows', () => {
    expect(quarterOutlook([])).toEqual({ decided: 0 })
    expect(
      quarterOutlook([{ sourced: 10 }, { target: 100, open: 60, weighted: 20, won: 1, lost: 1 }]),
    ).toEqual({
      sourced: 10,
      target: 100,
      open: 60,
      weighted: 20,
      gap: 90,
      coverage: 60 / 90,
      decided: 2,
    })
  })

  it('has no gap below zero, no coverage of a reached target, a win rate from five deals on', () => {
    const outlook = quarterOutlook([{ sourced: 120, target: 100, open: 10, weighted: 5, won: 2, lost: 3 }])
    expect(outlook).toMatchObject({ gap: 0, winRate: 0.4 })
    expect(outlook.coverage).toBeUndefined()
  })

  it('is said in words that never claim what is not known', () => {
    expect(outlookInWords({ decided: 0 }, 'EUR', 'en')).toBe(
      'No target is set for this quarter. No deal with a close date is known.',
    )
    expect(
      outlookInWords(
        {
          target: 420_000_00,
          gap: 79_000_00,
          open: 165_900_00,
          weighted: 41_000_00,
          coverage: 2.1,
          winRate: 0.38,
          decided: 47,
        },
        'EUR',
        'en',
      ),
    ).toBe(
      '€79K short. Open deals closing in it: €166K, weighted €41K. That is 2.1× coverage at a win rate of 38% of 47 deals.',
    )
    expect(outlookInWords({ target: 5_00, gap: 0, open: 0, weighted: 0, decided: 0 }, 'EUR', 'en')).toMatch(
      /^The target is reached\./,
    )
  })

  it('draws bars that fit', () => {
    const { sourced, weighted, target } = barParts({ sourced: 50, weighted: 20, target: 100, decided: 0 })
    expect(sourced + weighted).toBeLessThan(target ?? 0)
    expect(target).toBeLessThanOrEqual(100)
    expect(barParts({ decided: 0 })).toEqual({ sourced: 0, weighted: 0, target: undefined })
  })
})

describe('movers', () => {
  const row = (name: string, score?: number, scoreChange?: number) => ({ id: name, name, score, scoreChange })
  it('are the largest falls and rises; small moves and unknown scores are none', () => {
    const { down, up } = movers(
      [row('a', 40, -18), row('b', 60, -4), row('c', 61, -2), row('d', 90, 6), row('e'), row('f', 50, 30)],
      2,
    )
    expect(down.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(up.map(({ name }) => name)).toEqual(['f', 'd'])
  })
})

describe('commit against target', () => {
  const standing = { booked: 20_000_00, commit: 30_000_00, bestCase: 10_000_00, target: 100_000_00 }
  it('says the gap, and that it is none', () => {
    expect(commitInWords(standing, 'EUR', 'en')).toBe(
      '€50K short. €20K is in, €30K in commit. Best case adds €10K.',
    )
    expect(commitInWords({ ...standing, target: 50_000_00 }, 'EUR', 'en')).toBe(
      'Commit reaches the target. €20K is in, €30K in commit.',
    )
    expect(commitInWords({ ...standing, target: undefined, bestCase: 0 }, 'EUR', 'en')).toBe(
      'No target is set for this quarter. €20K is in, €30K in commit.',
    )
  })

  it('has room for the longest of its parts', () => {
    const bar = commitBar(standing)
    expect(bar.target).toBeLessThan(100)
    expect(bar.booked + bar.commit + bar.bestCase).toBeLessThan(bar.target ?? 0)
  })
})
