import { useActivityDialog } from '../../state/activityDialog.ts'
import { InteractionDialog } from './components/InteractionDialog.tsx'
import { MailDialog } from './components/MailDialog.tsx'
import { TaskDialog } from './components/TaskDialog.tsx'

/** The dialog about what was said or is to do that is open. */
export function ActivityDialogs() {
  const { open, close } = useActivityDialog()
  if (!open) return null
  switch (open.kind) {
    case 'interaction':
      return <InteractionDialog about={open.about} id={open.id} onClose={close} />
    case 'task':
      return <TaskDialog about={open.about} id={open.id} onClose={close} />
    case 'mail':
      return <MailDialog about={open.about} onClose={close} />
  }
}
