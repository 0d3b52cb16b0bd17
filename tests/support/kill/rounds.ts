import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Random } from '../../../shared/lib/random.ts'
import { AppFrame } from '../../e2e/pages/AppFrame.ts'
import { csv, ImportWizard } from '../../e2e/pages/ImportWizard.ts'
import { SettingsPage } from '../../e2e/pages/SettingsPage.ts'
import { WorkspaceFile } from '../../e2e/pages/WorkspaceFile.ts'
import { launchTandem, type Tandem } from '../electronApp.ts'
import { killTree } from './killTree.ts'
import { Promises } from './promises.ts'
import { isImporting, type RawStore, readRawStore } from './rawStore.ts'
import { storeFiles } from './storeFiles.ts'
import { startCommand, startUndriven } from './withoutDriver.ts'

/** What a round is killed in the middle of. */
export type Work = 'edits' | 'partners' | 'import' | 'snapshot' | 'restore' | 'command' | 'opening'

const IMPORT_ROWS = 11_000

interface Begun {
  /** Killed at a random moment of so many ms from when it is under way. */
  readonly most: number
  go(): Promise<unknown>
  underWay?(): Promise<void>
  /** What is killed, where it is not the app of the window. */
  kill?(): Promise<void>
}

/** One profile that is worked in, killed and started again. */
export class KillRun {
  readonly userData: string
  readonly random: Random
  /** A folder for files. */
  readonly folder: string
  /** Changes of the window that were acknowledged so far. */
  edits = 0
  #partners = 0
  #turn = 0
  #tandem: Tandem | undefined
  #promises: Promises | undefined
  /** What the file holds that a restore puts back. */
  #saved: Promises['kept'] | undefined

  constructor(folder: string, random: Random) {
    this.folder = folder
    this.userData = join(folder, 'profile')
    this.random = random
  }

  get tandem(): Tandem {
    if (!this.#tandem) throw new Error('The app is not running')
    return this.#tandem
  }

  get page() {
    return this.tandem.page
  }

  get promises(): Promises {
    if (!this.#promises) throw new Error('Nothing was promised yet')
    return this.#promises
  }

  /** Starts the app and waits until its store is open; answers what the store holds. */
  async start(): Promise<RawStore> {
    const before = storeFiles(this.userData)
    this.#tandem = await launchTandem({ userData: this.userData })
    try {
      const settings = new SettingsPage(this.page)
      await settings.open()
      await expect(settings.field('Your name')).toBeVisible({ timeout: 30_000 })
      return await readRawStore(this.page)
    } catch (error) {
      // The folder goes with the test: what the engine made of the store is to be seen here.
      console.log(`before the start: ${before}\nafter it: ${storeFiles(this.userData)}`)
      throw error
    }
  }

  /** A book to work in, and a file of it to go back to. */
  async fill(): Promise<void> {
    await this.start()
    await this.page.getByRole('button', { name: 'Load sample workspace' }).click()
    await expect(new SettingsPage(this.page).count('Partners')).not.toHaveText('0', { timeout: 60_000 })
    await expect(this.page.getByRole('button', { name: 'Load sample workspace' })).toBeHidden()
    await this.#file.saveTo(this.#bookFile)
    this.#promises = new Promises(await readRawStore(this.page))
    this.#saved = this.promises.kept
  }

  /** Works until a random moment, then kills the app in the middle of it. */
  async workAndKill(work: Work): Promise<number> {
    const begun = await this.#begin(work)
    let killed = false
    // What is still being asked when the app dies never gets its answer; what failed before is a fault.
    const working = begun.go().catch(error => {
      if (!killed) return error
    })
    await begun.underWay?.()
    const delay = this.random.int(0, begun.most)
    await new Promise(done => setTimeout(done, delay))
    killed = true
    await (begun.kill?.() ?? killTree(this.tandem))
    const fault = await working
    if (fault) throw fault
    return delay
  }

  get #bookFile(): string {
    return join(this.folder, 'book.tandem')
  }

  get #file(): WorkspaceFile {
    return new WorkspaceFile(this.tandem.app, this.page)
  }

