import { showToast } from '../../ui/toast/toasts.ts'
import { snapshotNow } from './keeper.ts'

/** Takes a snapshot because somebody asked for it, and says how that went; a fault only where no page shows it. */
export async function takeNow({ faultInSight = false } = {}): Promise<void> {
  try {
    await snapshotNow('manual')
    showToast({ text: 'A snapshot of your book was taken.' })
  } catch (error) {
    if (!faultInSight)
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}
