import type { Deal, DealFields, DealPartner, PartnerRole } from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'

/** A deal as its dialog edits it: one partner's part pulled out of the list of all. */
export interface DealForm extends Omit<DealFields, 'partners' | 'productIds'> {
  role: PartnerRole
  /** Percent. */
  share: number
}

/** A deal's first part of this partner; a new one is all its own, sourced. */
export function formFrom(deal: Deal | undefined, partnerId: Partner['id']): DealForm {
  const part = deal?.partners.find(each => each.partnerId === partnerId)
  return {
    name: deal?.name ?? '',
    stage: deal?.stage ?? 'prospecting',
    customerId: deal?.customerId,
    amount: deal?.amount,
    openedOn: deal?.openedOn,
    closeOn: deal?.closeOn,
    owner: deal?.owner,
    notes: deal?.notes,
    externalKey: deal?.externalKey,
    role: part?.role ?? 'sourced',
    share: (part?.shareBp ?? 10_000) / 100,
  }
}

/** The fields to save: the parts of other partners, and further roles of this one, stay as they were. */
export function fieldsFrom(form: DealForm, deal: Deal | undefined, partnerId: Partner['id']): DealFields {
  const { role, share, ...fields } = form
  const own: DealPartner = { partnerId, role, shareBp: Math.round(share * 100) }
  const before = deal?.partners ?? []
  const at = before.findIndex(each => each.partnerId === partnerId)
  const partners = at < 0 ? [...before, own] : before.map((each, i) => (i === at ? own : each))
  return { ...fields, productIds: deal?.productIds ?? [], partners }
}
