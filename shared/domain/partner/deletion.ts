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
  ]
}

/** All that hangs on the partners. */
export const needsOfDeletion = (ids: readonly string[]): readonly Need[] => [
  { table: 'partners', ids },
  { table: 'contacts', index: 'partnerId', anyOf: ids },
  { table: 'targets', index: 'partnerId', anyOf: ids },
  { table: 'scorecards', index: 'partnerId', anyOf: ids },
  { table: 'interactions', index: 'partnerId', anyOf: ids },
  { table: 'tasks', index: 'partnerId', anyOf: ids },
  { table: 'registrations', index: 'partnerId', anyOf: ids },
  { table: 'revenue', index: 'partnerId', anyOf: ids },
  { table: 'leads', index: 'partnerId', anyOf: ids },
  // Open offers stand in no index of partners; those that wait for an answer are few.
  { table: 'leads', index: 'state', anyOf: ['offered'] },
  { table: 'deals', index: 'partnerIds', anyOf: ids },
]

/** `with 3 contacts; 214 revenue lines and 12 deals stay without a partner`; empty when there is nothing. */
export function deletionInWords(rows: LoadedRows, chosen: Chosen): string {
  const { contacts, targets, scorecards, registrations, interactions, tasks, revenue, deals, leads } =
    whatTheyHave(rows, chosen)
  const along = list([
    ...counts(
      [contacts, 'contact'],
      [targets, 'target'],
      [scorecards, 'scorecard'],
      [registrations, 'registration'],
    ),
    ...entriesInWords(interactions.length),
    ...tasksInWords(tasks.length),
  ])
  const stay = list(counts([revenue, 'revenue line'], [deals, 'deal'], [leads, 'lead']))
  return `${along && ` with ${along}`}${stay && `; ${stay} stay without a partner`}`
}

const counts = (...groups: readonly (readonly [readonly unknown[], string])[]): readonly string[] =>
  groups.filter(([rows]) => rows.length > 0).map(([rows, word]) => count(rows.length, word))
