import type { DeckFormats } from '../../../shared/domain/plan-export/deck/slide.ts'

/** Formats of no locale, so that literals stand in tests. */
export const DECK_FORMATS: DeckFormats = {
  date: day => day,
  quarter: quarter => quarter,
  money: minor => `€${minor / 100}`,
  units: minor => minor / 100,
  count: String,
  percent: percent => `${percent}%`,
}
