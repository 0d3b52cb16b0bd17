import { session } from 'electron'
import { serveApp } from './appScheme.ts'
import type { Pages } from './pages.ts'
import { denyPermissions } from './permissions.ts'

/** What must be in place before the first page loads. */
export async function prepareSession(pages: Pages, renderer: string): Promise<void> {
  denyPermissions(session.defaultSession, pages)
  if (pages.devServer === undefined) return serveApp(renderer)
  const { addDevelopmentHeaders } = await import('./developmentHeaders.ts')
  addDevelopmentHeaders(session.defaultSession, pages.devServer)
}