  async #begin(work: Work): Promise<Begun> {
    const more = (count: () => number) => {
      const before = count()
      return () => expect.poll(count, { timeout: 30_000, intervals: [20] }).toBeGreaterThan(before)
    }
    switch (work) {
      case 'edits':
        return { most: 1_500, go: () => this.#editOnAndOn(), underWay: more(() => this.edits) }
      case 'partners':
        return { most: 1_500, go: () => this.#addPartners(), underWay: more(() => this.#partners) }
      case 'import':
        return this.#import()
      case 'snapshot':
        return { most: 1_200, go: () => this.page.getByRole('button', { name: 'Snapshot now' }).click() }
      case 'restore':
        return this.#restore()
      case 'command':
        return this.#command()
      case 'opening':
        return this.#opening()
    }
  }

  async #editOnAndOn(): Promise<void> {
    for (;;) await this.#edit()
  }

  async #edit(): Promise<void> {
    const name = `Ana ${++this.#turn}.`
    this.promises.ownerUnderWay = name
    await new SettingsPage(this.page).fill('Your name', name)
    // The rail reads the name back from the store.
    await expect(new AppFrame(this.page).rail).toContainText(name)
    this.promises.owner = name
    this.edits++
  }

  async #addPartners(): Promise<void> {
    const frame = new AppFrame(this.page)
    await frame.goTo('Partners')
    for (;;) {
      const name = `Grüner Kill ${++this.#turn} 株式会社`
      await this.page.keyboard.press('n')
      await frame.dialog.getByRole('textbox', { name: /^Name/ }).fill(name)
      await this.page.keyboard.press('ControlOrMeta+Enter')
      await expect(frame.heading(name)).toBeVisible()
      this.promises.partners = [...this.promises.partners, name]
      this.#partners++
      await frame.goTo('Partners')
    }
  }

  async #import(): Promise<Begun> {
    await new AppFrame(this.page).goTo('Partners')
    const wizard = new ImportWizard(this.page)
    await wizard.open()
    await wizard.choose(csv(`lines-${++this.#turn}.csv`, this.#revenueCsv()))
    await wizard.next()
    await wizard.toReady()
    this.promises.importing = IMPORT_ROWS
    const go = async () => {
      await wizard.run()
      this.#imported()
    }
    // Half of them are killed while their rows are being written, the others while they are planned.
    const underWay = () => expect.poll(() => isImporting(this.page), { intervals: [20] }).toBe(true)
    return this.random.chance(0.5) ? { most: 1_500, go, underWay } : { most: 1_500, go }
  }

  /** Something is changed first, so that what the file holds is told from what was there. */
  async #restore(): Promise<Begun> {
    await this.#edit()
    await this.#file.openFrom(this.#bookFile)
    const replace = this.#file.button('Replace everything')
    await expect(replace).toBeEnabled({ timeout: 30_000 })
    this.promises.restoring = this.#saved
    return { most: 2_500, go: () => replace.click() }
  }

  /** The command line works in a book that no window has open; what it was asked counts once it ends well. */
  async #command(): Promise<Begun> {
    await killTree(this.tandem)
    const file = join(this.folder, `lines-${++this.#turn}.csv`)
    writeFileSync(file, this.#revenueCsv())
    this.promises.importing = IMPORT_ROWS
    const command = await startCommand(this.userData, 'import', file, '--as', 'revenue')
    const go = async () => {
      const code = await command.ended
      if (code === 0) this.#imported()
      else if (code !== undefined) throw new Error(`The import of the command line ended with ${code}`)
    }
    return { most: 5_000, go, kill: command.kill }
  }

  async #opening(): Promise<Begun> {
    await killTree(this.tandem)
    const app = await startUndriven(this.userData)
    const go = async () => {
      const code = await app.ended
      if (code !== undefined) throw new Error(`The app ended by itself with ${code}`)
    }
    return { most: 2_500, go, kill: app.kill }
  }

  #imported(): void {
    this.promises.revenueRows += IMPORT_ROWS
    this.promises.importing = 0
  }

  #revenueCsv(): string {
    const partner = this.promises.partners[0] ?? ''
    const lines = Array.from(
      { length: IMPORT_ROWS },
      (_, i) => `K${this.#turn}-${i},2026-0${1 + (i % 9)}-1${i % 10},"${partner}",${(i % 997) + 1}.50,USD`,
    )
    return `Order number,Date,Partner,Amount,Currency\n${lines.join('\n')}\n`
  }
}
