import { describe, expect, it } from 'vitest'
import { packContentOf } from '../../support/plan/packs.ts'

describe('what a pack holds', () => {
  const { plan, actions, goals, expectations } = packContentOf()

  it('has the sections something stands in, and columns somebody wrote in', () => {
    expect(plan.sections.map(({ id }) => id)).toEqual([
      'thesis',
      'goals',
      'forecast',
      'accounts',
      'actions',
      'risks',
      'rhythm',
    ])
    const [forecast] = plan.sections.find(({ id }) => id === 'forecast')?.blocks ?? []
    expect(forecast).toMatchObject({
      head: ['Quarter', 'Region', 'Worst', 'Likely', 'Best'],
      figures: [2, 3, 4],
      rows: [
        ['2027-Q1', '', '€100000', '€150000', '€200000'],
        ['2027-Q1', 'DE', '€10000', '€15000', '€20000'],
        ['2027-Q2', '', '€120000', '€170000', '€230000'],
      ],
    })
  })

  it('asks about their open actions, entered goals and all that is expected', () => {
    expect(actions.map(({ title }) => title)).toEqual(['Train two engineers'])
    expect(goals).toMatchObject([
      { title: 'Open a second practice', unitWords: 'EUR', decimals: 2, quarters: [{ actual: 9_000_000 }] },
    ])
    expect(expectations).toMatchObject([{ topic: 'Answer within two days', acknowledged: false }])
  })
})
