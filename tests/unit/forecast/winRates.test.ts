import { outcomeOf } from '@shared/domain/forecast/outcome.ts'
import { describe, expect, it } from 'vitest'
import { filtersOfWins, winLines } from '../../../renderer/features/forecast/viewModelWinRates.ts'

const deal = (won: boolean, minor?: number) => ({ won, minor, cycleDays: 10 })
const line = (id: string, ...deals: ReturnType<typeof deal>[]) => ({ id, outcome: outcomeOf(deals) })
const names = (known: Readonly<Record<string, string>>) =>
  ({
    find: (id: string) => Object.keys(known).indexOf(id),
    nameOf: (code: number) => Object.values(known)[code] ?? '',
  }) as never

describe('win rates', () => {
  const columns = { partnerNames: names({ 'partner:a': 'Ägir AS' }), productNames: names({}) }

  it('are told by name, what was decided most often first', () => {
    const lines = [
      line('partner:a', deal(true)),
      line('', deal(true), deal(false)),
      line('partner:b', deal(false)),
    ]
    expect(winLines(lines, 'partner', columns).map(({ name, decided }) => [name, decided])).toEqual([
      ['No partner', 2],
      ['A partner that is gone', 1],
      ['Ägir AS', 1],
    ])
  })
  it('of sellers and regions are under the words themselves', () => {
    expect(winLines([line('Ana Ruiz', deal(true))], 'seller', columns)[0]?.name).toBe('Ana Ruiz')
    expect(winLines([line('', deal(true))], 'region', columns)[0]?.name).toBe('Region not known')
  })
  it('lead to their deals', () => {
    expect(filtersOfWins('Ana Ruiz', 'seller')).toEqual([
      { field: 'stage', operator: 'is', values: ['won', 'lost'] },
      { field: 'owner', operator: 'is', values: ['Ana Ruiz'] },
    ])
  })
})
