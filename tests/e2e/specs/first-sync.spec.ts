import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { addPartner } from '../../support/kill/profile.ts'
import { startTeamServer } from '../../support/sync/teamServer.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TeamSync } from '../pages/TeamSync.ts'

/** The first time together on screen: called off on both sides, and a network that costs money. */

test('an upload and a take are called off and begun again; a metered network waits for a person', async ({
  sample: anna,
}) => {
  test.setTimeout(600_000)
  const { server, access } = await startTeamServer()
  const ben = await launchTandem()
  try {
    const frame = new AppFrame(anna.page)
    const list = new PartnersPage(anna.page)
    const [, total] = await list.shownAndTotal()
    const annaSync = new TeamSync(anna.page)
    await annaSync.connect(access)
    await annaSync.beginAndCallOff('Upload mine')
    await frame.expectToast('Called off. All your records are here')
    await annaSync.begin('Merge both')

    await addPartner(ben.page, 'Südwind AG')
    const benSync = new TeamSync(ben.page)
    const benList = new PartnersPage(ben.page)
    await benSync.connect(access)
    await benSync.beginAndCallOff('Take theirs')
    await new AppFrame(ben.page).expectToast('Called off. Your own records are back as they were.')
    await new AppFrame(ben.page).goTo('Partners')
    await expect.poll(() => benList.shownAndTotal()).toEqual([1, 1])
    await benSync.open()
    await benSync.begin('Take theirs')
    await new AppFrame(ben.page).goTo('Partners')
    await expect.poll(() => benList.shownAndTotal()).toEqual([total, total])

    await benSync.setMetered(true)
    await addPartner(anna.page, 'Nordlicht GmbH')
    await annaSync.catchUp()
    await ben.page.reload()
    await expect(benSync.section.getByRole('status').first()).toContainText('until you press Sync now')
    await new AppFrame(ben.page).goTo('Partners')
    await expect.poll(() => benList.shownAndTotal()).toEqual([total, total])
    await benSync.syncNow()
    await new AppFrame(ben.page).goTo('Partners')
    await expect.poll(() => benList.shownAndTotal()).toEqual([total + 1, total + 1])
  } finally {
    await ben.close()
    await server.close()
  }
})
