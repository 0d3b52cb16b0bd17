import { type ComponentType, lazy } from 'react'
import { loadPalette } from './PaletteHost.tsx'
import { PAGES } from './pages.ts'

interface Route {
  readonly path: string
  readonly page: ComponentType
}

/** The pages as the window shows them. No lazy part where its code is there: React shows those a third of a second late. */
export const ROUTES: readonly Route[] = PAGES.map(({ path, load, loaded }) => {
  let shown: ComponentType | undefined
  return {
    path,
    get page() {
      shown ??= loaded() ?? lazy(async () => ({ default: await load() }))
      return shown
    },
  }
})

/** Loads every page in the background, one after the other, so that none has to be waited for. */
export async function preloadPages(): Promise<void> {
  // First what a key opens over any page.
  await idle()
  await loadPalette().catch(() => undefined)
  for (const { load } of PAGES) {
    await idle()
    // A page that cannot be loaded now says so when it is opened.
    await load().catch(() => undefined)
  }
  await idle()
  await import('./theme/MuiTheme.tsx')
  await import('./theme/worldFonts.ts')
}

const idle = (): Promise<void> => new Promise(done => requestIdleCallback(() => done(), { timeout: 2_000 }))
