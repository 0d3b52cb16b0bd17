import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import css from './settings.module.css'

/** The whole workspace as one file: to take along, to keep, to merge with another copy. */
export function WorkspaceFileRow() {
  return (
    <div className={css.sample}>
      <p>One .tandem file holds the whole workspace with its history.</p>
      <Button onClick={() => void runAction('pickWorkspaceFile')}>Open workspace file…</Button>
      <Button onClick={() => void runAction('saveWorkspace')}>Save workspace as…</Button>
    </div>
  )
}
