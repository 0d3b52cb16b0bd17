import { DEAL_MODEL } from '../matching/dealModel.ts'
import { compared } from './compared.ts'
import type { Surroundings } from './conflictIndex.ts'
import type { Registered } from './records.ts'
import type { MatchedField } from './schema.ts'

/** A customer of the book a registered company may be. */
export interface RecognisedCustomer {
  readonly customerId: string
  readonly name: string
  readonly fields: readonly MatchedField[]
  readonly bits: number
  readonly threshold: number
  /** Over the threshold, and no other customer is. Only such a one may be taken without asking. */
  readonly sure: boolean
}

/** Customers the registered company is, or may be, the surest first. */
export function recognise(
  registered: Registered,
  { near }: Surroundings,
  isCustomer: (id: string) => boolean,
): readonly RecognisedCustomer[] {
  const found = near.filter(({ id }) => isCustomer(id))
  const matches = found.filter(({ explanation }) => explanation.decision === 'match').length
  return found.map(one => {
    const { customerId: _, ...unchosen } = registered
    const { fields, bits, sure } = compared(unchosen, one)
    const name = one.record.name
    return {
      customerId: one.id,
      name: typeof name === 'string' ? name : '',
      fields,
      bits,
      threshold: DEAL_MODEL.match,
      sure: sure && matches === 1,
    }
  })
}
