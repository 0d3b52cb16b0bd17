import './theme/tokens.css'
import './theme/base.css'
import './theme/fonts.ts'
import { lastLook } from '../state/look.ts'
import { noteErrors } from './noteErrors.ts'
import { loadFirstPage } from './pages.ts'
import { applyDensity, applyTheme } from './theme/appearance.ts'

const ROOM = /^#\/sessions\/[^/]+\/room$/

noteErrors()

// A command-line job needs the store, not the screen.
if (location.hash.startsWith('#job')) void import('./jobs/runJob.ts').then(({ runJob }) => runJob())
// The room's window only reads: no workers, no upkeep, nothing that writes.
else if (ROOM.test(location.hash)) void import('./room.tsx').then(({ showRoom }) => showRoom())
else void show()

/** The frame and the first page are fetched side by side and painted together. */
async function show(): Promise<void> {
  // Before the first render, so that nothing flashes in the wrong colours.
  const { theme, density } = lastLook()
  applyTheme(theme)
  applyDensity(density)
  const first = loadFirstPage()
  const { showApp } = await import('./showApp.tsx')
  await first
  showApp()
}
