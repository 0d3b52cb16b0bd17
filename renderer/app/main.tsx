import './theme/tokens.css'
import './theme/base.css'
import './theme/fonts.ts'
import { createRoot } from 'react-dom/client'
import { usePreferences } from '../state/preferences.ts'
import { App } from './App.tsx'
import { noteErrors } from './noteErrors.ts'
import { applyDensity, applyTheme } from './theme/appearance.ts'

const ROOM = /^#\/sessions\/[^/]+\/room$/

noteErrors()

// A command-line job needs the store, not the screen.
if (location.hash.startsWith('#job')) void import('./jobs/runJob.ts').then(({ runJob }) => runJob())
// The room's window only reads: no workers, no upkeep, nothing that writes.
else if (ROOM.test(location.hash)) void import('./room.tsx').then(({ showRoom }) => showRoom())
else show()

function show(): void {
  const { theme, density } = usePreferences.getState()
  // Before the first render, so that nothing flashes in the wrong colours.
  applyTheme(theme)
  applyDensity(density)
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no place to draw into.')
  createRoot(root).render(<App />)
}
