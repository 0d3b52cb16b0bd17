import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ensureDisplay } from '../../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../../electron/runtime/electronPath.mjs'
import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { addPartner, renameOwner } from '../../support/kill/profile.ts'
import { readRawStore } from '../../support/kill/rawStore.ts'
import { snapshotFolder, snapshotNames } from '../../support/kill/snapshotFiles.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { startAgain } from '../../support/startAgain.ts'
import { storeState } from '../../support/storeHash.ts'
import { type ShiftedClock, shiftedClock } from '../../support/surroundings/shiftedClock.ts'
import { smallDisk } from '../../support/surroundings/smallDisk.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { HistoryPage } from '../pages/HistoryPage.ts'
import { LostPage } from '../pages/LostPage.ts'
import { SafetySection } from '../pages/SafetySection.ts'
import { WorkspaceFile } from '../pages/WorkspaceFile.ts'

/** A laptop as it really is: its disk full or locked, its clock and zone wrong, its folders oddly named. */

/** What it needs of the machine, or a skip with the reason. */
function orSkip<T extends object>(made: T | string): T {
  test.skip(typeof made === 'string', String(made))
  return made as T
}

const temporary = (name = 'tandem-around-') => mkdtempSync(join(tmpdir(), name))
const remove = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** Where a test asks for it, a picture of the window is left to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.TANDEM_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

const ready = (page: Page) => expect(new AppFrame(page).rail).toContainText('offline is fine')

/** More than fits into what is left of a page of the disk. */
const LONG = 'A long note. '.repeat(1_500)

test('on a full disk nothing acknowledged is lost, what is typed stays, and it goes on once there is room', async () => {
  const disk = orSkip(smallDisk(220))
  const userData = join(disk.folder, 'profile')
  let tandem: Tandem | undefined
  try {
    tandem = await launchTandem({ userData })
    const { page } = tandem
    const frame = new AppFrame(page)
    await addPartner(page, 'Kept GmbH')
    const safety = new SafetySection(page)
    await safety.open()
    await safety.snapshotNow()

    disk.fill()
    await test.step('an edit says so and keeps what was typed', async () => {
      await frame.goTo('Partners')
      await page.keyboard.press('n')
      await frame.dialog.getByRole('textbox', { name: /^Name/ }).fill('Typed GmbH')
      await frame.dialog.getByRole('textbox', { name: /^Notes/ }).fill(LONG)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(frame.dialog.getByRole('alert')).toContainText(
        'The disk of this laptop is full, so this was not saved.',
      )
      await picture(page, 'full-edit')
      await expect(frame.dialog.getByRole('textbox', { name: /^Name/ })).toHaveValue('Typed GmbH')
    })
    disk.makeRoom()
    await test.step('with room again the same click saves it', async () => {
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(frame.heading('Typed GmbH')).toBeVisible()
    })
    expect((await readRawStore(page)).disagreements).toEqual([])
    const before = await storeState(page)
    expect(before.rows.partners).toBe(2)

    disk.fill()
    await test.step('a snapshot says so, and the one before stays', async () => {
      const kept = snapshotNames(userData)
      await safety.open()
      await safety.part.getByRole('button', { name: 'Snapshot now' }).click()
      await expect(safety.part.getByRole('alert')).toContainText('The disk is full. Make room and try again.')
      await picture(page, 'full-snapshot')
      expect(snapshotNames(userData)).toEqual(kept)
    })
    await tandem.end()
    disk.makeRoom()
    await test.step('and the next start with room has everything, if need be from the copies', async () => {
      tandem = await launchTandem({ userData })
      const lost = new LostPage(tandem.page)
      await expect(lost.box.or(new AppFrame(tandem.page).rail.getByText('offline is fine'))).toBeVisible()
      const isLost = await lost.box.isVisible()
      console.log(`after the full disk: ${isLost ? 'offered back' : 'as it was'}`)
      await picture(tandem.page, 'after-full')
      if (isLost) await lost.restore()
      await ready(tandem.page)
      expect(await storeState(tandem.page)).toEqual(before)
    })
  } finally {
    await tandem?.end().catch(() => {})
    disk.remove()
  }
})

