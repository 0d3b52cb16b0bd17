import { randomOf } from '../../lib/random.ts'
import { rateId } from '../rate/rules.ts'
import type { Rate } from '../rate/schema.ts'
import type { SamplePlan } from './options.ts'
import { PER_EURO } from './places.ts'

export const SAMPLE_CURRENCY = 'EUR'

/** A rate on the first of every month from each foreign currency in use; they wander by up to 1.5% a month. */
export function makeRates({ seed, months, stamps }: SamplePlan, currencies: Iterable<string>): Rate[] {
  const foreign = [...new Set(currencies)].filter(currency => currency !== SAMPLE_CURRENCY).sort()
  return foreign.flatMap(from => {
    const random = randomOf(seed, `rate ${from}`)
    let rate = 1 / (PER_EURO[from] ?? 1)
    return months.map((date): Rate => {
      rate *= 0.985 + 0.03 * random.next()
      return {
        id: rateId(date, from, SAMPLE_CURRENCY),
        date,
        from,
        to: SAMPLE_CURRENCY,
        rate: rate.toPrecision(6),
        source: 'Made up for the sample',
        ...stamps,
      }
    })
  })
}
