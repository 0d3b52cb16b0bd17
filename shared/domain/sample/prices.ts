import { exponentOf, type Money } from '../../lib/money.ts'
import type { Random } from '../../lib/random.ts'
import type { Product } from '../product/schema.ts'
import { PER_EURO } from './places.ts'

/** Whole units of a currency for a sum in euros, cut to two leading digits and a bit: prices look set by people. */
function roundUnits(euros: number, currency: string): number {
  const units = euros * (PER_EURO[currency] ?? 1)
  let step = 1
  while (units / step >= 1_000) step *= 10
  return Math.max(step, Math.round(units / step) * step)
}

/** An invented amount of about so many euros in another currency; minor units, so never a fraction. */
export const amountOf = (euros: number, currency: string): Money => ({
  minor: roundUnits(euros, currency) * 10 ** exponentOf(currency),
  currency,
})

/** More pieces than this of a cheap product would look odd. */
const MANY = 150

export interface Purchase {
  readonly product: Product
  readonly quantity: number
  readonly amount: Money
}

/** What about so many euros buy: a product that fits the sum, a quantity, a discounted unit price. */
export function purchaseOf(
  euros: number,
  currency: string,
  products: readonly Product[],
  random: Random,
): Purchase {
  const priceOf = (product: Product) => (product.listPrice?.minor ?? 0) / 100
  const fitting = products.filter(product => priceOf(product) <= euros && priceOf(product) * MANY >= euros)
  const product = random.pick(fitting.length > 0 ? fitting : products)
  const unit = amountOf(priceOf(product) * (0.75 + 0.25 * random.next()), currency)
  const quantity = Math.max(
    1,
    Math.round((euros * (PER_EURO[currency] ?? 1) * 10 ** exponentOf(currency)) / unit.minor),
  )
  return { product, quantity, amount: { minor: unit.minor * quantity, currency } }
}
