import { WORKSPACE_ID, type Workspace, workspaceFields } from '@shared/domain/workspace/schema.ts'
import { getRow } from './rows.ts'

/** The settings of this workspace, with defaults until somebody saves some. */
export async function currentWorkspace(): Promise<Workspace> {
  const saved = await getRow('workspace', WORKSPACE_ID)
  return saved ?? defaultWorkspace()
}

export function defaultWorkspace(): Workspace {
  const epoch = '1970-01-01T00:00:00.000Z'
  return {
    ...workspaceFields.parse({}),
    id: WORKSPACE_ID,
    createdAt: epoch,
    updatedAt: epoch,
    createdIn: '',
  }
}

/** Who is written into the history when nobody has said a name. */
export const actorOf = (workspace: Workspace): string => workspace.owner || 'You'
