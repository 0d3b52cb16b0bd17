import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { AppFrame } from '../../e2e/pages/AppFrame.ts'
import { SettingsPage } from '../../e2e/pages/SettingsPage.ts'
import { launchTandem, type Tandem } from '../electronApp.ts'
import { killTree } from './killTree.ts'
import { snapshotFolder, snapshotNames } from './snapshotFiles.ts'

/** A profile folder that outlives the app, and what may happen to its files while the app is closed. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-profile-'))
  #tandem: Tandem | undefined

  async start(): Promise<Page> {
    this.#tandem = await launchTandem({ userData: this.folder })
    return this.#tandem.page
  }

  async quit(): Promise<void> {
    await this.#tandem?.close()
    this.#tandem = undefined
  }

  async kill(): Promise<void> {
    if (this.#tandem) await killTree(this.#tandem)
    this.#tandem = undefined
  }

  async remove(): Promise<void> {
    await this.quit().catch(() => {})
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }

  get snapshots(): string[] {
    return snapshotNames(this.folder)
  }

  deleteStore(): void {
    rmSync(join(this.folder, 'IndexedDB'), { recursive: true })
  }

  /** A copy of the store as a backup program would make it, and its way back. */
  copyStore(): () => void {
    const copy = mkdtempSync(join(tmpdir(), 'tandem-copy-'))
    const store = join(this.folder, 'IndexedDB')
    cpSync(store, copy, { recursive: true })
    return () => {
      rmSync(store, { recursive: true })
      cpSync(copy, store, { recursive: true })
      rmSync(copy, { recursive: true })
    }
  }

  /** Fills the files of the store with bytes that mean nothing. */
  garbleStore(): void {
    for (const file of filesIn(join(this.folder, 'IndexedDB')))
      writeFileSync(file, 'nothing of a book '.repeat(50))
  }

  /** The store's log as a kill in the middle of a write leaves it: the last record is there but for its last byte. */
  tearStore(): void {
    const log = filesIn(join(this.folder, 'IndexedDB')).find(path => path.endsWith('.log')) ?? 'none'
    truncateSync(log, statSync(log).size - 1)
  }

  /** A file where the store's folder should be: it cannot be opened at all. */
  blockStore(): void {
    const store = join(this.folder, 'IndexedDB', 'app_tandem_0.indexeddb.leveldb')
    rmSync(store, { recursive: true })
    writeFileSync(store, 'not a folder')
  }

  /** Names of the folders that damaged stores were moved to. */
  get setAside(): string[] {
    return readdirSync(this.folder).filter(name => name.startsWith('set-aside-'))
  }

  truncateNewestSnapshot(): void {
    truncateSync(join(snapshotFolder(this.folder), this.snapshots[0] ?? ''), 1_000)
  }

  /** One byte in the middle turned over: the size stays right. */
  flipByteOfNewestSnapshot(): void {
    const path = join(snapshotFolder(this.folder), this.snapshots[0] ?? '')
    const bytes = readFileSync(path)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
    writeFileSync(path, bytes)
  }

  /** All of the change log as text. */
  get log(): string {
    const folder = snapshotFolder(this.folder)
    return readdirSync(folder)
      .filter(name => name.startsWith('changes-'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join('')
  }

  /** Waits until the log outside of the store holds a text. */
  async expectLogged(text: string): Promise<void> {
    await expect.poll(() => this.log, { timeout: 5_000 }).toContain(text)
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** A new partner through its dialog; it is saved when its page is there. */
export async function addPartner(page: Page, name: string): Promise<void> {
  const frame = new AppFrame(page)
  await frame.goTo('Partners')
  // Keys are heard once the store is open.
  await expect(frame.rail).toContainText('offline is fine')
  await page.keyboard.press('n')
  await frame.dialog.getByRole('textbox', { name: /^Name/ }).fill(name)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(frame.heading(name)).toBeVisible()
}

/** The name of the owner; it is saved when the rail shows it. */
export async function renameOwner(page: Page, name: string): Promise<void> {
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.fill('Your name', name)
  await expect(new AppFrame(page).rail).toContainText(name)
}
