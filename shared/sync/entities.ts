import { TABLE_NAMES, type TableName } from '../domain/tableNames.ts'
import { workspaceFields } from '../domain/workspace/schema.ts'
import { TOGETHER } from '../domain/workspace-file/merge/parts.ts'
import { type EntityType, typeOfId } from '../lib/ids.ts'
import type { Body } from './document.ts'

/** How rows of one table travel and merge. */
export interface EntitySync {
  /** What ids of the table begin with; one table per type. */
  readonly type: EntityType
  readonly syncs: boolean
  /** Fields that stay at home. */
  readonly localFields: readonly string[]
  /** Lists whose order means nothing: adds and removes of both sides count. */
  readonly sets: readonly string[]
  /** Objects of many settings by key, merged key by key; other objects are one value (an amount, a person). */
  readonly byKey: readonly string[]
  /** Fields that only make sense together: one side's stand, all of them. `whole`: the row is one statement. */
  readonly together: readonly (readonly string[])[] | 'whole'
  /** Where it stands among others: the server's place counts, and nobody is asked. */
  readonly quiet: readonly string[]
  /** Written once by Tandem itself: where two differ the server's stands, and nobody is asked. */
  readonly ledger?: true
  /** There is always one: a deletion of it is answered with the row. */
  readonly lasting?: true
  /** What a row is made with: where both made it, a field that still is as it was born is no edit. */
  readonly born?: Body
}

type Options = Partial<Omit<EntitySync, 'type'>>

const row = (type: EntityType, table: TableName, options: Options = {}): EntitySync => ({
  type,
  syncs: true,
  localFields: [],
  sets: [],
  byKey: [],
  together: TOGETHER[table] ?? [],
  quiet: [],
  ...options,
})

/** Every table, exhaustively: a new one does not compile until it says how it travels. */
export const ENTITIES: Readonly<Record<TableName, EntitySync>> = {
  partners: row('partner', 'partners', {
    sets: ['types', 'regions', 'industries', 'domains', 'capabilities', 'competitors', 'stack'],
  }),
  contacts: row('contact', 'contacts'),
  customers: row('customer', 'customers', { sets: ['domains'] }),
  products: row('product', 'products'),
  // Shares of the partners of a deal add up, so they are one value and no set.
  deals: row('deal', 'deals', { sets: ['productIds'] }),
  revenue: row('revenue', 'revenue', { together: 'whole' }),
  targets: row('target', 'targets', { together: 'whole' }),
  // A rate's id names day and currencies: two devices make the same row.
  rates: row('rate', 'rates', { together: 'whole' }),
  templates: row('template', 'templates', { together: 'whole' }),
  scorecards: row('scorecard', 'scorecards', { together: 'whole' }),
  // How the team reads its files: a preset made on one desk serves at all.
  presets: row('preset', 'presets', { byKey: ['mapping', 'values', 'otherwise'] }),
  interactions: row('interaction', 'interactions', { sets: ['contactIds'] }),
  tasks: row('task', 'tasks', {
    sets: ['responsible', 'consulted', 'informed', 'renegotiated'],
    quiet: ['order'],
    together: without('tasks', 'renegotiated'),
  }),
  // One person has two machines oftener than two persons mind each other's tabs; which tab is open stays at home.
  views: row('view', 'views', { quiet: ['position'] }),
  registrations: row('registration', 'registrations', { sets: ['domains', 'productIds'] }),
  conflicts: row('conflict', 'conflicts', {
    sets: ['evidenceIds'],
    together: [
      ['decision', 'decidedAt', 'decidedBy', 'reason'],
      [
        'fields',
        'bits',
        'threshold',
        'shared',
        'ruleId',
        'proposal',
        'proposalReason',
        'turns',
        'adjudicator',
      ],
    ],
  }),
  // The order in which tie-breaks are tried (`decide`) is the rule itself: no set.
  engagementRules: row('engagementRule', 'engagementRules', {
    sets: ['segments', 'territories', 'productIds', 'tiers', 'accountListIds'],
    quiet: ['order'],
  }),
  accountLists: row('accountList', 'accountLists', { sets: ['accounts'] }),
  leads: row('lead', 'leads', { sets: ['productIds'] }),
  automationRules: row('automationRule', 'automationRules', {
    quiet: ['order'],
    together: [['trigger', 'triggerDays', 'conditions', 'actions']],
  }),
  // Ids name rule, trigger and record, so a rule that ran on two devices leaves one line.
  ruleRuns: row('ruleRun', 'ruleRuns', { ledger: true, together: 'whole' }),
  processSteps: row('processStep', 'processSteps', { ledger: true, together: 'whole' }),
  // The id names the week: the first device's snapshot is the team's, the others' differ by hours.
  pipelineSnapshots: row('pipelineSnapshot', 'pipelineSnapshots', { ledger: true, together: 'whole' }),
  attributions: row('attribution', 'attributions', { together: 'whole' }),
  plans: row('plan', 'plans', { sets: ['people'] }),
  planParts: row('planPart', 'planParts', { quiet: ['order'] }),
  // Content and hash never change; signatures of both sides may come in on two devices.
  planVersions: row('planVersion', 'planVersions', {
    sets: ['signatures'],
    together: [['content', 'hash', 'version', 'lockedAt', 'lockedBy']],
  }),
  sessions: row('session', 'sessions', { sets: ['signedOff', 'nextDates'] }),
  sessionItems: row('sessionItem', 'sessionItems'),
  strategies: row('strategy', 'strategies', { together: [['version', 'publishedAt']] }),
  exchanges: row('exchange', 'exchanges'),
  expectations: row('expectation', 'expectations'),
  packs: row('pack', 'packs', { together: 'whole' }),
  packAnswers: row('packAnswer', 'packAnswers'),
  // A conflict about a conflict would help nobody.
  mergeConflicts: row('mergeConflict', 'mergeConflicts', { ledger: true }),
  members: row('member', 'members', { sets: ['spellings'] }),
  // The owner is the person at this laptop; the rest are the conventions of the team.
  workspace: row('workspace', 'workspace', {
    localFields: ['owner'],
    byKey: ['stageProbability', 'cadence', 'policy'],
    born: workspaceFields.parse({}),
    lasting: true,
  }),
}

/** The groups of the file merge without a field that merges as a set here. */
function without(table: TableName, field: string): readonly (readonly string[])[] {
  return (TOGETHER[table] ?? []).map(group => group.filter(name => name !== field))
}

const TABLE_OF: ReadonlyMap<EntityType, TableName> = new Map(
  TABLE_NAMES.map(table => [ENTITIES[table].type, table]),
)

/** The table of the row an id names; undefined for a foreign id. */
export function tableOfId(id: string): TableName | undefined {
  const type = typeOfId(id)
  return type && TABLE_OF.get(type)
}
