import type { Motion } from '../deal/schema.ts'
import type { PartnerType } from '../partner/schema.ts'

/** How partners of a type mostly sell with us; a first guess to be confirmed, never stored by itself. */
const USUAL: Readonly<Record<PartnerType, Motion>> = {
  technology: 'coSell',
  reseller: 'resale',
  msp: 'services',
  si: 'services',
  referral: 'referral',
  distributor: 'resale',
  consultant: 'referral',
  service: 'services',
}

/** The motion its partner's types speak for; undefined without a type, or where they disagree. */
export function usualMotion(types: readonly PartnerType[]): Motion | undefined {
  const motions = new Set(types.map(type => USUAL[type]))
  const [only] = motions
  return motions.size === 1 ? only : undefined
}
