import { addDays } from '../../lib/calendarDate.ts'
import type { CommandContext, LoadedRows, Need } from '../command.ts'
import type { Deal, DealStage } from '../deal/schema.ts'
import type { Change } from '../journal/schema.ts'
import { mayStart, type RegistrationEvent } from './machine.ts'
import { dayIn } from './region.ts'
import type { Registration } from './schema.ts'
import { stepped } from './stepped.ts'
import { NEEDS_POLICY, regionsIn } from './who.ts'

/** The registrations that became these deals, and the settings their days are told by. */
export const needsOfFollowing = (dealIds: readonly string[]): readonly Need[] => [
  { table: 'registrations', index: 'dealId', anyOf: dealIds },
  NEEDS_POLICY,
]

const eventOf = (stage: DealStage): RegistrationEvent =>
  stage === 'won' ? 'win' : stage === 'lost' ? 'lose' : 'reopen'

/**
 * A registration is won, lost or open again with the deal it became; nothing where there is none. A lost deal
 * ends the protection with the day before, and opening it again does not bring it back: a rival may have it by then.
 */
export function followDeal(
  rows: LoadedRows,
  { id, stage }: Pick<Deal, 'id' | 'stage'>,
  context: CommandContext,
): readonly Change[] {
  const event = eventOf(stage)
  return rows
    .all('registrations')
    .filter(row => row.dealId === id && mayStart(event, row).ok)
    .flatMap(row => stepped(row, event, context, event === 'lose' ? cutShort(rows, row, context) : {}))
}

function cutShort(rows: LoadedRows, row: Registration, context: CommandContext): Partial<Registration> {
  const yesterday = addDays(dayIn(regionsIn(rows, context)(row.territory), context.now), -1)
  return row.protectedUntil !== undefined && row.protectedUntil > yesterday
    ? { protectedUntil: yesterday }
    : {}
}
