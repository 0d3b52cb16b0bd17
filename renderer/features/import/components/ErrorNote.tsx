import type { DomainError } from '@shared/lib/result.ts'
import { CircleAlert } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import css from './error.module.css'

/** What went wrong, where, and what to do; stays until it is dismissed. */
export function ErrorNote({ error, onDismiss }: { error: DomainError; onDismiss(): void }) {
  return (
    <div className={css.error} role="alert">
      <CircleAlert aria-hidden />
      <p>
        {error.message}
        {error.at !== undefined && <span className={css.at}> ({error.at})</span>}
      </p>
      <Button size="small" variant="quiet" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  )
}
