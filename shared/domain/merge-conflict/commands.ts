import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { nameOfRow } from '../history/names.ts'
import { replacement } from '../journal/changes.ts'
import { TABLE_NAMES, type TableName } from '../tableNames.ts'
import { decided } from './decide.ts'
import { isOpenConflict, MERGE_CHOICES, type MergeConflict } from './schema.ts'

/**
 * Decides between two edits that met: sets the field to the value put aside, to the one that stands or to a third, or
 * lets a record stay or go; the conflict is then settled, for everybody. Errors: `gone`, `settled`, `invalid`, `choice`.
 */
export const resolveMergeConflict = defineCommand({
  name: 'mergeConflict.resolve',
  input: z.object({
    id: idField('mergeConflict'),
    choice: z.enum(MERGE_CHOICES),
    /** Of `edited`; absent clears the field. */
    value: z.json().optional(),
  }),
  label: ({ id }, rows) => `Settle two edits of ${recordName(rows, id)}`,
  needs: ({ id }) => [{ table: 'mergeConflicts', ids: [id] }],
  thenNeeds: ({ id }, rows) => {
    const conflict = rows.get('mergeConflicts', id)
    const table = conflict && tableOf(conflict)
    return conflict && table ? [{ table, ids: [conflict.recordId] } as Need] : []
  },
  run: (rows, { id, choice, value }, context) => {
    const conflict = rows.get('mergeConflicts', id)
    const table = conflict && tableOf(conflict)
    if (!conflict || !table) return gone('conflict')
    if (!isOpenConflict(conflict)) return err('settled', 'These two edits were settled already.')
    const row = rows.get(table, conflict.recordId)
    const changes = decided(conflict, row, { choice, value }, context)
    if (!changes.ok) return changes
    const resolved = { choice, at: context.now, by: context.actor }
    return ok([...changes.value, replacement('mergeConflicts', conflict, { ...conflict, resolved }, context)])
  },
})

const tableOf = ({ table }: MergeConflict): TableName | undefined => TABLE_NAMES.find(name => name === table)

function recordName(rows: LoadedRows, id: string): string {
  const conflict = rows.get('mergeConflicts', id)
  const table = conflict && tableOf(conflict)
  const row = table && rows.get(table, conflict.recordId)
  return row && table ? nameOfRow(table, row) : 'a record that is gone'
}
