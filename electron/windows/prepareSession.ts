import { type Session, session } from 'electron'
import { serveApp } from './appScheme.ts'
import type { Pages } from './pages.ts'
import { denyPermissions } from './permissions.ts'

/** What must be in place before the first page loads. */
export async function prepareSession(pages: Pages, renderer: string): Promise<void> {
  keepSpellingLocal(session.defaultSession)
  denyPermissions(session.defaultSession, pages)
  if (pages.devServer === undefined) return serveApp(renderer)
  const { addDevelopmentHeaders } = await import('./developmentHeaders.ts')
  addDevelopmentHeaders(session.defaultSession, pages.devServer)
}

/**
 * macOS has its own dictionaries. Elsewhere Chromium would fetch one from its maker at every start; it is
 * pointed to our own folder instead, so that nothing leaves the computer: what is checked with lies in the profile already (`spelling.ts`).
 */
function keepSpellingLocal(own: Session): void {
  if (process.platform !== 'darwin') own.setSpellCheckerDictionaryDownloadURL('app://tandem/dictionaries/')
}
