import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the page that offers the data layer on `window.store`; answers the folder it stands in. */
export async function buildStoreHarness(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'tandem-harness-'))
  await build({
    root: here,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    build: { outDir, emptyOutDir: true, target: 'chrome130', minify: false },
  })
  return outDir
}

/**
 * Opens that page in the running app, in a session of its own, so that the store's own code is tested
 * on a real IndexedDB without any hook in the product.
 */
export async function openStoreHarness(
  app: ElectronApplication,
  folder: string,
  partition: string,
): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow, net, session }, { base, name }) => {
      const own = session.fromPartition(`persist:${name}`)
      if (!own.protocol.isProtocolHandled('app'))
        own.protocol.handle('app', request => net.fetch(base + new URL(request.url).pathname))
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: own, sandbox: true },
      })
      await window.loadURL('app://harness/index.html')
    },
    { base: pathToFileURL(folder).href, name: partition },
  )
  const page = await opened
  await page.waitForFunction(() => 'store' in window)
  return page
}
