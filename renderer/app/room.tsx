import './theme/worldFonts.ts'
import { createRoot } from 'react-dom/client'
import { Room } from '../features/sessions/room/Room.tsx'
import { usePreferences } from '../state/preferences.ts'
import { PageError } from './PageError.tsx'
import { applyTheme, watchSystemTheme } from './theme/appearance.ts'

/** What the meeting room sees. It follows the store as the other window writes it, and writes nothing itself. */
export function showRoom(): void {
  const { theme } = usePreferences.getState()
  applyTheme(theme)
  watchSystemTheme(() => applyTheme(theme))
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no place to draw into.')
  const id = decodeURIComponent(location.hash.split('/')[2] ?? '')
  createRoot(root).render(
    <PageError>
      <Room id={id} />
    </PageError>,
  )
}
