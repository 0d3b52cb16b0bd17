import type { Id } from '@shared/lib/ids.ts'

/** What a lead's page asks before it does it. */
export type LeadAsk =
  | { readonly kind: 'decline' | 'close' | 'convert' }
  | {
      /** `passOn`: the offer is over, by a no or by time; `reassign`: it is taken from who has it. */
      readonly kind: 'passOn' | 'reassign'
      readonly partnerId: Id<'partner'>
      readonly partner: string
    }
