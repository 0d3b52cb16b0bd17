import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Convert } from '../engagement/fit.ts'
import type { AccountList, EngagementRule } from '../engagement/schema.ts'
import type { Interaction } from '../interaction/schema.ts'
import type { Partner } from '../partner/schema.ts'
import type { Registration } from '../registration/schema.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'

/** The rows around a registration; read by index once its surroundings are known. */
export interface ConflictFacts {
  readonly today: CalendarDate
  readonly now: Instant
  /** The day of a moment where the user is. */
  dayOf(at: Instant): CalendarDate
  /** Near or of the same group. */
  readonly customers: ReadonlyMap<string, Customer>
  /** Of these customers, and those near without a customer. */
  readonly deals: readonly Deal[]
  /** Near by themselves, and of these customers. */
  readonly registrations: readonly Registration[]
  /** With an account that is, or may be, the company. */
  readonly lists: readonly AccountList[]
  /** Of these lists the ones that hold it for sure. */
  readonly namedOn: ReadonlySet<string>
  /** With these customers, or about these deals or registrations, the own one included. */
  readonly interactions: readonly Interaction[]
  readonly partners: ReadonlyMap<string, Pick<Partner, 'name' | 'tier'>>
  readonly products: ReadonlyMap<string, string>
  readonly rules: readonly EngagementRule[]
  readonly policy: ChannelPolicy
  readonly convert: Convert
}
