import { fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'

export interface Timed {
  readonly ms: number
  readonly documents: number
}

/** PouchDB 9 with its default store in a window of the same Electron. */
export interface PouchPeer {
  /** The documents in a local database, outside of what is timed. */
  fill(documents: readonly unknown[]): Promise<void>
  push(url: string, batch: number | undefined): Promise<Timed>
  /** Into an empty local database. */
  pull(url: string, batch: number | undefined): Promise<Timed>
}

interface Pouch {
  bulkDocs(documents: readonly unknown[]): Promise<unknown>
  destroy(): Promise<void>
  info(): Promise<{ doc_count: number }>
  replicate: { to: Replicate; from: Replicate }
}
type Replicate = (
  remote: Pouch,
  options: { batch_size?: number },
) => Promise<{ docs_written: number; ok: boolean }>
declare const PouchDB: new (name: string, options?: object) => Pouch

export async function openPouchPeer(
  app: ElectronApplication,
  { name: username, password }: { readonly name: string; readonly password: string },
): Promise<PouchPeer> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow }, file) => {
      // Without web security the page needs no leave of the server to ask it: one request less each time.
      const webPreferences = { partition: 'pouch', webSecurity: false, backgroundThrottling: false }
      await new BrowserWindow({ webPreferences }).loadFile(file)
    },
    fileURLToPath(new URL('pouch.html', import.meta.url)),
  )
  const page = await opened
  await page.waitForFunction('typeof PouchDB === "function"')
  const auth = { username, password }

  const timed = (way: 'to' | 'from', url: string, batch: number | undefined): Promise<Timed> =>
    page.evaluate(
      async ({ way, url, batch, auth }) => {
        const local = new PouchDB(way === 'to' ? 'filled' : 'taken')
        const remote = new PouchDB(url, { auth, skip_setup: true })
        const start = performance.now()
        const { docs_written: documents, ok } = await local.replicate[way](
          remote,
          batch === undefined ? {} : { batch_size: batch },
        )
        const ms = performance.now() - start
        if (!ok) throw new Error('PouchDB did not finish.')
        if (way === 'from') await local.destroy()
        return { ms, documents }
      },
      { way, url, batch, auth },
    )

  return {
    fill: documents =>
      page.evaluate(async documents => {
        await new PouchDB('filled').destroy()
        const local = new PouchDB('filled')
        for (let at = 0; at < documents.length; at += 1_000)
          await local.bulkDocs(documents.slice(at, at + 1_000))
      }, documents),
    push: (url, batch) => timed('to', url, batch),
    pull: (url, batch) => timed('from', url, batch),
  }
}
