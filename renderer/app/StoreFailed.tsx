import { HardDrive } from 'lucide-react'
import { runAction } from '../state/actions.ts'
import { Button } from '../ui/button/Button.tsx'
import { EmptyState } from '../ui/empty/EmptyState.tsx'
import css from './app.module.css'
import { open } from './boot.ts'
import { storeProblem } from './storeProblem.ts'

/** The store would not open: says why in plain words, what was kept, and offers to try again. */
export function StoreFailed({ error }: { error: unknown }) {
  const { title, text, detail } = storeProblem(error)
  return (
    <div className={css.trouble} role="alert">
      <EmptyState
        icon={<HardDrive aria-hidden />}
        title={title}
        actions={
          <>
            <Button variant="primary" onClick={() => void open()}>
              Try again
            </Button>
            <Button onClick={() => void runAction('copyDiagnostics')}>Copy diagnostics</Button>
          </>
        }
      >
        <p>{text}</p>
        <p className={css.details}>{detail}</p>
      </EmptyState>
    </div>
  )
}
