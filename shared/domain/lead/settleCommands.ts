import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { compactKey } from '../../lib/text.ts'
import { logStep } from '../automation/step.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import type { Contact } from '../contact/schema.ts'
import type { Customer } from '../customer/schema.ts'
import { dealProblems } from '../deal/rules.ts'
import { type Deal, type DealPartner, PARTNER_ROLES, type PartnerRole } from '../deal/schema.ts'
import { chosenRows } from '../fields/chosen.ts'
import { firstNewProblem, gone, missing } from '../fields/rules.ts'
import { calendarDateField, idField, moneyField, shortText } from '../fields/schema.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import { leadsInWords, stepOf } from './commands.ts'
import { reasonField } from './offerCommands.ts'
import { takenBack } from './offers.ts'
import type { Lead } from './schema.ts'
import { stateAfter } from './states.ts'

/**
 * The role of the partner that took the lead: it sourced the deal where it referred the lead itself. One that was
 * given it by us did not originate it (field guide 3, sourced); whoever did is named beside it.
 */
export const roleOnConversion = ({
  partnerId,
  referredBy,
}: Pick<Lead, 'partnerId' | 'referredBy'>): PartnerRole =>
  partnerId !== undefined && partnerId === referredBy ? 'sourced' : 'influenced'

const convertInput = z.object({
  id: idField('lead'),
  dealName: shortText,
  amount: moneyField,
  /** The day of the conversion. */
  on: calendarDateField,
  closeOn: calendarDateField.optional(),
  nextAction: z.object({ title: shortText, dueOn: calendarDateField }),
  /** The person at the customer, confirmed: taken over as one of its people. */
  contact: z.object({
    name: shortText,
    email: z.string().trim().max(300).optional(),
    phone: z.string().trim().max(300).optional(),
  }),
  /** The customer of the book it is; without one it is added. */
  customerId: idField('customer').optional(),
  role: z.enum(PARTNER_ROLES).optional(),
})
type ConvertInput = z.output<typeof convertInput>

/**
 * Makes a deal of an accepted lead, with the customer, the person and the next action (Odoo: a conversion needs
 * next action, expected revenue and a confirmed contact). The lead stays as its origin. Errors: `gone`, `state`,
 * `missing`, the codes of `dealProblems`.
 */
export const convertLead = defineCommand({
  name: 'lead.convert',
  input: convertInput,
  label: ({ id, dealName }, rows) =>
    `Convert the lead ${rows.get('leads', id)?.company ?? ''} to the deal ${dealName}`,
  needs: ({ id, customerId }) => [
    { table: 'leads', ids: [id] },
    { table: 'customers', ids: customerId ? [customerId] : [] },
    { table: 'contacts', index: 'customerId', anyOf: customerId ? [customerId] : [] },
  ],
  run: (rows, input, context) => {
    const lead = rows.get('leads', input.id)
    if (!lead) return gone('lead')
    const state = stateAfter(lead.state, 'convert')
    if (!state.ok) return state
    if (input.customerId && !rows.get('customers', input.customerId)) return missing('customer', 'customerId')
    const made = input.customerId ? undefined : customerFrom(lead, context)
    const customerId = input.customerId ?? (made as Customer).id
    const deal = dealFrom(lead, input, customerId, context)
    const allowed = firstNewProblem(dealProblems(deal))
    if (!allowed.ok) return allowed
    const task = stamped(
      {
        title: input.nextAction.title,
        dueOn: input.nextAction.dueOn,
        dealId: deal.id,
        leadId: lead.id,
        customerId,
        ...(lead.partnerId && { partnerId: lead.partnerId }),
      },
      context.newId('task'),
      context,
    )
    const after: Lead = { ...lead, state: state.value, dealId: deal.id, settledAt: context.now }
    return ok([
      ...(made ? [creation('customers', made)] : []),
      creation('deals', deal),
      ...personFrom(rows, input, customerId, context),
      creation('tasks', task),
      ...stepOf(lead, after, 'convert', context),
    ])
  },
})

