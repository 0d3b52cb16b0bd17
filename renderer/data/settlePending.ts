import { err } from '@shared/lib/result.ts'
import { commit } from './commit.ts'
import { keptCommand } from './keptCommands.ts'
import { type PendingWrite, pendingWrites } from './pendingWrites.ts'
import { storeFault } from './storeFault.ts'

export interface Settled {
  /** What became a change now, in the user's words. */
  readonly done: readonly string[]
  /** What could not be saved, and why; it stays kept. */
  readonly refused: readonly { readonly write: PendingWrite; readonly message: string }[]
}

/** At the start: what was being written when Tandem last ended becomes the changes it was meant to be. */
export async function settlePending(): Promise<Settled> {
  const done: string[] = []
  const refused: { write: PendingWrite; message: string }[] = []
  for (const write of await pendingWrites()) {
    const command = keptCommand(write.command)
    const answer = command
      ? await commit(command, write.input, { settles: write.key }).catch(storeFault)
      : err('unknown', 'This version of Tandem does not know how.')
    if (!answer.ok) refused.push({ write, message: answer.error.message })
    else if (answer.value.ids.length > 0) done.push(write.what)
  }
  return { done, refused }
}
