import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { zoneTime } from '../../lib/zoneTime.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import type { Deal } from '../deal/schema.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField } from '../fields/schema.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import { policyOf } from '../workspace/channelPolicy.ts'
import { WORKSPACE_ID } from '../workspace/schema.ts'
import { amendProblem } from './amendRules.ts'
import { type DayAt, lockDay } from './clock.ts'
import { creditDeal } from './credits.ts'
import type { CreditSources } from './evidence.ts'
import { freezeCredits, withAmounts } from './freeze.ts'
import { credit } from './schema.ts'
import { sourcesFinder } from './sources.ts'

/** What of a deal leads to the rows that speak for it; taken from the deal by `lockLinksOf`. */
const lockLinks = z.object({
  id: idField('deal'),
  customerId: idField('customer').optional(),
  registrationId: idField('registration').optional(),
  leadId: idField('lead').optional(),
  partnerIds: z.array(idField('partner')).max(20),
})
export type LockLinks = z.infer<typeof lockLinks>

export const lockLinksOf = ({ id, customerId, registrationId, leadId, partners }: Deal): LockLinks => ({
  id,
  ...(customerId && { customerId }),
  ...(registrationId && { registrationId }),
  ...(leadId && { leadId }),
  partnerIds: [...new Set(partners.map(({ partnerId }) => partnerId))],
})

const present = <T>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.filter(value => value !== undefined)),
]

/** The rows that may speak for these deals, by the store's indexes. */
const needsOfEvidence = (deals: readonly LockLinks[]): readonly Need[] => {
  const ids = deals.map(({ id }) => id)
  const customers = present(deals.map(({ customerId }) => customerId))
  return [
    { table: 'deals', ids },
    { table: 'attributions', index: 'dealId', anyOf: ids },
    { table: 'registrations', index: 'dealId', anyOf: ids },
    { table: 'registrations', index: 'customerId', anyOf: customers },
    { table: 'registrations', ids: present(deals.map(({ registrationId }) => registrationId)) },
    { table: 'leads', index: 'dealId', anyOf: ids },
    { table: 'leads', ids: present(deals.map(({ leadId }) => leadId)) },
    { table: 'interactions', index: 'dealId', anyOf: ids },
    { table: 'interactions', index: 'customerId', anyOf: customers },
    { table: 'workspace', ids: [WORKSPACE_ID] },
  ]
}

const sourcesIn = (rows: LoadedRows): CreditSources => ({
  registrations: rows.all('registrations'),
  leads: rows.all('leads'),
  interactions: rows.all('interactions'),
})

const zoneField = z.string().min(1).max(100)

/** The calendar days of a zone. Throws RangeError for one that is none. */
function dayIn(zone: string): DayAt {
  const time = zoneTime(zone)
  return at => time.dayAt(Date.parse(at))
}

/**
 * Freezes the credits of deals whose lock day has come, as they were on that day. Deals that are gone, locked
 * already, not due yet or without a partner are passed over: the clock may ask twice. No errors.
 */
export const lockCredits = defineCommand({
  name: 'attribution.lock',
  input: z.object({
    deals: z.array(lockLinks).min(1).max(500),
    today: calendarDateField,
    /** The zone whose calendar days count (IANA name). */
    zone: zoneField,
  }),
  label: ({ deals }, rows) => {
    const there = deals.filter(({ id }) => rows.get('deals', id)).map(({ id }) => id)
    return `Lock the credit of ${whoInWords(rows, 'deals', there)}`
  },
  needs: ({ deals }) => needsOfEvidence(deals),
  run: (rows, { deals, today, zone }, context) => {
    const policy = policyOf(rows.get('workspace', WORKSPACE_ID) ?? {})
    const locked = new Set(rows.all('attributions').map(({ dealId }) => dealId))
    const dayAt = dayIn(zone)
    const sourcesOf = sourcesFinder(sourcesIn(rows))
    return ok(
      deals.flatMap(links => {
        const { id } = links
        const deal = rows.get('deals', id)
        if (!deal || locked.has(id) || deal.partners.length === 0) return []
        const lockedOn = lockDay(deal, policy, dayAt)
        if (lockedOn > today) return []
        // As it was on that day, however late the clock was asked.
        const live = creditDeal({ deal, sources: sourcesOf(links), policy, today: lockedOn, dayAt })
        const fields = { dealId: id, lockedOn, credits: freezeCredits(live, deal.amount), amendments: [] }
        return [creation('attributions', stamped(fields, context.newId('attribution'), context))]
      }),
    )
  },
})

const amended = credit.omit({ amount: true })

/**
 * Changes credits after the lock; the change is kept with who, when and why. Amounts follow from the shares.
 * Errors: `gone`, `notLocked`, and the codes of `amendProblem`.
 */
export const amendCredits = defineCommand({
  name: 'attribution.amend',
  input: z.object({
    deal: lockLinks,
    credits: z.array(amended).max(40),
    reason: z.string().trim().max(300),
    zone: zoneField,
  }),
  label: ({ deal }, rows) => `Amend the credit of ${whoInWords(rows, 'deals', [deal.id])}`,
  needs: ({ deal, credits }) => [
    ...needsOfEvidence([deal]),
    { table: 'partners', ids: credits.map(({ partnerId }) => partnerId) },
  ],
  run: (rows, { deal: { id }, credits, reason, zone }, context) => {
    const [deal] = chosenRows(rows, 'deals', [id]) ?? []
    if (!deal) return gone('deal')
    const before = rows.all('attributions').find(({ dealId }) => dealId === id)
    const policy = policyOf(rows.get('workspace', WORKSPACE_ID) ?? {})
    const dayAt = dayIn(zone)
    const live = creditDeal({
      deal,
      sources: sourcesIn(rows),
      policy,
      today: dayAt(context.now),
      dayAt,
    })
    const isThere = (partnerId: string) => rows.get('partners', partnerId) !== undefined
    const problem = amendProblem({ before, credits, reason, traces: live.traces, isThere })
    if (problem) return { ok: false, error: problem }
    if (!before) return gone('lock')
    const amendment = {
      at: context.now,
      by: context.actor,
      reason,
      credits: withAmounts(credits, deal.amount),
    }
    const after = { ...before, amendments: [...before.amendments, amendment] }
    return ok([replacement('attributions', before, after, context)])
  },
})
