import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { addPartner } from '../../support/kill/profile.ts'
import { startTeamServer } from '../../support/sync/teamServer.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { Inbox } from '../pages/Inbox.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TeamSync } from '../pages/TeamSync.ts'

/** Real instances with profiles of their own, and a real server between them. */

async function openPartner({ page }: Tandem, name: string): Promise<PartnerPage> {
  await new AppFrame(page).goTo('Partners')
  await new PartnersPage(page).rowOf(name).getByRole('link', { name, exact: true }).click()
  const partner = new PartnerPage(page)
  await expect(partner.heading).toContainText(name)
  return partner
}

async function edit(of: Tandem, name: string, field: string, value: string): Promise<void> {
  const partner = await openPartner(of, name)
  await partner.openEdit()
  await partner.field(field).fill(value)
  await partner.save()
}

async function expectField(of: Tandem, name: string, field: string, value: string): Promise<void> {
  const partner = await openPartner(of, name)
  await partner.openEdit()
  await expect(partner.field(field)).toHaveValue(value)
  await of.page.keyboard.press('Escape')
  await expect(partner.dialog).toBeHidden()
}

test('two laptops: one book, different fields merge, the same field is decided once for both', async ({
  tandem: anna,
}) => {
  test.setTimeout(600_000)
  const { server, access } = await startTeamServer()
  const ben = await launchTandem()
  try {
    const name = 'Nordlicht GmbH'
    await addPartner(anna.page, name)
    const [annaSync, benSync] = [new TeamSync(anna.page), new TeamSync(ben.page)]
    await annaSync.connect(access)
    await annaSync.nameDevice('Anna’s laptop')
    await annaSync.begin('Upload mine')
    await benSync.connect(access)
    await benSync.nameDevice('Ben’s laptop')
    await benSync.begin('Take theirs')
    await openPartner(ben, name)

    // Both offline, on different fields.
    await annaSync.pause()
    await benSync.pause()
    await edit(anna, name, 'City', 'Lübeck')
    await edit(ben, name, 'Phone', '+49 451 1234')
    await annaSync.goOn()
    await benSync.goOn()
    await expectField(ben, name, 'City', 'Lübeck')
    await annaSync.catchUp()
    await expectField(anna, name, 'Phone', '+49 451 1234')

    // Both offline, on the same field: the server's value stands until a person picks.
    await annaSync.pause()
    await benSync.pause()
    await edit(anna, name, 'Country', 'Sweden')
    await edit(ben, name, 'Country', 'Norway')
    await annaSync.goOn()
    await benSync.goOn()
    await expectField(ben, name, 'Country', 'Sweden')
    await annaSync.catchUp()
    const [annaInbox, benInbox] = [new Inbox(anna.page), new Inbox(ben.page)]
    await annaInbox.open()
    await expect(annaInbox.conflicts).toHaveCount(1)
    await expect(annaInbox.conflicts).toContainText('Norway')
    await expect(annaInbox.conflicts).toContainText('Ben’s laptop')
    await annaInbox.decide('Norway')
    await expect(annaInbox.nothing).toBeVisible()
    await annaSync.catchUp()
    await benSync.catchUp()
    await benInbox.open()
    await expect(benInbox.nothing).toBeVisible()
    await expectField(ben, name, 'Country', 'Norway')

    const partner = await openPartner(ben, name)
    await partner.openTab('History')
    await expect(partner.history).toContainText('Anna’s laptop')
  } finally {
    await ben.close()
    await server.close()
  }
})
