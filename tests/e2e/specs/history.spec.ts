import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { HistoryPage } from '../pages/HistoryPage.ts'
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

test('the history of the workspace is read, searched, filtered, exported; a deleted partner comes back', async ({
  sample: { app: electron, page, userData },
}) => {
  const app = new AppFrame(page)
  const list = new PartnersPage(page)
  const history = new HistoryPage(page)
  const record = new RecordHistory(page)
  const [first, second] = [await list.nameAt(0), await list.nameAt(1)]
  const [, total] = await list.shownAndTotal()
  const tierAt = async (index: number) => (await list.cell(list.row(index), 'Tier')).textContent()
  const tiers = [await tierAt(0), await tierAt(1)]
  const tier = ['Platinum', 'Gold', 'Silver'].find(other => !tiers.includes(other)) ?? ''
  await list.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await list.setField('tier', tier)
  await app.expectToast(`Set tier of 2 partners to ${tier}`)
  await list.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await app.expectToast(`Delete ${first}`)

  await history.open()
  await expect(history.options.first()).toContainText(`Delete ${first}`)
  await expect(history.options.nth(1)).toContainText(`Set tier of 2 partners to ${tier}`)
  await expect(history.options.nth(2)).toContainText('Load the sample workspace')
  await expect(history.options).toHaveCount(3)
  await expect(history.options.nth(2)).toContainText(/[\d,]{4,} records added/)

  // By keyboard: down to the bulk edit, its changes at the side.
  await history.list.focus()
  await page.keyboard.press('j')
  await expect(history.pane).toContainText(tier)
  await expect(history.pane.getByRole('link', { name: second })).toBeVisible()
  await expect(history.pane.getByRole('link', { name: first })).toHaveCount(0)

  await history.search.fill(second)
  await expect(history.options).toHaveCount(1)
  await expect(history.options).toContainText('Set tier of 2 partners')
  await history.search.fill('nothing has this')
  await expect(page.getByText('Nothing in the history meets this')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await history.filterBy('What was done', 'Deleted records')
  await expect(history.options).toHaveCount(1)

  const file = join(userData, 'history.csv')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export CSV…' }).click()
  await app.expectToast('1 entry saved')
  expect(readFileSync(file, 'utf8')).toContain(`Delete ${first}`)

  await history.pane.getByRole('button', { name: `Before this: ${first}` }).click()
  await expect(record.dialog).toContainText('It was deleted.')
  await record.restore('Bring it back')
  await app.expectToast(`Bring back the partner ${first}`)
  await app.goTo('Partners')
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(total + 1))
})

test('a person’s history is at hand, and a field of it goes back', async ({ sample: { page } }) => {
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const history = new RecordHistory(page)
  await list.open(await list.nameAt(0))
  await partner.openTab('People')
  await partner.addPerson('Ana Ruiz', 'Buyer')
  await page.getByRole('button', { name: 'Edit Ana Ruiz' }).click()
  await partner.field('Title').fill('Head of Alliances')
  await partner.save()
  await page.getByRole('button', { name: 'History of Ana Ruiz' }).click()
  await expect(history.entries.first()).toContainText('Buyer → became Head of Alliances')
  await history.entries.first().getByRole('button', { name: 'Restore title to Buyer' }).click()
  await expect(history.entries.first()).toContainText('Head of Alliances → became Buyer')
  await expect(history.entries.last()).toContainText('Add Ana Ruiz')
  await page.keyboard.press('Escape')
  await expect(partner.person('Ana Ruiz')).toContainText('Buyer')
})
