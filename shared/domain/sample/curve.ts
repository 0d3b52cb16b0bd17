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

/** A strong close of every quarter, a weak August, a rush in December; averages 1 over a year. */
const SEASON = [0.85, 0.9, 1.1, 0.95, 0.95, 1.15, 0.8, 0.7, 1.05, 1.05, 1.1, 1.4]

/** Partners that may have deals; the others sell nothing at all. */
export const sells = (shape: Shape): boolean => shape !== 'none' && shape !== 'candidate'

export const NEWCOMER_MONTHS = 8
export const DORMANT_MONTHS = 14

/** Factor on a partner's usual month, `ago` months before today in a history of `of` months. */
export function trend(shape: Shape, ago: number, of: number): number {
  const t = of <= 1 ? 1 : 1 - ago / (of - 1)
  switch (shape) {
    case 'none':
    case 'candidate':
      return 0
    case 'huge':
      return 0.85 + 0.3 * t
    case 'growing':
      return 0.55 + 0.4 * t + 0.5 * t * t
    case 'steady':
      return 0.97 + 0.06 * t
    case 'falling':
      return 1.4 - 0.5 * t - 0.4 * t * t
    case 'newcomer':
      return ago > NEWCOMER_MONTHS ? 0 : 0.3 + (0.7 * (NEWCOMER_MONTHS - ago)) / NEWCOMER_MONTHS
    case 'dormant':
      return ago < DORMANT_MONTHS ? 0 : 1
  }
}

export const season = (month: string): number => SEASON[monthOf(month) - 1] ?? 1
