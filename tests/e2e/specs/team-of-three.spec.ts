import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { addPartner } from '../../support/kill/profile.ts'
import { startTeamServer } from '../../support/sync/teamServer.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { csv, ImportWizard } from '../pages/ImportWizard.ts'
import { Inbox } from '../pages/Inbox.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TeamSync } from '../pages/TeamSync.ts'

/** Three real instances with profiles of their own, and a real server between them. */

const ROWS = 10_000
const FILE = csv(
  'Partner.csv',
  ['Key;Name;City', ...Array.from({ length: ROWS }, (_, i) => `K-${i};Imported ${i};Kiel`)].join('\n'),
)

async function openPartner({ page }: Tandem, name: string): Promise<PartnerPage> {
  await new AppFrame(page).goTo('Partners')
  const list = new PartnersPage(page)
  await list.open(name)
  return new PartnerPage(page)
}

async function setCity(of: Tandem, name: string, city: string): Promise<void> {
  const partner = await openPartner(of, name)
  await partner.openEdit()
  await partner.field('City').fill(city)
  await partner.save()
}

async function expectCity(of: Tandem, name: string, city: string): Promise<void> {
  const partner = await openPartner(of, name)
  await partner.openEdit()
  await expect(partner.field('City')).toHaveValue(city)
  await of.page.keyboard.press('Escape')
  await expect(partner.dialog).toBeHidden()
}

async function deletePartner({ page }: Tandem, name: string): Promise<void> {
  await new AppFrame(page).goTo('Partners')
  const list = new PartnersPage(page)
  await list.search.fill(name)
  await expect(list.grid).toHaveAttribute('aria-rowcount', '2')
  await list.focus()
  await page.keyboard.press('x')
  await expect(list.selectionBar).toContainText('1 selected')
  await list.selectionBar.getByRole('button', { name: 'Delete' }).click()
  await expect(list.rowOf(name)).toHaveCount(0)
  await list.search.fill('')
}

async function catchUp(...all: readonly Tandem[]): Promise<void> {
  for (const { page } of all) await new TeamSync(page).catchUp()
}

test('three laptops: an undo reaches all, a deletion against an edit is decided by the third, an import arrives', async ({
  tandem: anna,
}) => {
  test.setTimeout(900_000)
  const { server, access } = await startTeamServer()
  const ben = await launchTandem()
  const cleo = await launchTandem()
  const all = [anna, ben, cleo]
  try {
    for (const name of ['Nordlicht GmbH', 'Südwind AG']) await addPartner(anna.page, name)
    for (const [at, name] of ['Anna’s laptop', 'Ben’s laptop', 'Cleo’s laptop'].entries()) {
      const { page } = all[at] as Tandem
      const sync = new TeamSync(page)
      await sync.connect(access)
      await sync.nameDevice(name)
      await sync.begin(at === 0 ? 'Upload mine' : 'Take theirs')
    }

    // An undo after it was sent is a change like any other.
    await setCity(anna, 'Südwind AG', 'Flensburg')
    await catchUp(anna, ben)
    await expectCity(ben, 'Südwind AG', 'Flensburg')
    const frame = new AppFrame(anna.page)
    await frame.goTo('Partners')
    await frame.undo()
    await frame.expectToast('Undone: Edit Südwind AG')
    await catchUp(...all)
    for (const laptop of [ben, cleo]) await expectCity(laptop, 'Südwind AG', '')

    // Deleted on one, edited on the other, both offline: the edit lives, and the third decides for all.
    for (const { page } of [anna, ben]) await new TeamSync(page).pause()
    await deletePartner(anna, 'Nordlicht GmbH')
    await setCity(ben, 'Nordlicht GmbH', 'Lübeck')
    for (const { page } of [anna, ben]) await new TeamSync(page).goOn()
    await catchUp(...all)
    const inboxes = all.map(({ page }) => new Inbox(page))
    for (const inbox of inboxes) {
      await inbox.open()
      await expect(inbox.conflicts).toHaveCount(1)
      await expect(inbox.conflicts).toContainText('Nordlicht GmbH')
    }
    await inboxes[2]?.conflicts.getByRole('button', { name: 'Keep it' }).click()
    await catchUp(cleo, anna, ben)
    for (const inbox of inboxes) {
      await inbox.open()
      await expect(inbox.nothing).toBeVisible()
    }
    for (const laptop of all) await expectCity(laptop, 'Nordlicht GmbH', 'Lübeck')
    const partner = await openPartner(cleo, 'Nordlicht GmbH')
    await partner.openTab('History')
    for (const name of ['Anna’s laptop', 'Ben’s laptop']) await expect(partner.history).toContainText(name)

    await frame.goTo('Partners')
    const wizard = new ImportWizard(anna.page)
    await wizard.open()
    await wizard.importAs(FILE, 'Partners')
    await wizard.close()
    await catchUp(...all)
    for (const { page } of [ben, cleo]) {
      await new AppFrame(page).goTo('Partners')
      const list = new PartnersPage(page)
      await expect.poll(() => list.shownAndTotal()).toEqual([ROWS + 2, ROWS + 2])
      await list.search.fill(`Imported ${ROWS - 1}`)
      await expect(list.rowOf(`Imported ${ROWS - 1}`)).toBeVisible()
    }
  } finally {
    await ben.close()
    await cleo.close()
    await server.close()
  }
})
