import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { AppFrame } from '../../e2e/pages/AppFrame.ts'
import { launchTandem } from '../electronApp.ts'
import { addPartner } from './profile.ts'
import { type RawStore, readRawStore } from './rawStore.ts'
import { startCommand, startUndriven } from './withoutDriver.ts'

const ROWS = 11_000

/** The store as it was in its fourth version, in Dexie's way of naming keys and indexes. */
const FOURTH: Readonly<Record<string, string>> = {
  partners: 'id, externalKey',
  contacts: 'id, partnerId, customerId',
  customers: 'id, externalKey',
  products: 'id, externalKey',
  deals: 'id, externalKey, customerId, *partnerIds',
  revenue: 'id, partnerId',
  targets: 'id, partnerId',
  rates: 'id',
  templates: 'id',
  scorecards: 'id, partnerId',
  presets: 'id',
  workspace: 'id',
  interactions:
    'id, partnerId, customerId, dealId, *contactIds, externalKey, [partnerId+on], [dealId+on], startAt',
  tasks: 'id, partnerId, customerId, dealId, contactId, interactionId, externalKey, dueOn, remindAt',
  views: 'id',
  journal: '++seq, intent, *recordIds',
  journalChanges: 'seq',
  meta: 'key',
  derived: 'key',
}
/** IndexedDB counts Dexie's versions in tens. */
const VERSION = 40

/** A profile whose store is of an older Tandem, as often as it is needed. */
export class OlderProfile {
  readonly version = VERSION
  readonly store: RawStore
  readonly #folder: string

  private constructor(folder: string, store: RawStore) {
    this.#folder = folder
    this.store = store
  }

  static async make(): Promise<OlderProfile> {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-older-'))
    const userData = join(folder, 'older')
    const first = await launchTandem({ userData })
    for (const name of ['Nordlicht GmbH', 'شركة النور', '株式会社テスト']) await addPartner(first.page, name)
    await first.close()
    const lines = Array.from({ length: ROWS }, (_, i) => `${i},2026-01-1${i % 10},Nordlicht GmbH,${i}.50,USD`)
    const file = join(folder, 'lines.csv')
    writeFileSync(file, `Order number,Date,Partner,Amount,Currency\n${lines.join('\n')}\n`)
    const code = await (await startCommand(userData, 'import', file, '--as', 'revenue')).ended
    if (code !== 0) throw new Error(`The import ended with ${code}`)
    const second = await launchTandem({ userData })
    await second.page.getByRole('navigation', { name: 'Pages' }).waitFor()
    const store = await readRawStore(second.page)
    await leaveApp(second.page)
    await makeOlder(second.page)
    await second.close()
    return new OlderProfile(folder, store)
  }

  get #current(): string {
    return join(this.#folder, 'current')
  }

  async startAndKill(after: number): Promise<number> {
    rmSync(this.#current, { recursive: true, force: true })
    cpSync(join(this.#folder, 'older'), this.#current, { recursive: true })
    const app = await startUndriven(this.#current)
    await new Promise(done => setTimeout(done, after))
    await app.kill()
    return after
  }

  /** What the app makes of it at the next start. */
  async open(): Promise<{ store: RawStore; version: number }> {
    const tandem = await launchTandem({ userData: this.#current })
    try {
      // The list is painted as last seen before the store is open, and brought up to date.
      await expect(new AppFrame(tandem.page).rail).toContainText('offline is fine')
      await tandem.page.getByRole('link', { name: 'Nordlicht GmbH' }).first().waitFor()
      return { store: await readRawStore(tandem.page), version: await versionOf(tandem.page) }
    } finally {
      await tandem.end()
    }
  }

  async remove(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** To a page of the same origin that runs no code: the app would open a store anew as soon as it is gone. */
async function leaveApp(page: Page): Promise<void> {
  const sheet = await page
    .locator('link[rel=stylesheet]')
    .first()
    .evaluate(link => (link as HTMLLinkElement).href)
  await page.goto(sheet)
}

const versionOf = (page: Page): Promise<number> =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'tandem')?.version ?? 0)

/** Puts a store of the older version in the place of the one there is, with the same rows. */
const makeOlder = (page: Page): Promise<void> =>
  page.evaluate(
    async ([tables, version]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const now = await done(indexedDB.open('tandem'))
      const reading = now.transaction(Object.keys(tables), 'readonly')
      const rows = new Map<string, unknown[]>()
      for (const name of Object.keys(tables)) rows.set(name, await done(reading.objectStore(name).getAll()))
      now.close()
      await done(indexedDB.deleteDatabase('tandem'))
      const opening = indexedDB.open('tandem', version)
      opening.onupgradeneeded = () => {
        for (const [name, keys] of Object.entries(tables)) {
          const [primary = '', ...indexes] = keys.split(', ')
          const keyPath = primary.replace('++', '')
          const made = opening.result.createObjectStore(name, { keyPath, autoIncrement: primary !== keyPath })
          for (const index of indexes) {
            const parts = index.startsWith('[') ? index.slice(1, -1).split('+') : index.replace('*', '')
            made.createIndex(index.replace('*', ''), parts, { multiEntry: index.startsWith('*') })
          }
        }
      }
      const older = await done(opening)
      const writing = older.transaction(Object.keys(tables), 'readwrite')
      const ended = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve()
        writing.onerror = () => reject(writing.error)
      })
      for (const [name, all] of rows) for (const row of all) writing.objectStore(name).put(row)
      await ended
      older.close()
    },
    [FOURTH, VERSION] as const,
  )
