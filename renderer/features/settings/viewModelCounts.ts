import type { TableName } from '@shared/domain/tableNames.ts'
import type { Counts } from '../../data/countAll.ts'

const LABELS: readonly (readonly [TableName, string])[] = [
  ['partners', 'Partners'],
  ['contacts', 'Contacts'],
  ['customers', 'Customers'],
  ['products', 'Products'],
  ['deals', 'Deals'],
  ['revenue', 'Revenue lines'],
  ['targets', 'Targets'],
  ['interactions', 'Interactions'],
  ['tasks', 'Tasks'],
  ['registrations', 'Registrations'],
  ['conflicts', 'Conflicts'],
  ['leads', 'Leads'],
  ['plans', 'Joint business plans'],
  ['planParts', 'Parts of plans'],
  ['planVersions', 'Locked plan versions'],
  ['sessions', 'Sessions'],
  ['sessionItems', 'Session notes'],
  ['strategies', 'Strategy versions'],
  ['exchanges', 'Value exchanges'],
  ['expectations', 'Expectations'],
  ['packs', 'Partner packs'],
  ['packAnswers', 'Pack answers'],
  ['scorecards', 'Issued scorecards'],
  ['templates', 'Scorecard templates'],
  ['presets', 'Import presets'],
  ['views', 'Saved views'],
  ['engagementRules', 'Rules of engagement'],
  ['accountLists', 'Named-account lists'],
  ['automationRules', 'Automation rules'],
  ['ruleRuns', 'Rule runs'],
  ['processSteps', 'Process steps'],
  ['pipelineSnapshots', 'Pipeline snapshots'],
  ['attributions', 'Attributions'],
  ['rates', 'Exchange rates'],
  ['members', 'Team members'],
  ['mergeConflicts', 'Edit conflicts'],
]

/** Every kind of record with its number, in the order of the app. */
export const countLines = (counts: Counts): readonly { readonly label: string; readonly count: number }[] =>
  LABELS.map(([table, label]) => ({ label, count: counts[table] }))

/** True while there is nothing of a book: the sample may be loaded. */
export const isEmpty = (counts: Counts): boolean =>
  LABELS.slice(
    0,
    LABELS.findIndex(([table]) => table === 'scorecards'),
  ).every(([table]) => counts[table] === 0)
