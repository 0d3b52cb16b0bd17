import { monthOf } from '../../lib/calendarDate.ts'

/** How a partner's revenue runs over the years. */
export const SHAPES = [
  'huge',
  'growing',
  'steady',
  'falling',
  'newcomer',
  'dormant',
  'none',
  'candidate',
] as const
export type Shape = (typeof SHAPES)[number]

/** What the curve of a partner depends on. */
export interface Course {
  readonly shape: Shape
  /** This year against the year before: 0.08 is 8% more. */
  readonly growth: number
}

/** A strong close of every quarter, a weak August, a rush in December; averages 1 over a year. */
const SEASON = [0.85, 0.9, 1.1, 0.95, 0.95, 1.15, 0.8, 0.7, 1.05, 1.05, 1.1, 1.4]

/** Partners that may have deals; the others sell nothing at all. */
export const sells = (shape: Shape): boolean => shape !== 'none' && shape !== 'candidate'

export const NEWCOMER_MONTHS = 8
export const DORMANT_MONTHS = 14

/** The month before today whose level is a partner's usual one. */
const USUAL = 6
/** Growth began so many months ago; before, it was a third of it, so that a history has a bend. */
const BEND = 20

/** Factor on a partner's usual month, `ago` months before today. */
export function trend({ shape, growth }: Course, ago: number): number {
  switch (shape) {
    case 'none':
    case 'candidate':
      return 0
    case 'newcomer':
      return ago > NEWCOMER_MONTHS ? 0 : 0.3 + (0.7 * (NEWCOMER_MONTHS - ago)) / NEWCOMER_MONTHS
    case 'dormant':
      return ago < DORMANT_MONTHS ? 0 : 1
    default:
      return (1 + growth) ** ((USUAL - Math.min(ago, BEND) - Math.max(0, ago - BEND) / 3) / 12)
  }
}

export const season = (month: string): number => SEASON[monthOf(month) - 1] ?? 1

/** Whole months from the month of `date` to the month of `today`. */
export const monthsAgo = (today: string, date: string): number =>
  (Number(today.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + monthOf(today) - monthOf(date)
