import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds a page that offers parts of the app on `window` (its index.html lies in `folder`); answers where it stands. */
export async function buildHarness(folder: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'tandem-harness-'))
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    // A peer may bring a React of its own; a page has one.
    resolve: { alias: { '@shared': join(root, 'shared') }, dedupe: ['react', 'react-dom'] },
    build: { outDir, emptyOutDir: true, target: 'chrome130', minify: false, chunkSizeWarningLimit: 10_000 },
  })
  return outDir
}

/**
 * Opens that page in the running app, in a session of its own, so that the app's own code is driven on a real
 * IndexedDB without any hook in the product. `offers`: what it puts on `window` once it is ready.
 */
export async function openHarness(
  app: ElectronApplication,
  folder: string,
  partition: string,
  offers: string,
  { show = false, preload }: { readonly show?: boolean; readonly preload?: string } = {},
): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow, net, session }, { base, name, show, preload }) => {
      const own = session.fromPartition(`persist:${name}`)
      if (!own.protocol.isProtocolHandled('app'))
        own.protocol.handle('app', request => net.fetch(base + new URL(request.url).pathname))
      const window = new BrowserWindow({
        show,
        width: 1400,
        height: 900,
        webPreferences: {
          session: own,
          sandbox: true,
          backgroundThrottling: false,
          ...(preload && { preload }),
        },
      })
      await window.loadURL('app://harness/index.html')
    },
    { base: pathToFileURL(folder).href, name: partition, show, preload },
  )
  const page = await opened
  await page.waitForFunction(name => name in window, offers)
  return page
}
