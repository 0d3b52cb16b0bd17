import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { addPartner, Profile, renameOwner } from '../../support/kill/profile.ts'
import { readRawStore } from '../../support/kill/rawStore.ts'
import { storeState } from '../../support/storeHash.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { LostPage } from '../pages/LostPage.ts'
import { SafetySection } from '../pages/SafetySection.ts'

/** The worst days of a laptop, one each. */

const test = base.extend<{ profile: Profile }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed.
  profile: async ({}, use) => {
    const profile = new Profile()
    await use(profile)
    await profile.remove()
  },
})

/** Nothing that the journal does not know, and nothing of the journal missing. */
const expectAgreement = async (page: Parameters<typeof readRawStore>[0]) =>
  expect((await readRawStore(page)).disagreements).toEqual([])

test('a deleted store comes back to the last acknowledged edit, also after kill -9', async ({ profile }) => {
  let page = await profile.start()
  const frame = new AppFrame(page)
  await frame.goTo('Partners')
  await frame.loadSample()
  await expect.poll(() => profile.snapshots.length, { timeout: 30_000 }).toBe(1)
  await addPartner(page, 'Œuvre & Söhne شركة')
  await renameOwner(page, 'Ana after the snapshot')
  await frame.goTo('Partners')
  await frame.undo()
  await expect(frame.rail).not.toContainText('Ana after the snapshot')
  await renameOwner(page, 'Ana at the end')
  await profile.expectLogged('Ana at the end')
  const before = await storeState(page)
  await profile.kill()
  profile.deleteStore()

  page = await profile.start()
  const lost = new LostPage(page)
  await lost.expectTitle('Your book is missing')
  await expect(lost.box).toContainText('40 partners, 480 deals')
  await expect(lost.box).toContainText('4 changes made after it come back from the change log')
  expect(await lost.restore()).toContain('and 4 changes made after it: 41 partners')
  await expect(new AppFrame(page).rail).toContainText('Ana at the end')
  expect(await storeState(page)).toEqual(before)
  await expectAgreement(page)
  await new AppFrame(page).goTo('Partners')
  await new AppFrame(page).undo()
  await expect(new AppFrame(page).rail).not.toContainText('Ana at the end')
})

test('a book that has no snapshot yet comes back from the change log alone', async ({ profile }) => {
  let page = await profile.start()
  await addPartner(page, 'Nordlicht GmbH')
  await renameOwner(page, 'Ana Ruiz')
  await profile.expectLogged('Ana Ruiz')
  const before = await storeState(page)
  await profile.kill()
  expect(profile.snapshots).toEqual([])
  profile.deleteStore()
  page = await profile.start()
  await new LostPage(page).expectTitle('Your book is missing')
  await new LostPage(page).restore()
  await expect(new AppFrame(page).rail).toContainText('Ana Ruiz')
  expect(await storeState(page)).toEqual(before)
  await expectAgreement(page)
})

for (const [what, harm] of [
  ['cut off', (profile: Profile) => profile.truncateNewestSnapshot()],
  ['wrong in one byte', (profile: Profile) => profile.flipByteOfNewestSnapshot()],
] as const)
  test(`a newest snapshot that is ${what} is passed over, and the one before loses nothing`, async ({
    profile,
  }) => {
    let page = await profile.start()
    await addPartner(page, 'First GmbH')
    const safety = new SafetySection(page)
    await safety.open()
    await safety.snapshotNow()
    await addPartner(page, 'Second GmbH')
    await safety.open()
    await safety.snapshotNow()
    await renameOwner(page, 'Ana Ruiz')
    await profile.expectLogged('Ana Ruiz')
    const before = await storeState(page)
    await profile.kill()
    harm(profile)
    profile.deleteStore()
    page = await profile.start()
    await new LostPage(page).expectTitle('Your book is missing')
    await new LostPage(page).restore()
    await expect(new AppFrame(page).rail).toContainText('Ana Ruiz')
    expect(await storeState(page)).toEqual(before)
    await expectAgreement(page)
  })

test('a store whose files are garbage, which the browser engine drops by itself, is offered back', async ({
  profile,
}) => {
  let page = await profile.start()
  await addPartner(page, 'Nordlicht GmbH')
  const before = await storeState(page)
  await profile.quit()
  expect(profile.snapshots.length).toBe(1)
  profile.garbleStore()
  page = await profile.start()
  await new LostPage(page).expectTitle('Your book is missing')
  await new LostPage(page).restore()
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(before)
})

test('a write that a kill cut off costs the store nothing, at the start after it and at those that follow', async ({
  profile,
}) => {
  let page = await profile.start()
  await addPartner(page, 'Before GmbH')
  await profile.quit()
  profile.tearStore()
  for (const name of ['After GmbH', 'Later GmbH']) {
    page = await profile.start()
    await addPartner(page, name)
    await profile.kill()
  }
  page = await profile.start()
  await new AppFrame(page).startOnPartners()
  const { partnerNames, disagreements } = await readRawStore(page)
  expect([...partnerNames].sort()).toEqual(['After GmbH', 'Before GmbH', 'Later GmbH'])
  expect(disagreements).toEqual([])
})

