import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { applyPatch, patchOf } from '../fields/patch.ts'
import { firstNewProblem } from '../fields/rules.ts'
import { fieldsInWords } from '../fields/words.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import { workspaceProblems } from './rules.ts'
import { WORKSPACE_ID, workspaceFields } from './schema.ts'

/** Changes settings of the workspace; the first time it makes them from the defaults. Errors: the codes of `workspaceProblems`. */
export const saveWorkspace = defineCommand({
  name: 'workspace.save',
  input: patchOf(workspaceFields),
  label: (patch, rows) => {
    const before = rows.get('workspace', WORKSPACE_ID)
    return before
      ? `Change settings: ${fieldsInWords(applyPatch(workspaceFields, before, patch).changed)}`
      : 'Set up the workspace'
  },
  needs: () => [{ table: 'workspace', ids: [WORKSPACE_ID] }],
  run: (rows, patch, context) => {
    const before = rows.get('workspace', WORKSPACE_ID)
    const { row, changed } = applyPatch(workspaceFields, before ?? workspaceFields.parse({}), patch)
    const allowed = firstNewProblem(workspaceProblems(row), before && workspaceProblems(before))
    if (!allowed.ok) return allowed
    if (!before) return ok([creation('workspace', stamped(row, WORKSPACE_ID, context))])
    return ok(changed.length === 0 ? [] : [replacement('workspace', before, { ...before, ...row }, context)])
  },
})