test('a profile that can only be read is refused before anything opens it, in words that say what to do', async () => {
  const disk = orSkip(smallDisk(220))
  const userData = join(disk.folder, 'profile')
  try {
    const first = await launchTandem({ userData })
    await addPartner(first.page, 'Kept GmbH')
    const before = await storeState(first.page)
    await first.close()
    const listed = tree(userData)
    disk.readOnly()

    const { words } = await startedUntil(userData, 'start Tandem again')
    expect(words).toContain('Tandem cannot write to its folder. The disk it is on can only be read')
    expect(words).toContain(userData)
    expect(words).not.toContain('already has this workspace open')
    expect(tree(userData)).toEqual(listed)

    disk.writable()
    const again = await launchTandem({ userData })
    await ready(again.page)
    expect(await storeState(again.page)).toEqual(before)
    await again.close()
  } finally {
    disk.remove()
  }
})

test('a folder that can only be read takes no file, says so, and the next place is asked for', async ({
  sample: tandem,
}) => {
  const disk = orSkip(smallDisk(20))
  try {
    disk.readOnly()
    const { app, page } = tandem
    const file = new WorkspaceFile(app, page)
    await saveTo(app, join(disk.folder, 'book.tandem'))
    await file.menu('Save Workspace As…')
    await file.button(/^Save as…/).click()
    await expect(file.dialog.getByRole('alert')).toContainText(
      'That folder can only be read. Choose another folder.',
    )
    await picture(page, 'read-only-save')
    disk.writable()
    await file.choosePlace()
    expect(readdirSync(disk.folder)).toEqual(['book.tandem'])

    await test.step('a disk without room keeps the file that was there, whole', async () => {
      const before = readFileSync(join(disk.folder, 'book.tandem'))
      disk.fill()
      await file.menu('Save Workspace As…')
      await file.button(/^Save as…/).click()
      await expect(file.dialog.getByRole('alert')).toContainText('The disk is full. Make room and try again.')
      await picture(page, 'full-save')
      await file.button('Close').last().click()
      disk.makeRoom()
      expect(readdirSync(disk.folder)).toEqual(['book.tandem'])
      expect(readFileSync(join(disk.folder, 'book.tandem')).equals(before)).toBe(true)
    })
  } finally {
    disk.remove()
  }
})