test('a store that will not open is set aside, not thrown away, and offered back @long', async ({
  profile,
}) => {
  let page = await profile.start()
  await addPartner(page, 'Nordlicht GmbH')
  const before = await storeState(page)
  await profile.quit()
  profile.blockStore()
  page = await profile.start()
  await new LostPage(page).expectTitle('Your book is damaged')
  await new LostPage(page).restore()
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(before)
  expect(profile.setAside.length).toBe(1)
})

test('a store put back to an earlier day is noticed and brought forward', async ({ profile }) => {
  let page = await profile.start()
  await addPartner(page, 'Old GmbH')
  await profile.quit()
  const putBack = profile.copyStore()
  page = await profile.start()
  await addPartner(page, 'New GmbH')
  const before = await storeState(page)
  await profile.quit()
  putBack()
  page = await profile.start()
  await new LostPage(page).expectTitle('Your book is older than its snapshot')
  await new LostPage(page).restore()
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(before)
})

test('rows that vanished behind the journal’s back are noticed at the next start', async ({ profile }) => {
  let page = await profile.start()
  await addPartner(page, 'Kept GmbH')
  await addPartner(page, 'Vanished GmbH')
  const before = await storeState(page)
  await page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('tandem')
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = store.transaction('partners', 'readwrite')
    const rows = transaction.objectStore('partners')
    rows.getAllKeys().onsuccess = event =>
      rows.delete((event.target as IDBRequest<IDBValidKey[]>).result[0] ?? '')
    await new Promise(resolve => {
      transaction.oncomplete = resolve
    })
    store.close()
  })
  await profile.kill()
  page = await profile.start()
  const lost = new LostPage(page)
  await lost.expectTitle('Parts of your book are missing')
  await expect(lost.box).toContainText('other partners than there are')
  await lost.restore()
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(before)
})

test('starting without the book keeps it: an empty store displaces nothing, and it comes back later', async ({
  profile,
}) => {
  let page = await profile.start()
  await addPartner(page, 'Nordlicht GmbH')
  const before = await storeState(page)
  await profile.quit()
  const kept = profile.snapshots
  expect(kept.length).toBe(1)
  profile.deleteStore()

  await test.step('a job of the command line does not fill an empty store in its place', async () => {
    const csv = join(profile.folder, 'rows.csv')
    writeFileSync(csv, 'Name,Tier\nSomebody else,Gold\n')
    const cli = fileURLToPath(new URL('../../../electron/runtime/cli.mjs', import.meta.url))
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, 'import', csv, '--workspace', profile.folder],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('Open Tandem to restore it; nothing was changed.')
  })

  page = await profile.start()
  await new LostPage(page).button('Start with an empty book').click()
  await expect(new AppFrame(page).heading('Partners')).toBeVisible()
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  await profile.quit()
  expect(profile.snapshots).toEqual(kept)

  page = await profile.start()
  await renameOwner(page, 'Somebody new')
  await profile.quit()
  expect(profile.snapshots).toEqual(expect.arrayContaining(kept))
  expect(profile.snapshots.length).toBe(2)

  page = await profile.start()
  const safety = new SafetySection(page)
  await safety.open()
  expect(await safety.restore(safety.rows.last())).toContain('1 partner, 0 deals')
  await expect(new AppFrame(page).rail).not.toContainText('Somebody new')
  expect(await storeState(page)).toEqual(before)
})

test('Settings take a snapshot, rehearse its restore, say in numbers what a restore changes, and take it back', async ({
  profile,
}) => {
  const page = await profile.start()
  await addPartner(page, 'First GmbH')
  const one = await storeState(page)
  const safety = new SafetySection(page)
  await safety.open()
  await safety.snapshotNow()
  expect(await safety.drill()).toContain('1 partner, 0 deals, 1 record in all, all equal')
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'tandem',
  ])

  await addPartner(page, 'Second GmbH')
  await addPartner(page, 'Third GmbH')
  const three = await storeState(page)
  await safety.open()
  await safety.rows.first().getByRole('button').click()
  await expect(safety.dialog).toContainText('2 changes made since then are taken back')
  await expect(safety.dialog.getByRole('table', { name: 'What changes' }).locator('tbody')).toHaveText(
    'Partners31−2',
  )
  await page.keyboard.press('Escape')
  await safety.restore(safety.rows.first())
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(one)

  await safety.open()
  const present = safety.rows.filter({ hasText: 'Before a restore' })
  await expect(present).toHaveCount(1)
  await safety.restore(present)
  await expect(new AppFrame(page).rail).toContainText('offline is fine')
  expect(await storeState(page)).toEqual(three)
  await expectAgreement(page)
})
