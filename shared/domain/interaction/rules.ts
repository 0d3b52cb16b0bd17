import type { DomainError } from '../../lib/result.ts'
import type { InteractionFields } from './schema.ts'

/** What keeps an interaction from being saved. Codes: `nowhere` (it hangs on no record), `order`. */
export function interactionProblems(fields: InteractionFields): readonly DomainError[] {
  const { partnerId, customerId, dealId, contactIds, startAt, endAt } = fields
  const problems: DomainError[] = []
  if (!partnerId && !customerId && !dealId && contactIds.length === 0)
    problems.push({
      code: 'nowhere',
      message: 'Choose the partner, customer, deal or person this belongs to.',
      at: 'partnerId',
    })
  if (startAt !== undefined && endAt !== undefined && endAt < startAt)
    problems.push({ code: 'order', message: 'It would end before it starts.', at: 'endAt' })
  return problems
}
