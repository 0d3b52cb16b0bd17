import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { type Interaction, isTouch } from '../interaction/schema.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'
import type { Registration } from './schema.ts'

type Logged = Pick<Interaction, 'kind' | 'on' | 'partnerId' | 'customerId' | 'dealId' | 'registrationId'>

/**
 * The last day up to today on which somebody met, called or wrote about a registration: an entry of the
 * registration itself, of its deal, or of its partner with its customer. A note is no activity.
 */
export function lastActivityOn(
  { id, partnerId, customerId, dealId }: Pick<Registration, 'id' | 'partnerId' | 'customerId' | 'dealId'>,
  logged: readonly Logged[],
  today: CalendarDate,
): CalendarDate | undefined {
  let last: CalendarDate | undefined
  for (const entry of logged) {
    const isOfIt =
      entry.registrationId === id ||
      (dealId !== undefined && entry.dealId === dealId) ||
      (customerId !== undefined && entry.customerId === customerId && entry.partnerId === partnerId)
    if (isOfIt && isTouch(entry.kind) && entry.on <= today && (last === undefined || entry.on > last))
      last = entry.on
  }
  return last
}

/** How often the protection was extended. */
export const extensionsOf = ({ steps }: Pick<Registration, 'steps'>): number =>
  steps.filter(({ event }) => event === 'extend').length

type Gate = Pick<ChannelPolicy, 'maxExtensions' | 'extensionActivityDays'>

/**
 * What keeps a registration from being extended today. Codes: `used` (as often as the settings allow), `ended`
 * (to be asked for before the end), `inactive` (nothing logged within the days set). Field guide 1b: TREND
 * Networks and NeuVector terms; one extension of 30 days is a convention and a setting.
 */
export function extensionProblems(
  row: Pick<Registration, 'company' | 'protectedUntil' | 'steps'>,
  gate: Gate,
  lastActivity: CalendarDate | undefined,
  today: CalendarDate,
): readonly DomainError[] {
  const problems: DomainError[] = []
  const { maxExtensions, extensionActivityDays: days } = gate
  if (extensionsOf(row) >= maxExtensions)
    problems.push({
      code: 'used',
      message:
        maxExtensions === 0
          ? 'The settings allow no extension.'
          : `It was extended ${maxExtensions === 1 ? 'once' : `${maxExtensions} times`} already, which is all the settings allow.`,
    })
  if ((row.protectedUntil ?? '') < today)
    problems.push({
      code: 'ended',
      message: `Its protection ended on ${row.protectedUntil ?? 'an unknown day'}.`,
    })
  if (days > 0 && (lastActivity === undefined || lastActivity < addDays(today, -days)))
    problems.push({
      code: 'inactive',
      message: `Nothing was logged about it in the last ${days} days: log the meeting, call or mail first.`,
    })
  return problems
}

/** The first of them as a refusal. */
export function canExtend(...args: Parameters<typeof extensionProblems>): Result<undefined> {
  const [first] = extensionProblems(...args)
  return first ? err(first.code, first.message) : ok(undefined)
}
