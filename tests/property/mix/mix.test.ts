import { MOTIONS } from '@shared/domain/deal/schema.ts'
import { type MixItem, mixQuarters, mixShares } from '@shared/domain/mix/mix.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_127
console.info(`mix: seed ${SEED}`)

const motion = fc.option(fc.constantFrom(...MOTIONS), { nil: undefined })
const item: fc.Arbitrary<MixItem> = fc
  .record({
    date: fc.integer({ min: 0, max: 900 }).map(days => addDays('2024-06-01', days)),
    minor: fc.integer({ min: -500, max: 5_000 }),
    foreign: fc.boolean(),
    motion,
    usual: motion,
    partnerId: fc.constantFrom('partner:1', 'partner:2', undefined),
  })
  .map(({ minor, foreign, ...fields }) => ({
    ...fields,
    amount: { minor, currency: foreign ? 'KWD' : 'EUR' },
    worth: foreign ? undefined : minor,
  }))

/** The quarter a day lies in, counted in months from year 0. */
const index = (date: string) => Math.floor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) / 3)

it('puts every item of a quarter into exactly one sum', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), fc.boolean(), (items, guesses) => {
      for (const quarter of mixQuarters(items, '2026-Q2', 8)) {
        const own = items.filter(
          ({ date }) =>
            index(date) === Number(quarter.quarter.slice(0, 4)) * 4 + Number(quarter.quarter[6]) - 1,
        )
        const sum = (of: (each: MixItem) => boolean) =>
          own
            .filter(each => each.worth !== undefined && of(each))
            .reduce((all, each) => all + each.amount.minor, 0)
        for (const each of MOTIONS) expect(quarter.said[each].minor).toBe(sum(one => one.motion === each))
        expect(quarter.unsaid.minor).toBe(sum(one => !one.motion && one.partnerId !== undefined))
        expect(quarter.direct.minor).toBe(sum(one => !one.motion && one.partnerId === undefined))
        expect(quarter.unconverted.reduce((all, one) => all + one.items, 0)).toBe(
          own.filter(each => each.worth === undefined).length,
        )
        const rows = mixShares(quarter, guesses)
        expect(rows.reduce((all, row) => all + row.minor, 0)).toBe(
          sum(one => one.motion !== undefined || one.partnerId !== undefined),
        )
        const percents = rows.map(row => row.percent)
        if (percents.every(percent => percent !== undefined))
          expect(percents.reduce((all, percent) => all + percent, 0)).toBeCloseTo(100)
      }
    }),
    { seed: SEED, numRuns: 400 },
  )
})
