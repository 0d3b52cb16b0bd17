import { editDeal } from '@shared/domain/deal/commands.ts'
import type { DealStage } from '@shared/domain/deal/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { actOrSay } from '../../data/act.ts'

/** Moves a deal to a stage, as one change; closeOn: the day it was won or lost. */
export const moveDeal = (id: string, stage: DealStage, closeOn?: CalendarDate): Promise<boolean> =>
  actOrSay(editDeal, { id: id as Id<'deal'>, patch: { stage, ...(closeOn !== undefined && { closeOn }) } })
