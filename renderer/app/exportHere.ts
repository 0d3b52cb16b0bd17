import { navigate } from 'wouter/use-hash-location'
import { runAction } from '../state/actions.ts'
import { showToast } from '../ui/toast/toasts.ts'

const PARTNER = /^#\/partners\/([^/?]+)/

/** Exports the scorecard of the partner on screen; elsewhere goes to where scorecards are chosen. */
export async function exportHere(): Promise<void> {
  const open = PARTNER.exec(location.hash)?.[1]
  if (open === undefined) return navigate('/insights')
  try {
    const answer = await runAction('exportScorecard', decodeURIComponent(open))
    if (!answer.ok) showToast({ text: answer.error.message, tone: 'bad' })
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}
