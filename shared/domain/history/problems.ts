import type { DomainError } from '../../lib/result.ts'
import type { LoadedRows } from '../command.ts'
import { contactProblems } from '../contact/rules.ts'
import type { Contact } from '../contact/schema.ts'
import { dealProblems } from '../deal/rules.ts'
import type { Deal } from '../deal/schema.ts'
import { rateProblems } from '../rate/rules.ts'
import type { Rate } from '../rate/schema.ts'
import type { ScorecardTemplate } from '../scorecard/schema.ts'
import { checkTemplate } from '../scorecard/templateRules.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { overlapping, targetProblems } from '../target/rules.ts'
import type { Target } from '../target/schema.ts'
import { workspaceProblems } from '../workspace/rules.ts'
import type { Workspace } from '../workspace/schema.ts'

/** What the rules of its kind say against a row: the same that an edit would be refused for. */
export function problemsOf(
  table: TableName,
  row: TableRow<TableName>,
  rows: LoadedRows,
): readonly DomainError[] {
  switch (table) {
    case 'contacts':
      return contactProblems(row as Contact)
    case 'deals':
      return dealProblems(row as Deal)
    case 'rates':
      return rateProblems(row as Rate)
    case 'targets':
      return [...targetProblems(row as Target), ...overlap(row as Target, rows)]
    case 'templates': {
      const checked = checkTemplate(row as ScorecardTemplate)
      return checked.ok ? [] : [checked.error]
    }
    case 'workspace':
      return workspaceProblems(row as Workspace)
    default:
      return []
  }
}

const overlap = (row: Target, rows: LoadedRows): readonly DomainError[] => {
  const other = overlapping(row, rows.all('targets'), row.id)
  return other
    ? [
        {
          code: 'overlap',
          message: `Another target from ${other.from} to ${other.to} covers some of the same days. Change that one first.`,
          at: 'from',
        },
      ]
    : []
}
