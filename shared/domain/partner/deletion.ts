import type { CommandContext, LoadedRows, Need } from '../command.ts'
import { count, list } from '../fields/words.ts'
import { entriesInWords, tasksInWords } from '../interaction/unlink.ts'
import { deletion, replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { takenBack } from '../lead/offers.ts'
import { type Lead, openOffer } from '../lead/schema.ts'

type Chosen = ReadonlySet<string>

/** Leads it was offered, accepted or made deals of. */
const hasLead =
  (chosen: Chosen) =>
  (lead: Lead): boolean =>
    chosen.has(lead.partnerId ?? openOffer(lead)?.partnerId ?? '')

const isOf = (chosen: Chosen) => (row: { partnerId?: string | undefined }) =>
  row.partnerId !== undefined && chosen.has(row.partnerId)

/** What is loaded for the chosen partners; loading may bring more rows than theirs. */
const whatTheyHave = (rows: LoadedRows, chosen: Chosen) => ({
  contacts: rows.all('contacts').filter(isOf(chosen)),
  targets: rows.all('targets').filter(isOf(chosen)),
  scorecards: rows.all('scorecards').filter(isOf(chosen)),
  interactions: rows.all('interactions').filter(isOf(chosen)),
  tasks: rows.all('tasks').filter(isOf(chosen)),
  registrations: rows.all('registrations').filter(isOf(chosen)),
  plans: rows.all('plans').filter(isOf(chosen)),
  sessions: rows.all('sessions').filter(isOf(chosen)),
  revenue: rows.all('revenue').filter(isOf(chosen)),
  leads: rows.all('leads').filter(hasLead(chosen)),
  deals: rows.all('deals').filter(deal => deal.partners.some(({ partnerId }) => chosen.has(partnerId))),
})

const withoutPartner = <Row extends { partnerId?: string | undefined }>(row: Row): Row => {
  const { partnerId: _, ...rest } = row
  return rest as unknown as Row
}

/**
 * Money that was earned stays earned: revenue and deals lose the link, so totals never change. Leads that are
 * not settled are to be given out again.
 */
export function unlinked(rows: LoadedRows, chosen: Chosen, context: CommandContext): readonly Change[] {
  const { deals, revenue, leads } = whatTheyHave(rows, chosen)
  return [
    ...deals.map(deal => {
      const partners = deal.partners.filter(({ partnerId }) => !chosen.has(partnerId))
      return replacement('deals', deal, { ...deal, partners }, context)
    }),
    ...leads.map(lead => replacement('leads', lead, withoutHolder(lead, context.now), context)),
    ...revenue.map(line => replacement('revenue', line, withoutPartner(line), context)),
  ]
}

const withoutHolder = (lead: Lead, now: string): Lead =>
  lead.state === 'converted' ? withoutPartner(lead) : takenBack(lead, now, 'The partner was deleted')

/** What belongs to the partner alone goes with it; a person who is a customer's contact too stays. */
export function removed(rows: LoadedRows, chosen: Chosen, context: CommandContext): readonly Change[] {
  const { contacts, targets, scorecards, interactions, tasks, registrations } = whatTheyHave(rows, chosen)
  return [
    ...contacts.map(person =>
      person.customerId === undefined
        ? deletion('contacts', person)
        : replacement('contacts', person, withoutPartner(person), context),
    ),
    ...targets.map(target => deletion('targets', target)),
    ...scorecards.map(scorecard => deletion('scorecards', scorecard)),
    ...interactions.map(row => deletion('interactions', row)),
    ...tasks.map(row => deletion('tasks', row)),
    ...registrations.map(row => deletion('registrations', row)),
    ...planningOf(rows, chosen),
  ]
}

/** Plans with their parts and versions, sessions with their notes, and what was agreed beside them. */
function planningOf(rows: LoadedRows, chosen: Chosen): readonly Change[] {
  const { plans, sessions } = whatTheyHave(rows, chosen)
  const planIds = new Set<string>(plans.map(({ id }) => id))
  const sessionIds = new Set<string>(sessions.map(({ id }) => id))
  return [
    ...plans.map(row => deletion('plans', row)),
    ...rows
      .all('planParts')
      .filter(({ planId }) => planIds.has(planId))
      .map(row => deletion('planParts', row)),
    ...sessions.map(row => deletion('sessions', row)),
    ...rows
      .all('sessionItems')
      .filter(({ sessionId }) => sessionIds.has(sessionId))
      .map(row => deletion('sessionItems', row)),
    ...PLANNING.flatMap(table =>
      rows
        .all(table)
        .filter(isOf(chosen))
        .map(row => deletion(table, row)),
    ),
  ]
}

/** Tables of planning whose rows name their partner themselves. */
const PLANNING = ['planVersions', 'exchanges', 'expectations', 'packs', 'packAnswers'] as const

/** All that hangs on the partners, as far as their ids find it. */
export const needsOfDeletion = (ids: readonly string[]): readonly Need[] => [
  { table: 'partners', ids },
  { table: 'contacts', index: 'partnerId', anyOf: ids },
  { table: 'targets', index: 'partnerId', anyOf: ids },
  { table: 'scorecards', index: 'partnerId', anyOf: ids },
  { table: 'interactions', index: 'partnerId', anyOf: ids },
  { table: 'tasks', index: 'partnerId', anyOf: ids },
  { table: 'registrations', index: 'partnerId', anyOf: ids },
  { table: 'plans', index: 'partnerId', anyOf: ids },
  { table: 'sessions', index: 'partnerId', anyOf: ids },
  ...PLANNING.map(table => ({ table, index: 'partnerId', anyOf: ids }) as Need),
  { table: 'revenue', index: 'partnerId', anyOf: ids },
  { table: 'leads', index: 'partnerId', anyOf: ids },
  // Open offers stand in no index of partners; those that wait for an answer are few.
  { table: 'leads', index: 'state', anyOf: ['offered'] },
  { table: 'deals', index: 'partnerIds', anyOf: ids },
]

/** What hangs on their plans and sessions, which the first rows name. */
export const laterNeedsOfDeletion = (rows: LoadedRows): readonly Need[] => [
  { table: 'planParts', index: 'planId', anyOf: rows.all('plans').map(({ id }) => id) },
  { table: 'sessionItems', index: 'sessionId', anyOf: rows.all('sessions').map(({ id }) => id) },
]

/** `with 3 contacts; 214 revenue lines and 12 deals stay without a partner`; empty when there is nothing. */
export function deletionInWords(rows: LoadedRows, chosen: Chosen): string {
  const {
    contacts,
    targets,
    scorecards,
    plans,
    sessions,
    registrations,
    interactions,
    tasks,
    revenue,
    deals,
    leads,
  } = whatTheyHave(rows, chosen)
  const along = list([
    ...counts(
      [contacts, 'contact'],
      [targets, 'target'],
      [scorecards, 'scorecard'],
      [registrations, 'registration'],
      [plans, 'plan'],
      [sessions, 'session'],
    ),
    ...entriesInWords(interactions.length),
    ...tasksInWords(tasks.length),
  ])
  const stay = list(counts([revenue, 'revenue line'], [deals, 'deal'], [leads, 'lead']))
  return `${along && ` with ${along}`}${stay && `; ${stay} stay without a partner`}`
}

const counts = (...groups: readonly (readonly [readonly unknown[], string])[]): readonly string[] =>
  groups.filter(([rows]) => rows.length > 0).map(([rows, word]) => count(rows.length, word))
