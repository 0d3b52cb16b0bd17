import {
  type Deal,
  type DealFields,
  type DealPartner,
  dealFields,
  PARTNER_ROLES,
  type PartnerRole,
} from '@shared/domain/deal/schema.ts'
import { idField } from '@shared/domain/fields/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { z } from 'zod'

/** A partner's part as the form edits it: its share in percent. */
export interface PartForm {
  partnerId: Id<'partner'>
  role: PartnerRole
  share: number | undefined
}

/** Edited elsewhere, or not by hand: the form leaves them as they are. */
type NotInForm = 'partners' | 'productIds' | 'stagePath' | 'registrationId' | 'leadId'

/** A deal as its form edits it. */
export interface DealForm extends Omit<DealFields, NotInForm> {
  parts: PartForm[]
}

export const dealForm = dealFields
  .omit({ partners: true, productIds: true, stagePath: true, registrationId: true, leadId: true })
  .extend({
    parts: z
      .array(
        z.object({
          partnerId: idField('partner'),
          role: z.enum(PARTNER_ROLES),
          share: z
            .number({ error: 'A share is a number from 0 to 100.' })
            .min(0, 'A share is 0% at least.')
            .max(100, 'A share is 100% at most.'),
        }),
      )
      .max(20),
  })

/** A deal as it is, or an empty one, which may begin with a partner. */
export function formFrom(deal: Deal | undefined, partnerId?: Id<'partner'>): DealForm {
  const parts: readonly DealPartner[] =
    deal?.partners ?? (partnerId ? [{ partnerId, role: 'sourced', shareBp: 10_000 }] : [])
  return {
    name: deal?.name ?? '',
    stage: deal?.stage ?? 'prospecting',
    customerId: deal?.customerId,
    amount: deal?.amount,
    openedOn: deal?.openedOn,
    closeOn: deal?.closeOn,
    category: deal?.category,
    motion: deal?.motion,
    territory: deal?.territory,
    owner: deal?.owner,
    notes: deal?.notes,
    externalKey: deal?.externalKey,
    parts: parts.map(part => ({ partnerId: part.partnerId, role: part.role, share: part.shareBp / 100 })),
  }
}

/** The fields a form changes, by name: one that is empty there is cleared. */
export const FORM_FIELDS = [
  ...(Object.keys(dealForm.omit({ parts: true }).shape) as (keyof DealFields)[]),
  'partners',
] satisfies (keyof DealFields)[]

/** The fields to save; products stay as they were. */
export function fieldsFrom({ parts, ...fields }: DealForm, deal: Deal | undefined): DealFields {
  const partners = parts.map(({ partnerId, role, share }) => ({
    partnerId,
    role,
    shareBp: Math.round((share ?? 0) * 100),
  }))
  return { ...fields, productIds: deal?.productIds ?? [], partners }
}
