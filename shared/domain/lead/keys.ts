import { compactKey } from '../../lib/text.ts'
import type { Outcome } from './trackRecord.ts'

/** Size classes by employees, upper bounds included (EU recommendation 2003/361/EC, and one more above it). */
const SIZES = [
  { upTo: 9, words: 'up to 9 employees' },
  { upTo: 49, words: '10 to 49 employees' },
  { upTo: 249, words: '50 to 249 employees' },
  { upTo: 999, words: '250 to 999 employees' },
  { upTo: Number.POSITIVE_INFINITY, words: '1,000 employees and more' },
] as const

export const sizeOf = (employees: number): string => SIZES.find(({ upTo }) => employees <= upTo)?.words ?? ''

export const industryKey = (industry: string): string => `industry ${compactKey(industry)}`
export const placeKey = (country: string): string => `place ${compactKey(country)}`
export const sizeKey = (employees: number): string => `size ${sizeOf(employees)}`
export const sourceKey = (source: string): string => `source ${compactKey(source)}`

/** A closed deal, with what is known of its customer, as an outcome leads can be compared with. */
export const dealOutcome = (
  { closeOn, won }: { readonly closeOn: string; readonly won: boolean },
  customer: {
    readonly industry?: string | undefined
    readonly country?: string | undefined
    readonly employees?: number | undefined
  } = {},
): Outcome => ({
  on: closeOn,
  good: won,
  keys: [
    ...(customer.industry ? [industryKey(customer.industry)] : []),
    ...(customer.country ? [placeKey(customer.country)] : []),
    ...(customer.employees !== undefined ? [sizeKey(customer.employees)] : []),
  ],
})
