import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Random } from '../../../shared/lib/random.ts'
import { AppFrame } from '../../e2e/pages/AppFrame.ts'
import { csv, ImportWizard } from '../../e2e/pages/ImportWizard.ts'
import { SettingsPage } from '../../e2e/pages/SettingsPage.ts'
import { launchTandem, type Tandem } from '../electronApp.ts'
import { killTree } from './killTree.ts'
import { isImporting, type RawStore, readRawStore } from './rawStore.ts'
import { checkSnapshot, snapshotFolder, snapshotNames } from './snapshotFiles.ts'

/** What a round is killed in the middle of. */
export const WORKS = ['edits', 'partners', 'import', 'snapshot'] as const
export type Work = (typeof WORKS)[number]

/** What the app has said is saved, and what it was being asked to save when it was killed. */
export interface Promised {
  owner: string
  ownerUnderWay: string
  readonly partners: string[]
  edits: number
  revenueRows: number
  /** Rows of an import under way; none of them may be there alone. */
  importing: number
}

const IMPORT_ROWS = 11_000

interface Begun {
  /** Killed at a random moment of so many ms from when it is under way. */
  readonly most: number
  go(): Promise<unknown>
  underWay?(): Promise<void>
}

/** One profile that is worked in, killed and started again. */
export class KillRun {
  readonly promised: Promised = {
    owner: '',
    ownerUnderWay: '',
    partners: [],
    edits: 0,
    revenueRows: 0,
    importing: 0,
  }
  readonly userData: string
  readonly random: Random
  #tandem: Tandem | undefined
  #turn = 0

  constructor(userData: string, random: Random) {
    this.userData = userData
    this.random = random
  }

  get tandem(): Tandem {
    if (!this.#tandem) throw new Error('The app is not running')
    return this.#tandem
  }

  get page() {
    return this.tandem.page
  }

  /** Starts the app and waits until its store is open; answers what the store holds. */
  async start(): Promise<RawStore> {
    this.#tandem = await launchTandem({ userData: this.userData })
    const settings = new SettingsPage(this.page)
    await settings.open()
    await expect(settings.field('Your name')).toBeVisible({ timeout: 30_000 })
    return readRawStore(this.page)
  }

  async fill(): Promise<void> {
    await this.start()
    await this.page.getByRole('button', { name: 'Load sample workspace' }).click()
    await expect(new SettingsPage(this.page).count('Partners')).not.toHaveText('0', { timeout: 60_000 })
    await expect(this.page.getByRole('button', { name: 'Load sample workspace' })).toBeHidden()
    const { owner, revenueRows } = await readRawStore(this.page)
    Object.assign(this.promised, { owner, ownerUnderWay: owner, revenueRows })
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
    await killTree(this.tandem)
    const fault = await working
    if (fault) throw fault
    return delay
  }

  /** Whether everything promised before the kill is kept; everything that is not, in words. */
  async brokenPromises(store: RawStore): Promise<string[]> {
    const { promised } = this
    const broken = [...store.disagreements]
    if (store.openIntent !== undefined) broken.push('an unfinished import is still open')
    if (store.owner !== promised.owner && store.owner !== promised.ownerUnderWay)
      broken.push(`the name is "${store.owner}", not "${promised.owner}"`)
    const names = new Set(store.partnerNames)
    for (const name of promised.partners) if (!names.has(name)) broken.push(`${name} is gone`)
    const extra = store.revenueRows - promised.revenueRows
    if (extra !== 0 && extra !== promised.importing)
      broken.push(`${extra} of ${promised.importing} imported rows`)
    const newest = snapshotNames(this.userData)[0]
    if (newest) {
      const { wrong, facts } = checkSnapshot(join(snapshotFolder(this.userData), newest))
      broken.push(...wrong.map(what => `newest snapshot: ${what}`))
      if (facts.journalSeq > store.lastSeq) broken.push('the store is behind its snapshot')
    }
    Object.assign(promised, { owner: store.owner, ownerUnderWay: store.owner, importing: 0 })
    promised.revenueRows = store.revenueRows
    return broken
  }

  async #begin(work: Work): Promise<Begun> {
    const { promised } = this
    const more = (count: () => number) => {
      const before = count()
      return () => expect.poll(count, { timeout: 30_000, intervals: [20] }).toBeGreaterThan(before)
    }
    switch (work) {
      case 'edits':
        return { most: 1_500, go: () => this.#edit(), underWay: more(() => promised.edits) }
      case 'partners':
        return { most: 1_500, go: () => this.#addPartners(), underWay: more(() => promised.partners.length) }
      case 'import':
        return this.#import()
      case 'snapshot':
        return { most: 1_200, go: () => this.page.getByRole('button', { name: 'Snapshot now' }).click() }
    }
  }

  async #edit(): Promise<void> {
    const settings = new SettingsPage(this.page)
    const frame = new AppFrame(this.page)
    for (;;) {
      const name = `Ana ${++this.#turn}.`
      this.promised.ownerUnderWay = name
      await settings.fill('Your name', name)
      // The rail reads the name back from the store.
      await expect(frame.rail).toContainText(name)
      this.promised.owner = name
      this.promised.edits++
    }
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
      this.promised.partners.push(name)
      await frame.goTo('Partners')
    }
  }

  async #import() {
    const { partnerNames } = await readRawStore(this.page)
    await new AppFrame(this.page).goTo('Partners')
    const wizard = new ImportWizard(this.page)
    await wizard.open()
    await wizard.choose(csv(`lines-${++this.#turn}.csv`, this.#revenueCsv(partnerNames[0] ?? '')))
    await wizard.next()
    await wizard.toReady()
    this.promised.importing = IMPORT_ROWS
    const go = async () => {
      await wizard.run()
      this.promised.revenueRows += IMPORT_ROWS
      this.promised.importing = 0
    }
    // Half of them are killed while their rows are being written, the others while they are planned.
    const underWay = () => expect.poll(() => isImporting(this.page), { intervals: [20] }).toBe(true)
    return this.random.chance(0.5) ? { most: 1_500, go, underWay } : { most: 1_500, go }
  }

  #revenueCsv(partner: string): string {
    const lines = Array.from(
      { length: IMPORT_ROWS },
      (_, i) => `K${this.#turn}-${i},2026-0${1 + (i % 9)}-1${i % 10},"${partner}",${(i % 997) + 1}.50,USD`,
    )
    return `Order number,Date,Partner,Amount,Currency\n${lines.join('\n')}\n`
  }
}
