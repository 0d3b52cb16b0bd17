import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import { creation, replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { TABLE_NAMES, type TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { WORKSPACE_ID, type Workspace, workspaceFields } from '../workspace/schema.ts'
import { makeInteractions, talkWorlds } from './activity.ts'
import { makeExchanges, makeExpectations, makeStrategy, withRelations } from './agreements.ts'
import { makeAutomation } from './automation.ts'
import { makeProducts } from './catalogue.ts'
import { companyNamer } from './companies.ts'
import { makeConflicts } from './conflicts.ts'
import { makeCustomers } from './customers.ts'
import { makeDeals } from './deals.ts'
import { makeAccountLists, makeEngagementRules, SAMPLE_TEAM } from './engagement.ts'
import { makeEvidence } from './evidence.ts'
import { makeInfluence } from './influence.ts'
import { makeLeads } from './leads.ts'
import { makeMembers } from './members.ts'
import { withMotions } from './motions.ts'
import { planOf, type SampleOptions, type SamplePlan } from './options.ts'
import { makePartners, OWNER } from './partners.ts'
import { makeContacts } from './people.ts'
import { makePlans } from './plans.ts'
import { makeRates, SAMPLE_CURRENCY } from './rates.ts'
import { makeRegistrations } from './registrations.ts'
import { makeRevenue } from './revenue.ts'
import { makeRivals } from './rivals.ts'
import { makeSessions } from './sessions.ts'
import { makeSnapshots } from './snapshots.ts'
import { makeTargets } from './targets.ts'
import { makeTasks } from './tasks.ts'

export type SampleRows = { readonly [T in TableName]: readonly TableRow<T>[] }

/**
 * A whole made-up book. The same options give the same rows, as far as `newId` gives the same ids. No name
 * in it means a real person or firm; all addresses end in the reserved `.example`.
 */
export function generateSample(options: SampleOptions): SampleRows {
  const plan = planOf(options)
  const name = companyNamer()
  const products = makeProducts(plan)
  const stories = makePartners(plan, place => name(place, 'trades'))
  const customers = makeCustomers(plan, stories, place => name(place, 'goods'))
  const revenue = makeRevenue(plan, stories, customers, products)
  // Before revenue is handed out: deals write themselves into the lines they were won with.
  const targets = makeTargets(plan, stories)
  const deals = makeDeals(plan, stories, { revenue, targets }, customers, products)
  const contacts = makeContacts(plan, stories)
  const everyCustomer = [...customers.values()].flat()
  const rates = makeRates(
    plan,
    stories.map(({ place }) => place.currency),
  )
  const worlds = talkWorlds(stories, contacts, deals)
  // After everything that takes a name: leads are companies of their own.
  const leads = makeLeads(plan, {
    stories,
    customers: everyCustomer,
    products,
    deals,
    name: place => name(place, 'goods'),
  })
  const interactions = makeInteractions(plan, worlds)
  const tasks = makeTasks(plan, worlds)
  // Last, so that what was here before keeps its ids.
  const registered = makeRegistrations(plan, { stories, customers: everyCustomer, products, deals })
  const automated = makeAutomation(plan, { ...registered, leads, partners: stories.map(({ row }) => row) })
  const rivals = makeRivals(plan, automated.registrations, stories)
  const registrations = [...automated.registrations, ...rivals.registrations]
  const agreed = { stories, customers: everyCustomer, products }
  const lists = makeAccountLists(plan, agreed)
  const rules = makeEngagementRules(plan, agreed, lists)
  const partners = stories.map(({ row }) => row)
  const said = withMotions(plan, stories, { revenue: [...revenue.values()].flat(), deals })
  const evidence = makeEvidence(plan, deals, everyCustomer, registrations)
  const influence = makeInfluence(plan, deals)
  const strategy = makeStrategy(plan)
  const customersOf = dealtWith(deals, everyCustomer)
  const planned = makePlans(plan, { stories, contacts, customersOf, strategy })
  const expectations = makeExpectations(plan, stories)
  return {
    partners,
    contacts: withRelations(plan, stories, contacts),
    customers: everyCustomer,
    products,
    ...said,
    targets,
    rates,
    templates: [],
    scorecards: [],
    presets: [],
    interactions: [...interactions, ...influence],
    tasks: [...tasks, ...planned.tasks],
    views: [],
    registrations: [...registrations, ...evidence],
    conflicts: makeConflicts(plan, {
      registrations,
      partners,
      customers: everyCustomer,
      products,
      deals,
      interactions,
      rates,
      rules,
      lists,
    }),
    engagementRules: rules,
    accountLists: lists,
    leads,
    automationRules: automated.automationRules,
    ruleRuns: automated.ruleRuns,
    processSteps: [...automated.processSteps, ...rivals.processSteps],
    pipelineSnapshots: makeSnapshots(plan, deals, rates),
    attributions: [],
    plans: planned.plans,
    planParts: planned.planParts,
    planVersions: planned.planVersions,
    ...makeSessions(plan, planned.plans),
    strategies: [strategy],
    exchanges: makeExchanges(plan, stories),
    expectations,
    packs: [],
    packAnswers: [],
    mergeConflicts: [],
    members: makeMembers(plan),
    workspace: [makeWorkspace(plan)],
  }
}

/** The customers a partner has deals with, the first ones first. */
function dealtWith(deals: readonly Deal[], customers: readonly Customer[]) {
  const byId = new Map<string, Customer>(customers.map(row => [row.id, row]))
  return (partnerId: string): readonly Customer[] => {
    const theirs = deals.filter(({ partners }) => partners.some(part => part.partnerId === partnerId))
    return [...new Set(theirs.flatMap(({ customerId }) => byId.get(customerId ?? '') ?? []))]
  }
}

const makeWorkspace = ({ stamps }: SamplePlan): Workspace => ({
  ...workspaceFields.parse({
    name: 'Sample book',
    owner: OWNER,
    currency: SAMPLE_CURRENCY,
    policy: { team: SAMPLE_TEAM },
  }),
  id: WORKSPACE_ID,
  ...stamps,
})

/**
 * The sample as changes of one intent. `workspace`: the settings already saved, if there are any; they are
 * replaced, because the amounts of the sample make sense in its own currency only. `snapshotIds`: pipeline snapshots
 * that were taken already; a week has one, and it is never changed.
 */
export function sampleChanges(
  options: SampleOptions & {
    readonly workspace?: Workspace | undefined
    readonly snapshotIds?: readonly string[]
  },
): Change[] {
  const rows = generateSample(options)
  const saved = options.workspace
  const weeks = new Set<string>(options.snapshotIds)
  return TABLE_NAMES.flatMap(table =>
    (rows[table] as readonly TableRow<TableName>[])
      .filter(({ id }) => !weeks.has(id))
      .map(row =>
        saved && table === 'workspace'
          ? replacement(
              'workspace',
              saved,
              { ...saved, ...keptWhenReplaced(rows.workspace[0], saved) },
              { now: options.now },
            )
          : creation(table, row),
      ),
  )
}

/** Settings somebody chose stay; the team is made up only where none was named. */
const keptWhenReplaced = (made: Workspace | undefined, saved: Workspace) =>
  made && {
    name: made.name,
    owner: made.owner,
    currency: made.currency,
    ...(saved.policy === undefined && made.policy && { policy: made.policy }),
  }
