import type { DomainError } from '../../lib/result.ts'
import type { ContactFields } from './schema.ts'

/** A person is a contact only through the organisation they stand for. Codes: `nowhere`. */
export const contactProblems = ({ partnerId, customerId }: ContactFields): readonly DomainError[] =>
  partnerId === undefined && customerId === undefined
    ? [
        {
          code: 'nowhere',
          message: 'Choose the partner or the customer this person belongs to.',
          at: 'partnerId',
        },
      ]
    : []
