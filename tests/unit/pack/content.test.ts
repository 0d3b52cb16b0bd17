import { describe, expect, it } from 'vitest'
import { makeContent } from '../../../shared/domain/pack/makeContent.ts'
import { packContentOf, packSources } from '../../support/plan/packs.ts'
import { planShare } from '../../support/plan/planShare.ts'

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

  it('asks for no actuals of a plan that is locked: none could be taken over', () => {
    expect(makeContent({ ...packSources(), share: planShare({ locked: true }) }).goals).toEqual([])
  })

  it('counts an acknowledgement for the words of today alone', () => {
    const {
      expectations: [line],
      ...sources
    } = packSources()
    if (!line) throw new Error('no line')
    const given = { side: 'theirs' as const, name: 'Noor', on: '2027-01-02' }
    const of = (acknowledgements: (typeof line)['acknowledgements']) =>
      makeContent({ ...sources, expectations: [{ ...line, acknowledgements }] }).expectations[0]?.acknowledged
    expect(of([given])).toBe(true)
    expect(of([{ ...given, oldWords: 'Answer soon' }])).toBe(false)
  })
})