test.describe('a clock that jumps', () => {
  let clock: ShiftedClock
  let userData: string
  test.beforeEach(() => {
    clock = orSkip(shiftedClock())
    userData = temporary()
  })
  test.afterEach(() => {
    clock?.remove()
    if (userData) remove(userData)
  })
  const start = () => launchTandem({ userData, env: clock.env })
  const dayOf = (page: Page) => page.evaluate(() => new Date().toISOString().slice(0, 10))
  const actual = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  test('by a day and by years, while Tandem runs and between its starts, loses no change and no snapshot @long', async () => {
    const names: string[] = []
    let kept: string[] = []
    const add = async (page: Page, name: string) => {
      await addPartner(page, name)
      names.push(name)
      const safety = new SafetySection(page)
      await safety.open()
      await safety.snapshotNow()
      const now = snapshotNames(userData)
      expect(now, `nothing went when ${name} was kept`).toEqual(expect.arrayContaining(kept))
      kept = now
    }
    for (const [between, during] of [
      [0, 1],
      [-1, 3_650],
      [-3_650, 0],
    ] as const) {
      clock.set(between)
      const { page, close } = await start()
      await ready(page)
      expect(await dayOf(page), 'the clock is the one that was set').toBe(actual(between))
      await add(page, `Start at ${between} days`)
      clock.set(during)
      expect(await dayOf(page)).toBe(actual(during))
      await new AppFrame(page).goTo('Today')
      await page.evaluate(() => dispatchEvent(new Event('focus')))
      const words = await page.evaluate(() =>
        new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' }).format(
          new Date(),
        ),
      )
      await expect(page.getByRole('main'), 'today is what the clock says now').toContainText(words)
      await add(page, `Run at ${during} days`)
      const { disagreements, partnerNames } = await readRawStore(page)
      expect(disagreements).toEqual([])
      expect([...partnerNames].sort()).toEqual([...names].sort())
      await close()
    }

    clock.set(0)
    const { page, close } = await start()
    await ready(page)
    const before = await storeState(page)
    await test.step('the journal is in the order things were done, not in that of the clock', async () => {
      const history = new HistoryPage(page)
      await history.open()
      const entries = history.options.filter({ hasText: /Add (Start|Run) at/ })
      await expect(entries).toHaveCount(names.length)
      const texts = await entries.allTextContents()
      expect(texts.map(text => /(Start|Run) at -?\d+ days/.exec(text)?.[0])).toEqual([...names].reverse())
    })
    await test.step('and the newest snapshot is the last one taken', async () => {
      const safety = new SafetySection(page)
      await safety.open()
      await expect(safety.rows.first()).toContainText(String(names.length))
    })
    await close()
    rmSync(join(userData, 'IndexedDB'), { recursive: true })
    const restored = await start()
    await new LostPage(restored.page).expectTitle('Your book is missing')
    await new LostPage(restored.page).restore()
    await ready(restored.page)
    expect(await storeState(restored.page)).toEqual(before)
    await restored.end()
  })

  test('back by a year is said at the start, and not once it is right again', async () => {
    const first = await start()
    await addPartner(first.page, 'Kept GmbH')
    await first.close()
    clock.set(-365)
    const second = await start()
    await new AppFrame(second.page).expectToast(/^The clock says .* but this book was last changed/)
    await picture(second.page, 'clock-behind')
    await second.close()
    clock.set(0)
    const third = await start()
    await ready(third.page)
    await expect(new AppFrame(third.page).toast).not.toContainText('The clock says')
    await third.end()
  })
})

test('dates are calendar dates: they stay the same in every time zone, one that does not exist too', async ({
  sampleCopy: userData,
}) => {
  const seen: { zone: string; hash: string; closes: string }[] = []
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Mars/Olympus', '']) {
    const { page, end, close } = await launchTandem({ userData, env: { TZ: zone } })
    await ready(page)
    const { hash } = await storeState(page)
    const frame = new AppFrame(page)
    await frame.goTo('Deals')
    const closes = page.getByRole('main').getByText(/\b20\d\d\b/)
    await expect(closes.first()).toBeVisible()
    seen.push({ zone, hash, closes: (await closes.allTextContents()).join('\n') })
    if (zone === 'Mars/Olympus') {
      // What asks for the zone by name has to live with one that no table knows.
      for (const name of ['Today', 'Registrations', 'Rules', 'Settings'] as const) {
        await frame.goTo(name)
        await expect(page.getByText('This page could not be shown')).toBeHidden()
        await expect(page.getByRole('main')).not.toContainText('undefined')
      }
      await page.evaluate(() => {
        location.hash = '#/rules/clocks'
      })
      await expect(page.getByRole('main')).toContainText('9 to 17, in UTC')
      await addPartner(page, 'Olympus GmbH')
      await close()
      break
    }
    await end()
  }
  const [first, ...others] = seen
  expect(seen.map(({ zone }) => zone)).toHaveLength(3)
  for (const other of others) expect({ ...other, zone: first?.zone }).toEqual(first)
})

test('a profile may lie on a path with blanks, #, %, other scripts and pictures', async () => {
  const folder = temporary()
  const userData = join(folder, "A b#c %20 100% 'q' Müller & Søn 東京 عربي 🚀")
  try {
    const first = await launchTandem({ userData })
    await addPartner(first.page, 'Kept GmbH')
    const safety = new SafetySection(first.page)
    await safety.open()
    await safety.snapshotNow()
    expect(await safety.drill()).toContain('1 partner')
    const file = new WorkspaceFile(first.app, first.page)
    const path = join(userData, 'mitgenommen #1 100% 東京 🚀.tandem')
    await file.saveTo(path)
    const before = await storeState(first.page)
    // Another start there hands over a file of such a name.
    await startAgain(first, path)
    await expect(file.dialog).toContainText('Merge or replace?')
    await first.close()
    expect(snapshotNames(userData).length).toBeGreaterThan(0)
    const second = await launchTandem({ userData })
    await ready(second.page)
    expect(await storeState(second.page)).toEqual(before)
    await second.end()
  } finally {
    remove(folder)
  }
})

