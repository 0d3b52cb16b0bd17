import type { TableName } from '../tableNames.ts'

/**
 * Tables a pack is chosen from, in the order in which rows hang on each other: a task may hang on a session. Members
 * follow by name, once all else is chosen.
 */
export const PACK_TABLES = [
  'partners',
  'leads',
  'registrations',
  'deals',
  'contacts',
  'plans',
  'planParts',
  'planVersions',
  'sessions',
  'sessionItems',
  'interactions',
  'tasks',
  'revenue',
  'targets',
  'scorecards',
  'attributions',
  'conflicts',
  'accountLists',
  'exchanges',
  'expectations',
  'packs',
  'packAnswers',
  'templates',
  'rates',
  // By reference alone.
  'customers',
  'products',
  'strategies',
  'engagementRules',
] as const satisfies readonly TableName[]
export type PackTable = (typeof PACK_TABLES)[number]

/**
 * What stays: how a desk looks and reads its files, and what rules did and measured. A rule that did something is
 * named there; the rule itself would begin to act where the pack is opened.
 */
export const NOT_PACKED = [
  'presets',
  'views',
  'automationRules',
  'ruleRuns',
  'processSteps',
  'pipelineSnapshots',
  'mergeConflicts',
  'workspace',
] as const satisfies readonly TableName[]

export const isPackTable = (table: TableName): table is PackTable => PACK_TABLES.some(name => name === table)
