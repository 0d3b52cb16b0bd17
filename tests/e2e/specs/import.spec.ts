import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '../../support/electronApp.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { storeState } from '../../support/storeHash.ts'
import { csv, ImportWizard } from '../pages/ImportWizard.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { SettingsPage } from '../pages/SettingsPage.ts'

const PARTNERS = csv(
  'Partner.csv',
  [
    'Händlernummer;Name;Stadt;Land',
    'H-1;Nordlicht Systemhaus GmbH;Hamburg;Deutschland',
    'H-2;Østfjord Teknikk;Bergen;Norwegen',
    'H-3;شركة الشمال;عمّان;Jordanien',
    'H-4;東京システム;東京;Japan',
  ].join('\r\n'),
)

const REVENUE = csv(
  'Umsatz.csv',
  [
    'Händlernummer;Datum;Betrag',
    'H-1;31.01.2026;1.234,56',
    'H-1;28.02.2026;0,44',
    'H-2;05.03.2026;10.000',
    'H-2;31.02.2026;7,00',
    'H-4;01.03.2026;drei',
  ].join('\r\n'),
)

test('a European CSV becomes partners and revenue to the cent; failures come back as a file', async ({
  tandem: { app, page },
}, testInfo) => {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(PARTNERS, 'Partners')
  await wizard.expectCounts('4 rows = 4 new + 0 failed')

  await wizard.button('Import another file').click()
  await wizard.choose(REVENUE)
  await wizard.next()
  await expect(wizard.columns).toBeVisible()
  expect(await wizard.fieldOf('Betrag')).toBe('Amount')
  await expect(wizard.dialog.getByRole('combobox', { name: 'How dates are written' })).toContainText(
    '31.12.2020',
  )
  await expect(wizard.dialog.getByRole('combobox', { name: 'How decimals are written' })).toContainText(
    'comma',
  )
  await wizard.dialog.getByRole('textbox', { name: 'Amounts are in' }).fill('eur')
  await wizard.next()
  await wizard.expectCounts('5 rows = 3 new + 2 failing')
  await wizard.dialog.getByText('Only rows with problems').click()
  await expect(wizard.preview.getByRole('row')).toHaveCount(3)

  await wizard.toReady()
  const totals = wizard.dialog.getByLabel('Totals per currency')
  await expect(totals).toContainText('EUR 11,235.00')
  await wizard.run()
  await wizard.expectCounts('5 rows = 3 new + 2 failed')
  await expect(totals).toContainText('EUR 11,235.00')

  const path = testInfo.outputPath('failed rows.csv')
  await saveTo(app, path)
  await wizard.button('Save failed rows…').click()
  await expect.poll(() => existsSync(path)).toBe(true)
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^Händlernummer;Datum;Betrag;/)
  expect(lines[1]).toMatch(/^H-2;31\.02\.2026;7,00;.+/)
  expect(lines[2]).toMatch(/^H-4;01\.03\.2026;drei;.+/)

  await wizard.button('Show partners').click()
  const list = new PartnersPage(page)
  await expect(list.rowOf('東京システム')).toBeVisible()
  await expect(list.rowOf('شركة الشمال')).toBeVisible()
})

test('an import is taken back as one and leaves no trace', async ({ tandem: { page } }) => {
  const before = await storeState(page)
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(PARTNERS, 'Partners')
  const after = await storeState(page)
  expect(after.rows.partners).toBe(4)
  expect(after.hash).not.toBe(before.hash)
  await wizard.button('Undo import').click()
  await expect(wizard.dialog.getByText('Undone. The book is as it was before this import')).toBeVisible()
  expect(await storeState(page)).toEqual(before)
})

