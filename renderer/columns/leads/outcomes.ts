import type { Customer } from '@shared/domain/customer/schema.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { isOpen } from '@shared/domain/deal/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { dealOutcome, sourceKey } from '@shared/domain/lead/keys.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { makeTrackRecord, type Outcome, type TrackRecord } from '@shared/domain/lead/trackRecord.ts'
import { readAll } from '../../data/rows.ts'

type Known = Pick<Customer, 'industry' | 'country' | 'employees'>

/** How deals ended, by what is known of their customers: read once, then kept from the journal's changes. */
export class DealOutcomes {
  readonly #customers = new Map<string, Known>()
  readonly #closed = new Map<string, Outcome>()
  readonly #open = new Set<string>()
  #record: TrackRecord | undefined

  static async read(): Promise<DealOutcomes> {
    const made = new DealOutcomes()
    const [customers, deals] = await Promise.all([readAll('customers'), readAll('deals')])
    for (const row of customers) made.#customers.set(row.id, knownOf(row))
    for (const row of deals) made.#put(row.id, row)
    return made
  }

  readonly isOpen = (dealId: string): boolean => this.#open.has(dealId)

  /** Made anew when first asked for after a change. */
  get record(): TrackRecord {
    this.#record ??= makeTrackRecord(this.#closed.values())
    return this.#record
  }

  /** True when a score may be another one now. */
  apply({ table, id, after }: Change): boolean {
    if (table === 'customers') {
      // What deals of it say changes with the next of their own changes: no lead waits for that.
      if (after) this.#customers.set(id, knownOf(after))
      else this.#customers.delete(id)
      return false
    }
    if (table !== 'deals') return false
    const before = this.#closed.get(id)
    this.#put(id, after)
    const changed = JSON.stringify(before) !== JSON.stringify(this.#closed.get(id))
    if (changed) this.#record = undefined
    return changed
  }

  #put(id: string, deal: Deal | undefined): void {
    this.#open.delete(id)
    this.#closed.delete(id)
    if (!deal) return
    if (isOpen(deal.stage)) this.#open.add(id)
    else if (deal.closeOn !== undefined)
      this.#closed.set(
        id,
        dealOutcome(
          { closeOn: deal.closeOn, won: deal.stage === 'won' },
          this.#customers.get(deal.customerId ?? ''),
        ),
      )
  }
}

const knownOf = ({ industry, country, employees }: Customer): Known => ({
  ...(industry !== undefined && { industry }),
  ...(country !== undefined && { country }),
  ...(employees !== undefined && { employees }),
})

/** How leads were settled, by their source. */
export const leadOutcomes = (leads: Iterable<Lead>): TrackRecord => {
  const settled: Outcome[] = []
  for (const { settledAt, state, source } of leads)
    if (settledAt !== undefined)
      settled.push({
        on: settledAt.slice(0, 10),
        good: state === 'converted',
        keys: source ? [sourceKey(source)] : [],
      })
  return makeTrackRecord(settled)
}
