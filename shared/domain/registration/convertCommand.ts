import { z } from 'zod'
import type { CalendarDate } from '../../lib/calendarDate.ts'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { dealProblems } from '../deal/rules.ts'
import { dealFields } from '../deal/schema.ts'
import { firstNewProblem } from '../fields/rules.ts'
import { calendarDateField, idField, moneyField, shortText } from '../fields/schema.ts'
import { creation, stamped } from '../journal/changes.ts'
import { goneRegistration } from './fields.ts'
import { dayIn } from './region.ts'
import type { Registration } from './schema.ts'
import { stepped } from './stepped.ts'
import { allowed, NEEDS_POLICY, regionsIn } from './who.ts'

const input = z.object({
  id: idField('registration'),
  name: shortText.optional(),
  /** null: none, whatever the registration says; so with the date. */
  amount: moneyField.nullable().optional(),
  closeOn: calendarDateField.nullable().optional(),
  owner: shortText.optional(),
})

/** The end customer as a row of the book: the one it was recognised as, or a new one from what the partner said. */
function customerOf(rows: LoadedRows, row: Registration, context: CommandContext) {
  const known = row.customerId && rows.get('customers', row.customerId)
  if (known) return { id: known.id, changes: [] }
  const { company: name, segment, country, city, domains, parentName } = row
  const id = context.newId('customer')
  const fields = { name, segment, country, city, domains, parentName }
  return { id, changes: [creation('customers', stamped(fields, id, context))] }
}

/** The deal it becomes: sourced by its partner, qualified from today on. */
function dealOf(row: Registration, chosen: z.output<typeof input>, today: CalendarDate) {
  const amount = chosen.amount === undefined ? row.amount : chosen.amount
  // A day the partner once expected may be over by now; one that is given is held to the rules of a deal.
  const expected = (row.expectedCloseOn ?? '') >= today ? row.expectedCloseOn : undefined
  const closeOn = chosen.closeOn === undefined ? expected : chosen.closeOn
  return dealFields.parse({
    name: chosen.name ?? row.company,
    productIds: row.productIds,
    stage: 'qualified',
    stagePath: [{ stage: 'qualified', on: today }],
    ...(amount && { amount }),
    openedOn: today,
    ...(closeOn && { closeOn }),
    partners: [{ partnerId: row.partnerId, role: 'sourced', shareBp: 10_000 }],
    ...(row.territory && { territory: row.territory }),
    ...(chosen.owner && { owner: chosen.owner }),
    ...(row.notes && { notes: row.notes }),
    registrationId: row.id,
  })
}

/**
 * Turns a protected registration into a deal its partner sourced; the customer comes into the book where it is
 * not yet. Only inside the protection window. Errors: `gone`, `state`, `ended`, the codes of `dealProblems`.
 */
export const convertRegistration = defineCommand({
  name: 'registration.convert',
  input,
  label: ({ id }, rows) =>
    `Convert the registration of ${rows.get('registrations', id)?.company ?? 'a company'} to a deal`,
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY],
  thenNeeds: ({ id }, rows) => [
    { table: 'customers', ids: [rows.get('registrations', id)?.customerId ?? ''].filter(Boolean) },
  ],
  run: (rows, chosen, context) => {
    const before = rows.get('registrations', chosen.id)
    if (!before) return goneRegistration()
    const may = allowed(rows, 'convert', before, context)
    if (!may.ok) return may
    const today = dayIn(regionsIn(rows, context)(before.territory), context.now)
    if ((before.protectedUntil ?? '') < today)
      return err(
        'ended',
        `The protection of ${before.company} ended on ${before.protectedUntil ?? 'an unknown day'}: let it expire and write it again.`,
      )
    const deal = dealOf(before, chosen, today)
    const sound = firstNewProblem(dealProblems(deal))
    if (!sound.ok) return sound
    const customer = customerOf(rows, before, context)
    const dealId = context.newId('deal')
    return ok([
      ...customer.changes,
      creation('deals', stamped({ ...deal, customerId: customer.id }, dealId, context)),
      ...stepped(before, 'convert', context, { dealId, customerId: customer.id }),
    ])
  },
})
