import type { FoundConflict } from '@shared/domain/conflict/found.ts'
import type { RecognisedCustomer } from '@shared/domain/conflict/recognise.ts'
import type { Registered } from '@shared/domain/conflict/records.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import type { PastConflict } from '@shared/domain/engagement/backTest.ts'
import { type Remote, wrap } from 'comlink'
import { today } from '../../data/today.ts'
import type { ConflictApi } from './worker.ts'

let remote: Remote<ConflictApi> | undefined

/** The one conflict worker of this window; it is not started before somebody asks. */
function conflictWorker(): Remote<ConflictApi> {
  remote ??= wrap<ConflictApi>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'conflicts' }),
  )
  return remote
}

/**
 * Claims that stand against a registration, the surest first; at most thirty. It need not be saved. One that is being
 * submitted claims from now on, unless it was submitted before. Reads only; writing them is the submitting command's.
 */
export const checkRegistration = (
  registered: Registered & { readonly createdAt?: string },
  moment: Conflict['moment'],
): Promise<FoundConflict[]> => {
  const now = new Date().toISOString()
  const submittedAt = registered.submittedAt ?? (moment === 'submit' ? now : (registered.createdAt ?? now))
  return conflictWorker().check({ ...registered, submittedAt }, today(), now)
}

/** Customers of the book a registered company is or may be; only a `sure` one may be taken without asking. */
export const recogniseCustomer = (registered: Registered): Promise<RecognisedCustomer[]> =>
  conflictWorker().recognise(registered)

/** Past conflicts with what rules look at, the newest first; at most three hundred. */
export const pastConflicts = (): Promise<PastConflict[]> =>
  conflictWorker().past(today(), new Date().toISOString())
