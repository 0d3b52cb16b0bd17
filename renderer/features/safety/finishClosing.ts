import { request } from '../../platform/client.ts'
import { useBoot } from '../../state/boot.ts'
import { keepForClosing } from './keeper.ts'
import { useSafety } from './safetyStore.ts'

/** Before the window closes: what no snapshot holds yet is kept, then the window may go. */
export async function finishClosing(): Promise<void> {
  useSafety.setState({ closing: true })
  try {
    if (useBoot.getState().boot.kind === 'ready') await keepForClosing()
  } catch {
    // The store has it all; only the copy could not be written, and that was said.
  }
  await request('backup.mayClose', {})
}
