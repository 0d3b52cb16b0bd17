import { expect, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { RecordHistory } from '../pages/RecordHistory.ts'

const YESTERDAY = new Date('2026-11-23T14:02:00')
const TODAY = new Date('2026-11-24T09:30:00')

test('a record is looked at as it was yesterday and restored to it: whole, one field, and undone', async ({
  tandem: { page },
}) => {
  await page.clock.install({ time: YESTERDAY })
  await page.reload()
  const app = new AppFrame(page)
  await app.loadSample()
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const history = new RecordHistory(page)
  const name = await list.nameAt(0)
  await list.open(name)
  const edit = async (field: string, text: string) => {
    await partner.openEdit()
    await partner.field(field).fill(text)
    await partner.save()
  }
  await edit('City', 'Żyrardów')
  await app.expectToast(`Edit ${name}: city`)

  await page.clock.setSystemTime(TODAY)
  await edit('City', 'Łódź')
  await edit('Notes', 'Written today')

  await partner.openTab('History')
  await expect(history.entry(/Notes/)).toContainText('nothing → became Written today')
  await history.lookAt(history.entries.first())
  await expect(history.dialog).toContainText('It is so now')
  await history.goTo('2026-11-23T18:00:00')
  await expect(history.dialog).toContainText(`Edit ${name}: city`)
  await expect(history.row('City')).toContainText('Żyrardów')
  await expect(history.row('City')).toContainText('Łódź')
  await expect(history.row('Notes')).toContainText('Written today')
  await history.restore('Restore 2 fields')
  await app.expectToast(`Restore ${name} to`)
  await expect(history.entries.first()).toContainText(
    /Restore .* to .*Nov.*: (city and notes|notes and city)/,
  )
  await expect(history.entries.first()).toContainText('Łódź → became Żyrardów')
  await expect(history.entries.first()).toContainText('Written today → became nothing')
  expect(await page.locator('main').innerText()).not.toMatch(/\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}/)

  await app.undo()
  await expect(history.entries.first()).toContainText('Undo: Restore')
  await expect(history.entries.first()).toContainText('Żyrardów → became Łódź')

  // One field from its own line, the other stays as it is.
  await history
    .entry(`Edit ${name}: city`)
    .filter({ hasText: 'Łódź' })
    .filter({ hasNotText: 'Undo' })
    .first()
    .getByRole('button', { name: 'Restore city to Żyrardów' })
    .click()
  await expect(history.entries.first()).toContainText(`Restore ${name} to before`)
  await partner.openEdit()
  await expect(partner.field('City')).toHaveValue('Żyrardów')
  await expect(partner.field('Notes')).toHaveValue('Written today')
})
