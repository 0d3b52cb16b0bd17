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

/** Discounts run from nothing to this factor on the list price. */
const LOWEST = 0.5

/** What about so many euros buy: a product that fits the sum, a quantity, a discounted unit price. */
export function purchaseOf(
  euros: number,
  currency: string,
  products: readonly Product[],
  random: Random,
): Purchase {
  const fitting = products.filter(product => priceOf(product) <= euros && priceOf(product) * MANY >= euros)
  const product = fitting.length > 0 ? random.pick(fitting) : nearest(products, euros)
  const price = priceOf(product)
  const quantity = Math.max(1, Math.ceil(euros / price - 0.08))
  const unit = amountOf(Math.min(price, Math.max(price * LOWEST, euros / quantity)), currency)
  return { product, quantity, amount: { minor: unit.minor * quantity, currency } }
}

const priceOf = (product: Product): number => (product.listPrice?.minor ?? 0) / 100

/** The cheapest product for a small sum, the dearest for a huge one. */
const nearest = (products: readonly Product[], euros: number): Product =>
  products.reduce((best, product) =>
    Math.abs(priceOf(product) - euros) < Math.abs(priceOf(best) - euros) ? product : best,
  )

/** Whole euros of an amount, by the same rough rates it was made with. */
export const eurosOf = ({ minor, currency }: Money): number =>
  minor / 10 ** exponentOf(currency) / (PER_EURO[currency] ?? 1)
