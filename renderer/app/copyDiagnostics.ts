import { request } from '../platform/client.ts'
import { useBoot } from '../state/boot.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** Puts what a report of a fault needs on the clipboard, and says what that is. */
export async function copyDiagnostics(): Promise<void> {
  try {
    const { lines } = await request('diagnostics.copy', { rows: await rowsNow() })
    showToast({
      text: `Diagnostics copied: versions, rows per table, the last ${lines} lines of the log. No name, note or amount is in them.`,
    })
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}

/** Null where the store is not open, or does not answer: that is when diagnostics are needed most. */
async function rowsNow(): Promise<Readonly<Record<string, number>> | null> {
  if (useBoot.getState().boot.kind !== 'ready') return null
  const { countAll } = await import('../data/countAll.ts')
  return countAll().catch(() => null)
}
