import { navigate } from 'wouter/use-hash-location'
import { sessionUnderWay } from '../data/sessionRows.ts'
import { sessionPath } from '../state/places.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** A clock that was last touched before that was forgotten, not cut off. */
const FORGOTTEN_MS = 12 * 3_600_000

/** A session that was cut off, by a crash or a dead battery, is on screen again where it stood. */
export async function resumeSession(): Promise<void> {
  const session = await sessionUnderWay()
  if (!session) return
  const path = sessionPath(session.id)
  const touched = Date.parse(session.clock.at(-1)?.at ?? '')
  if (Date.now() - touched < FORGOTTEN_MS) navigate(path)
  else
    showToast({
      text: `The clock of “${session.title}” still runs.`,
      action: { label: 'Open', run: () => navigate(path) },
    })
}
