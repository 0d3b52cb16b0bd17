import { useActivityForm } from '../../state/activityForm.ts'
import { InteractionDialog } from './InteractionDialog.tsx'
import { TaskDialog } from './TaskDialog.tsx'

/** The form that is asked for, if one is. */
export function ActivityDialogs() {
  const { open, close } = useActivityForm()
  if (!open) return null
  return open.kind === 'task' ? (
    <TaskDialog about={open.about} onClose={close} />
  ) : (
    <InteractionDialog about={open.about} onClose={close} />
  )
}
