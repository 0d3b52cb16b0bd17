import { type DomainError, err, type Result } from '@shared/lib/result.ts'
import { request } from '../../../platform/client.ts'
import { askPassphrase } from './asking.ts'

const LOCKED = 'locked'
const WRONG = 'This is not the passphrase. Nothing was changed; try again.'
const OTHER = 'It opens other copies, but this one was encrypted under another passphrase.'

/** What an attempt answers with when it needs a passphrase. */
export const locked = err(LOCKED, 'It opens by its passphrase only.')

/**
 * Tries something that reads what is kept; where that is locked, asks for the passphrase until it opens or somebody
 * gives up. Then nothing was changed.
 */
export async function unlocking<T>(
  attempt: () => Promise<Result<T, DomainError>>,
  ask: (problem?: string) => Promise<string | undefined> = askPassphrase,
): Promise<Result<T, DomainError>> {
  let problem: string | undefined
  for (;;) {
    const answer = await attempt()
    if (answer.ok || answer.error.code !== LOCKED) return answer
    const passphrase = await ask(problem)
    if (passphrase === undefined) return err('cancelled', 'Without its passphrase nothing was restored.')
    const { opened } = await request('backup.unlock', { passphrase })
    problem = opened ? OTHER : WRONG
  }
}