function customerFrom(lead: Lead, context: CommandContext): Customer {
  const domain = domainKey(lead.domain ?? lead.contactEmail ?? '')
  return stamped(
    {
      name: lead.company,
      domains: domain ? [domain] : [],
      ...(lead.industry && { industry: lead.industry }),
      ...(lead.country && { country: lead.country }),
      ...(lead.city && { city: lead.city }),
      ...(lead.employees !== undefined && { employees: lead.employees }),
    },
    context.newId('customer'),
    context,
  )
}

function dealFrom(
  lead: Lead,
  input: ConvertInput,
  customerId: Customer['id'],
  context: CommandContext,
): Deal {
  return stamped(
    {
      name: input.dealName,
      customerId,
      productIds: lead.productIds,
      stage: 'prospecting' as const,
      stagePath: [{ stage: 'prospecting' as const, on: input.on }],
      amount: input.amount,
      openedOn: input.on,
      partners: partnersOf(lead, input.role ?? roleOnConversion(lead)),
      leadId: lead.id,
      ...(input.closeOn && { closeOn: input.closeOn }),
      ...(lead.territory && { territory: lead.territory }),
    },
    context.newId('deal'),
    context,
  )
}

/** The partner that took it, and the one that referred it, where that is another. */
function partnersOf({ partnerId, referredBy }: Lead, role: PartnerRole): DealPartner[] {
  const whole = 10_000
  const referrer: DealPartner[] =
    referredBy && referredBy !== partnerId ? [{ partnerId: referredBy, role: 'sourced', shareBp: whole }] : []
  if (!partnerId) return referrer
  // Two that sourced one deal would share it; that is decided on the deal, not guessed here.
  const own = referrer.length > 0 && role === 'sourced' ? 'influenced' : role
  return [...referrer, { partnerId, role: own, shareBp: whole }]
}

/** The person as one of the customer's people, unless it has one of that address or name. */
function personFrom(
  rows: LoadedRows,
  { contact }: ConvertInput,
  customerId: Customer['id'],
  context: CommandContext,
): readonly Change[] {
  const same = ({ name, email }: Contact): boolean =>
    contact.email && email
      ? contact.email.toLowerCase() === email.toLowerCase()
      : compactKey(name) === compactKey(contact.name)
  if (rows.all('contacts').some(same)) return []
  const { name, email, phone } = contact
  const row = stamped(
    { name, customerId, ...(email && { email }), ...(phone && { phone }) },
    context.newId('contact'),
    context,
  )
  return [creation('contacts', row)]
}

const ids = z.array(idField('lead')).min(1).max(20_000)

/** Ends leads that lead nowhere; an offer that is open, or a partner that has one, loses it. Errors: `gone`, `state`. */
export const closeLeads = defineCommand({
  name: 'lead.close',
  input: z.object({ ids, reason: reasonField }),
  label: ({ ids }, rows) => `Close ${leadsInWords(rows, ids)}`,
  needs: ({ ids }) => [{ table: 'leads', ids }],
  run: (rows, { ids, reason }, context) => {
    const leads = chosenRows(rows, 'leads', ids)
    if (!leads) return gone('lead')
    const changes: Change[] = []
    for (const lead of leads) {
      const state = stateAfter(lead.state, 'close')
      if (!state.ok) return state
      const free = takenBack(lead, context.now, reason)
      const after: Lead = { ...free, state: state.value, closedReason: reason, settledAt: context.now }
      changes.push(...stepOf(lead, after, 'close', context))
    }
    return ok(changes)
  },
})

/** Opens a closed lead again; partners that had it are not asked again. Errors: `gone`, `state`. */
export const reopenLead = defineCommand({
  name: 'lead.reopen',
  input: z.object({ id: idField('lead') }),
  label: ({ id }, rows) => `Open the lead ${rows.get('leads', id)?.company ?? ''} again`,
  needs: ({ id }) => [{ table: 'leads', ids: [id] }],
  run: (rows, { id }, context) => {
    const lead = rows.get('leads', id)
    if (!lead) return gone('lead')
    const state = stateAfter(lead.state, 'reopen')
    if (!state.ok) return state
    const { closedReason: _, settledAt: __, ...rest } = lead
    return ok([
      replacement('leads', lead, { ...rest, state: state.value }, context),
      logStep('lead', 'reopen', id, context),
    ])
  },
})