test('of many starts at once on one profile one opens it; the others hand over what they were given and end', async () => {
  const folder = temporary()
  try {
    const tandem = await launchTandem({ userData: folder })
    await addPartner(tandem.page, 'Kept GmbH')
    const before = await storeState(tandem.page)
    await Promise.all([startAgain(tandem), startAgain(tandem, 'tandem://today'), startAgain(tandem)])
    await expect(new AppFrame(tandem.page).heading('Today')).toBeVisible()
    expect(await tandem.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await storeState(tandem.page)).toEqual(before)
    await renameOwner(tandem.page, 'Ana Ruiz')
    expect((await readRawStore(tandem.page)).disagreements).toEqual([])
    await tandem.end()
  } finally {
    remove(folder)
  }
})

test('a store of a newer Tandem is left as it is, with words that say what to do', async () => {
  const userData = temporary()
  try {
    const first = await launchTandem({ userData })
    await addPartner(first.page, 'Kept GmbH')
    await first.close()
    const second = await launchTandem({ userData })
    await ready(second.page)
    // As a later version would: another table, and one row of a shape this version does not know.
    await second.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const later = indexedDB.open('tandem', 990)
          later.onupgradeneeded = () => {
            later.result.createObjectStore('laterThings', { keyPath: 'id' }).put({ id: 'later:1' })
            later.transaction?.objectStore('workspace').put({ id: 'workspace:later', shape: 2 })
          }
          later.onsuccess = () => {
            later.result.close()
            resolve()
          }
          later.onerror = () => reject(later.error)
        }),
    )
    await second.end()
    const kept = snapshotNames(userData)
    const logs = readdirSync(snapshotFolder(userData))

    const third = await launchTandem({ userData })
    const alert = third.page.getByRole('alert')
    await expect(alert).toContainText('This book was saved by a newer Tandem')
    await expect(alert).toContainText('Nothing was changed or deleted')
    await expect(alert).toContainText('Install the newer version and open it there.')
    await picture(third.page, 'newer-store')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('This book was saved by a newer Tandem')
    const raw = await third.page.evaluate(rawFacts)
    expect(raw.version).toBe(990)
    expect(raw.tables).toContain('laterThings')
    expect(raw.workspace).toContain('workspace:later')
    await third.close()
    expect(snapshotNames(userData)).toEqual(kept)
    expect(readdirSync(snapshotFolder(userData))).toEqual(logs)

    await test.step('the command line does not write into it either', async () => {
      const { words, code } = await startedUntil(userData, undefined, [
        '--cli',
        'export',
        'scorecards',
        '--period',
        '2026-Q3',
        '--out',
        userData,
        '--workspace',
        userData,
      ])
      expect(code).toBe(1)
      expect(words).toContain('saved by a newer Tandem')
    })
  } finally {
    remove(userData)
  }
})

const rawFacts = async () => {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = await done(indexedDB.open('tandem'))
  const workspace = await done(store.transaction('workspace').objectStore('workspace').getAllKeys())
  const facts = {
    version: store.version,
    tables: [...store.objectStoreNames],
    workspace: workspace.map(String),
  }
  store.close()
  return facts
}

/** Files of a folder with their sizes and times. */
const tree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort()

/** Starts Tandem as a person does, hears what it says, and ends it once it said the words (or by itself). */
async function startedUntil(
  userData: string,
  until: string | undefined,
  args: readonly string[] = [],
): Promise<{ words: string; code: number | null }> {
  await ensureDisplay(() => {})
  const child = spawn(electronPath(), [...electronArguments(), `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, TANDEM_TEST_DRIVER: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      words += chunk
      if (until !== undefined && words.includes(until)) child.kill()
    })
  const [code] = await once(child, 'close')
  return { words, code }
}
