import { endWorkspaceTask, useWorkspaceTask } from '../../state/workspaceFile.ts'
import { AskSaveDialog } from './AskSaveDialog.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { SaveDialog } from './SaveDialog.tsx'

/** The dialog of the workspace file that is being worked on. */
export function WorkspaceFileDialogs() {
  const task = useWorkspaceTask(state => state.task)
  if (!task) return null
  if (task.kind === 'ask') return <AskSaveDialog task={task} onClose={endWorkspaceTask} />
  return task.kind === 'save' ? (
    <SaveDialog task={task} onClose={endWorkspaceTask} />
  ) : (
    <OpenDialog source={task.source} onClose={endWorkspaceTask} />
  )
}
