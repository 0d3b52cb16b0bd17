import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../../../renderer/platform/bridge.ts'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { filesWith } from '../../support/findSecret.ts'
import { killTree } from '../../support/kill/killTree.ts'
import { addPartner } from '../../support/kill/profile.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { Palette } from '../pages/Palette.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { SettingsPage } from '../pages/SettingsPage.ts'
import { TimelinePart } from '../pages/TimelinePart.ts'

/** In no word of the program. */
const MARK = 'Qwyzzelby'

const readLog = (userData: string): string => readFileSync(join(userData, 'logs', 'tandem.log'), 'utf8')
/** A folder that is not there holds none. */
const filesEndingWith = (folder: string, end: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith(end))
  } catch {
    return []
  }
}
const clipboardOf = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

/** Everything a person may type into, as far as this test goes: names, a note, a task, settings, the search. */
async function typeEverywhere(page: Page): Promise<void> {
  await addPartner(page, `${MARK} GmbH`)
  const timeline = new TimelinePart(page)
  await timeline.box.fill(`${MARK} called about 12,500 EUR`)
  await timeline.box.press('Enter')
  await expect(timeline.entry(MARK)).toBeVisible()
  const partner = new PartnerPage(page)
  await partner.openTab('People')
  await partner.addPerson(`Ada ${MARK}`, `${MARK} manager`)
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.fill('Your name', `${MARK} Owner`)
  await expect(new AppFrame(page).rail).toContainText(MARK)
  const palette = new Palette(page)
  await palette.open()
  await palette.type(MARK)
  await expect(palette.line(MARK).first()).toBeVisible()
  await palette.close()
}

/** Faults of every kind a page can have, each with the word in it: thrown, rejected, said, refused by the system. */
async function failEverywhere(page: Page): Promise<void> {
  await page.evaluate(async mark => {
    const thrown = new Promise(resolve => addEventListener('error', resolve, { once: true }))
    setTimeout(() => {
      throw Object.assign(new RangeError(`${mark}\n    at ${mark} (app://tandem/assets/${mark}.js:1:2)`), {
        code: `${mark} 7`,
      })
    })
    await thrown
    const rejected = new Promise(resolve => addEventListener('unhandledrejection', resolve, { once: true }))
    void Promise.reject(new TypeError(mark))
    await rejected
    console.error(mark, new SyntaxError(`The row of ${mark} could not be read`))
    const ask = (route: string, input: unknown) => globalThis.tandem?.request(route, input)
    await ask(`route.${mark}`, {})
    await ask('files.reveal', { path: `/home/${mark}/book.tandem` })
    await ask('links.open', { url: `http://${mark}.example/` })
    await ask('files.read', { grant: mark, from: 0, length: 1 })
    await ask('diagnostics.note', { kind: 'sync', state: 'off', failure: `${mark} ${mark}` })
  }, MARK)
}

test('the log and what is copied of it say what happened, and nothing of what was typed', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'tandem-diagnostics-'))
  const { app, page, close } = await launchTandem({ userData })
  try {
    const frame = new AppFrame(page)
    await typeEverywhere(page)
    await failEverywhere(page)
    const palette = new Palette(page)
    await palette.open()
    await palette.type('diagnostics')
    await page.keyboard.press('Enter')
    await frame.expectToast('Diagnostics copied')
    const copied = await clipboardOf(app)

    const versions = await app.evaluate(() => process.versions)
    expect(copied).toContain(`Electron: ${versions.electron}`)
    expect(copied).toMatch(/^Rows: partners 1, contacts 1, .*interactions 1, /m)
    for (const line of [
      / start version=\S+ electron=\S+ .*packaged=false/,
      / storeOpened ms=\d+$/,
      / error from=page error=RangeError$/,
      / error from=promise error=TypeError$/,
      / error from=said error=SyntaxError$/,
      / refused route=unknown error=Error code=unknown-route at=\S+\.js:\d+:\d+/,
      / refused route=files\.reveal error=Error code=not-ours at=/,
      / refused route=links\.open error=Error code=bad-input at=/,
      / refused route=diagnostics\.note error=Error code=bad-input at=/,
    ])
      expect(copied).toMatch(new RegExp(line.source, 'm'))
    for (const text of [copied, readLog(userData)]) {
      expect(text).not.toContain(MARK)
      // Folders are named after people, and so are machines.
      expect(text).not.toContain(userData)
      expect(text).not.toMatch(/[/\\](home|root|tmp|Users)[/\\]/)
    }
  } finally {
    await close()
  }
  try {
    // The word lies where it belongs, so the look would have found it in the log too.
    expect(filesWith(userData, MARK).filter(file => !file.startsWith('logs'))).not.toEqual([])
    expect(filesWith(join(userData, 'logs'), MARK)).toEqual([])
    expect(readLog(userData)).toMatch(/ quit code=0\n$/)
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
})

test('a crash leaves a line in the log and no dump of what was in memory', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'tandem-diagnostics-'))
  try {
    const first = await launchTandem({ userData })
    await addPartner(first.page, `${MARK} GmbH`)
    await first.app.evaluate(({ BrowserWindow, dialog }) => {
      // Nobody is there to choose between Reload and Quit.
      dialog.showMessageBox = () => new Promise(() => {})
      // A crash as the system knows one: with a crash reporter it would leave a dump.
      process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0, 'SIGSEGV')
    })
    await expect.poll(() => readLog(userData)).toMatch(/ pageGone reason=crashed exitCode=\d+\n/)
    await killTree(first)
    const second = await launchTandem({ userData })
    try {
      const settings = new SettingsPage(second.page)
      await settings.open()
      await second.page.getByRole('button', { name: 'Copy diagnostics' }).click()
      await new AppFrame(second.page).expectToast('Diagnostics copied')
      const copied = await clipboardOf(second.app)
      expect(copied).toMatch(/ start .* before=cutOff$/m)
      expect(copied).not.toContain(MARK)
      const uploads = await second.app.evaluate(({ crashReporter, app }) => ({
        dumps: app.getPath('crashDumps'),
        sends: (() => {
          try {
            return crashReporter.getUploadToServer()
          } catch {
            return false
          }
        })(),
      }))
      expect(uploads.sends).toBe(false)
      expect(filesEndingWith(userData, '.dmp')).toEqual([])
      expect(filesEndingWith(uploads.dumps, '.dmp')).toEqual([])
    } finally {
      await second.close()
    }
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test('the menu offers diagnostics too', async ({ tandem: { app, page } }) => {
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []) ?? []
    items.find(item => item.label === 'Copy Diagnostics')?.click()
  })
  await new AppFrame(page).expectToast('Diagnostics copied')
  expect(await clipboardOf(app)).toContain('Rows: partners 0, ')
})

test('a store that will not open offers them where it says so', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'tandem-diagnostics-'))
  // A file where the store's folder should be.
  mkdirSync(join(userData, 'IndexedDB'))
  writeFileSync(join(userData, 'IndexedDB', 'app_tandem_0.indexeddb.leveldb'), 'not a folder')
  const { app, page, close } = await launchTandem({ userData })
  try {
    const trouble = page.getByRole('alert').filter({ hasText: 'could not be opened' })
    await trouble.getByRole('button', { name: 'Copy diagnostics' }).click()
    await new AppFrame(page).expectToast('Diagnostics copied')
    const copied = await clipboardOf(app)
    expect(copied).toContain('Rows: the store is not open\n')
    expect(copied).toMatch(/ storeFailed error=\w+/)
  } finally {
    await close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})
