import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { logStep } from '../automation/step.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField, instantField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { leadsInWords, stepOf } from './commands.ts'
import { type NewOffer, takenBack, withAnswer, withOffer } from './offers.ts'
import { isOverdue } from './rules.ts'
import { type Lead, leadShare, openOffer } from './schema.ts'
import { stateAfter } from './states.ts'

const offerInput = z.object({
  id: idField('lead'),
  partnerId: idField('partner'),
  /** End of the time to answer, in the business time of the lead's region. */
  answerBy: instantField,
  shares: z.array(leadShare).max(5_000).optional(),
})
export const reasonField = z.string().trim().min(1, 'Say why.').max(300)
const one = z.object({ id: idField('lead') })

const needsLead = ({ id, partnerId }: { id: string; partnerId?: string | undefined }): readonly Need[] => [
  { table: 'leads', ids: [id] },
  { table: 'partners', ids: partnerId ? [partnerId] : [] },
]

const companyOf = (rows: LoadedRows, id: string): string => rows.get('leads', id)?.company ?? ''
const nameOf = (rows: LoadedRows, id: string | undefined): string =>
  rows.get('partners', id ?? '')?.name ?? 'a partner'

/** An offer as the rules want it. Errors: `missing`, `inactive`, the codes of `withOffer`. */
function offered(rows: LoadedRows, lead: Lead, offer: NewOffer, now: string) {
  const partner = rows.get('partners', offer.partnerId)
  if (!partner) return missing('partner', 'partnerId')
  if (partner.status !== 'active')
    return err(
      'inactive',
      `${partner.name} is not active, and leads go to active partners only.`,
      'partnerId',
    )
  return withOffer(lead, offer, now)
}

/** Offers a lead to one partner. Errors: `gone`, `missing`, `inactive`, `state`, `again`, `answerBy`. */
export const offerLead = defineCommand({
  name: 'lead.offer',
  input: offerInput,
  label: ({ id, partnerId }, rows) => `Offer the lead ${companyOf(rows, id)} to ${nameOf(rows, partnerId)}`,
  needs: needsLead,
  run: (rows, { id, ...offer }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const after = offered(rows, lead, offer, context.now)
    return after.ok ? ok(stepOf(lead, after.value, 'offer', context)) : after
  },
})

/** Offers many leads, each to its partner, as one change. One that cannot be offered keeps all back. Errors: as `offerLead`. */
export const distributeLeads = defineCommand({
  name: 'lead.distribute',
  input: z.object({ offers: z.array(offerInput).min(1).max(2_000) }),
  label: ({ offers }, rows) => {
    const partners = new Set(offers.map(({ partnerId }) => partnerId))
    const [only] = partners
    const whom = partners.size === 1 ? nameOf(rows, only) : count(partners.size, 'partner')
    return `Offer ${leadsInWords(
      rows,
      offers.map(({ id }) => id),
    )} to ${whom}`
  },
  needs: ({ offers }) => [
    { table: 'leads', ids: offers.map(({ id }) => id) },
    { table: 'partners', ids: offers.map(({ partnerId }) => partnerId) },
  ],
  run: (rows, { offers }, context) => {
    if (new Set(offers.map(({ id }) => id)).size < offers.length)
      return err('twice', 'A lead can be offered to one partner at a time.')
    const changes: Change[] = []
    for (const { id, ...offer } of offers) {
      const lead = rows.get('leads', id)
      if (!lead) return gone('lead')
      const after = offered(rows, lead, offer, context.now)
      if (!after.ok) return err(after.error.code, `${lead.company}: ${after.error.message}`, after.error.at)
      changes.push(...stepOf(lead, after.value, 'offer', context))
    }
    return ok(changes)
  },
})

/** The partner takes the lead, late answers too while the offer stands. Errors: `gone`, `state`. */
export const acceptOffer = defineCommand({
  name: 'lead.accept',
  input: one,
  label: ({ id }, rows) => `Note that the lead ${companyOf(rows, id)} was accepted`,
  needs: needsLead,
  run: (rows, { id }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const after = withAnswer(lead, 'accept', context.now)
    return after.ok ? ok(stepOf(lead, after.value, 'accept', context)) : after
  },
})

/** The partner does not take it; it is to be given out again. Errors: `gone`, `state`. */
export const declineOffer = defineCommand({
  name: 'lead.decline',
  input: one.extend({ reason: reasonField }),
  label: ({ id }, rows) => `Note that the lead ${companyOf(rows, id)} was declined`,
  needs: needsLead,
  run: (rows, { id, reason }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const after = withAnswer(lead, 'decline', context.now, reason)
    return after.ok ? ok(stepOf(lead, after.value, 'decline', context)) : after
  },
})

/**
 * Takes back offers nobody answered in time. Leads without an overdue offer stay as they are, so that it may be
 * done over and over. Errors: `gone`.
 */
export const lapseOffers = defineCommand({
  name: 'lead.lapse',
  input: z.object({ ids: z.array(idField('lead')).min(1).max(20_000) }),
  label: ({ ids }, rows) => `Take back ${leadsInWords(rows, ids)}: no answer in time`,
  needs: ({ ids }) => [{ table: 'leads', ids }],
  run: (rows, { ids }, context) => {
    const leads = chosenRows(rows, 'leads', ids)
    if (!leads) return gone('lead')
    const changes: Change[] = []
    for (const lead of leads) {
      const offer = openOffer(lead)
      if (!offer || !isOverdue(offer, context.now)) continue
      const after = withAnswer(lead, 'lapse', context.now)
      if (after.ok) changes.push(...stepOf(lead, after.value, 'lapse', context))
    }
    return ok(changes)
  },
})

/**
 * Answers the open offer for the partner, declined with a reason or lapsed when its time is over, and offers the
 * lead to the next one, in one go. Errors: `gone`, `state`, `reason`, and those of `offerLead`.
 */
export const passOn = defineCommand({
  name: 'lead.passOn',
  input: offerInput.extend({ reason: reasonField.optional() }),
  label: ({ id, partnerId }, rows) => `Pass the lead ${companyOf(rows, id)} on to ${nameOf(rows, partnerId)}`,
  needs: needsLead,
  run: (rows, { id, reason, ...offer }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const open = openOffer(lead)
    const overdue = open !== undefined && isOverdue(open, context.now)
    if (open && !overdue && reason === undefined) return err('reason', 'Say why it was declined.', 'reason')
    const event = overdue && reason === undefined ? 'lapse' : 'decline'
    const free = withAnswer(lead, event, context.now, reason)
    if (!free.ok) return free
    const after = offered(rows, free.value, offer, context.now)
    if (!after.ok) return after
    return ok([
      replacement('leads', lead, after.value, context),
      logStep('lead', event, id, context),
      logStep('lead', 'offer', id, context),
    ])
  },
})

/** Takes a lead from the partner that was offered or accepted it and offers it to another. Errors: `gone`, `state`, and those of `offerLead`. */
export const reassignLead = defineCommand({
  name: 'lead.reassign',
  input: offerInput.extend({ reason: reasonField }),
  label: ({ id, partnerId }, rows) => `Give the lead ${companyOf(rows, id)} to ${nameOf(rows, partnerId)}`,
  needs: needsLead,
  run: (rows, { id, reason, ...offer }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const allowed = stateAfter(lead.state, 'reassign')
    if (!allowed.ok) return allowed
    const after = offered(rows, takenBack(lead, context.now, reason), offer, context.now)
    return after.ok ? ok(stepOf(lead, after.value, 'reassign', context)) : after
  },
})
