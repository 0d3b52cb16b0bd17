import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { type DealFields, isOpen } from './schema.ts'

/** Days ahead in which an open deal counts as closing soon. */
export const CLOSING_DAYS = 14

/** Where a deal stands against its close date. */
export const DEAL_STATES = ['slipped', 'closing', 'open', 'won', 'lost'] as const
export type DealState = (typeof DEAL_STATES)[number]

export const DEAL_STATE_LABELS: Readonly<Record<DealState, string>> = {
  slipped: 'Slipped',
  closing: 'Closing soon',
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
}

/** Slipped: open though its close date has passed. Closing: open, and due within `CLOSING_DAYS`. */
export function dealState(deal: Pick<DealFields, 'stage' | 'closeOn'>, today: CalendarDate): DealState {
  if (deal.stage === 'won' || deal.stage === 'lost') return deal.stage
  if (deal.closeOn === undefined) return 'open'
  if (deal.closeOn < today) return 'slipped'
  return deal.closeOn <= addDays(today, CLOSING_DAYS) ? 'closing' : 'open'
}

/** Days from opening to the day: to its close where it is won or lost. Undefined without an opening date. */
export function dealAge(
  { stage, openedOn, closeOn }: Pick<DealFields, 'stage' | 'openedOn' | 'closeOn'>,
  today: CalendarDate,
): number | undefined {
  if (openedOn === undefined) return undefined
  const until = isOpen(stage) ? today : (closeOn ?? today)
  return Math.max(0, daysBetween(openedOn, until))
}

/** The day a deal's amount is converted on: today while it is open, the day it closed afterwards. */
export const conversionDay = (
  { stage, closeOn }: Pick<DealFields, 'stage' | 'closeOn'>,
  today: CalendarDate,
): CalendarDate => (isOpen(stage) ? today : (closeOn ?? today))