test('a cancelled import takes back what was written and says so', async ({ tandem: { page } }) => {
  const before = await storeState(page)
  const rows = Array.from({ length: 60_000 }, (_, i) => `P-${i},Partner ${i},City ${i % 90}`)
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.choose(csv('many.csv', ['Partner ID,Name,City', ...rows].join('\n')))
  await wizard.next()
  await wizard.holds('Partners')
  await wizard.toReady()
  await wizard.next()
  // Only a cancel after the first part was written shows that it is taken back.
  await expect(wizard.dialog.getByText(/^Saving: [1-9][\d,]* of/)).toBeVisible({ timeout: 120_000 })
  await wizard.button('Cancel').click()
  await expect(
    wizard.dialog.getByText('Cancelled. Everything that was written has been taken back'),
  ).toBeVisible({
    timeout: 120_000,
  })
  expect(await storeState(page)).toEqual(before)
})

test('going back loses nothing, closing loses nothing, a preset is taken unasked next time', async ({
  tandem: { page },
}) => {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.choose(PARTNERS)
  await wizard.next()
  await wizard.map('Land', 'Regions')
  expect(await wizard.fieldOf('Land')).toBe('Regions')
  await wizard.holds('Customers')
  await wizard.holds('Partners')
  expect(await wizard.fieldOf('Land')).toBe('Regions')
  await wizard.back()
  await wizard.next()
  expect(await wizard.fieldOf('Land')).toBe('Regions')

  await wizard.button('Presets').click()
  await page.getByRole('menuitem', { name: 'Save as preset…' }).click()
  const naming = page.getByRole('dialog', { name: 'Save as preset' })
  await naming.getByRole('textbox', { name: 'Name' }).fill('Händlerliste')
  await naming.getByRole('button', { name: 'Save' }).click()
  await expect(naming).toBeHidden()
  // The dialog under it takes the focus back; only then does it hear keys.
  await expect(page.locator('[role="dialog"]:focus-within')).toHaveCount(1)

  await page.keyboard.press('Escape')
  await expect(wizard.dialog).toBeHidden()
  await wizard.open()
  expect(await wizard.fieldOf('Land')).toBe('Regions')
  await wizard.step('File').click()
  await wizard.choose(PARTNERS)
  await wizard.next()
  await expect(wizard.button('Preset: Händlerliste')).toBeVisible()
  expect(await wizard.fieldOf('Land')).toBe('Regions')
})

test('similar names are asked one by one, by keyboard', async ({ tandem: { page } }) => {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(PARTNERS, 'Partners')
  await wizard.button('Import another file').click()
  const again = csv(
    'again.csv',
    'Name,City\nNordlicht Systemhaus,Hamburg\nOstfjord Tekniks,Bergen\nØstfjord Teknikk,Oslo\nBrightwater,Leeds\n',
  )
  await wizard.choose(again)
  await wizard.next()
  await wizard.holds('Partners')
  await wizard.next()
  await wizard.expectTitle('What every row becomes')
  await expect(wizard.counts).toBeVisible()
  await wizard.step('Matches').click()
  await wizard.expectTitle('Already in the book?')
  const card = wizard.dialog.getByRole('group').filter({ hasText: 'of the file' })
  await expect(card).toBeFocused()
  await expect(card).toContainText('Østfjord Teknikk')
  await page.keyboard.press('2')
  await expect(wizard.step('Matches')).toContainText('All answered')
  await wizard.next()
  await wizard.run()
  const settings = new SettingsPage(page)
  await wizard.close()
  await settings.open()
  await expect(settings.count('Partners')).toHaveText('5')
})

test('the whole wizard goes by keyboard', async ({ tandem: { page } }) => {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.choose(PARTNERS)
  for (const title of ['Which column is what?', 'What every row becomes']) {
    await page.keyboard.press('ControlOrMeta+Enter')
    await wizard.expectTitle(title)
  }
  await page.keyboard.press('Alt+ArrowLeft')
  await wizard.expectTitle('Which column is what?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(wizard.preview).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await wizard.expectTitle('Ready')
  await page.keyboard.press('ControlOrMeta+Enter')
  await wizard.expectTitle('Done')
})

test('a file dropped on the window is opened', async ({ tandem: { page } }) => {
  const wizard = new ImportWizard(page)
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  await page.evaluate(text => {
    const files = new DataTransfer()
    files.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
  }, PARTNERS.buffer.toString('utf8'))
  await wizard.expectTitle('Where is the table?')
  await expect(wizard.step('File')).toContainText('dropped.csv')
})
