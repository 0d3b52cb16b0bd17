import { showToast } from '../../ui/toast/toasts.ts'
import { snapshotNow } from './keeper.ts'

/** Takes a snapshot because somebody asked for it, and says how that went. */
export async function takeNow(): Promise<void> {
  try {
    await snapshotNow('manual')
    showToast({ text: 'A snapshot of your book was taken.' })
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}
