import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { SettingsPage } from '../pages/SettingsPage.ts'

test('settings save on leaving a field, say what is wrong beside it, and can be undone', async ({
  tandem: { page },
}) => {
  const settings = new SettingsPage(page)
  const frame = new AppFrame(page)
  await settings.open()
  await settings.fill('Your name', 'Ana Ruiz')
  await expect(frame.rail).toContainText('Ana Ruiz')

  await settings.fill('Currency', 'euro')
  await expect(page.getByText('A currency is three capital letters, like EUR.')).toBeVisible()
  await settings.fill('Currency', 'EUR')
  await expect(page.getByText('A currency is three capital letters, like EUR.')).toBeHidden()
  await frame.expectToast('Change settings: currency')
  await frame.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(settings.field('Currency')).toHaveValue('USD')
  await expect(frame.rail).toContainText('Ana Ruiz')

  await settings.fill('Name of the workspace', 'Nordics ')
  await frame.expectToast('Change settings: name')
  await frame.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(settings.field('Name of the workspace')).toHaveValue('My book')

  await settings.fill('Proposal', '60')
  await frame.expectToast('Change settings: stage probabilities')
  await page.reload()
  await settings.open()
  await expect(settings.field('Proposal')).toHaveValue('60')
})

test('what is being typed stays when the settings are changed from outside', async ({ tandem: { page } }) => {
  const settings = new SettingsPage(page)
  const frame = new AppFrame(page)
  await settings.open()
  await settings.fill('Your name', 'Ana')
  await expect(frame.rail).toContainText('Ana')
  await settings.fill('Currency', 'EUR')
  await frame.expectToast('Change settings: currency')
  await settings.field('Your name').fill('Ana Ru')
  // Like a colleague's change: nobody leaves the field for it.
  await frame.toast.getByRole('button', { name: 'Undo' }).evaluate(button => (button as HTMLElement).click())
  await expect(settings.field('Currency')).toHaveValue('USD')
  await expect(settings.field('Your name')).toBeFocused()
  await page.keyboard.type('iz')
  await page.keyboard.press('Tab')
  await expect(frame.rail).toContainText('Ana Ruiz')
  await expect(settings.field('Currency')).toHaveValue('USD')
})

test('a window that closes saves the field somebody is still in', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'tandem-settings-'))
  try {
    const first = await launchTandem({ userData })
    const before = new SettingsPage(first.page)
    await before.open()
    await before.field('Your name').fill('Ana Ruiz')
    await before.field('Proposal').fill('60')
    await first.close()
    const second = await launchTandem({ userData })
    const after = new SettingsPage(second.page)
    await after.open()
    await expect(after.field('Your name')).toHaveValue('Ana Ruiz')
    await expect(after.field('Proposal')).toHaveValue('60')
    await second.close()
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test('rates are added, refused in words, deleted and undone', async ({ tandem: { page } }) => {
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.addRate({ date: '2026-01-31', from: 'EUR', to: 'USD', rate: '1.0834' })
  await expect(settings.rates.getByRole('row').filter({ hasText: '1.0834' })).toBeVisible()
  await expect(settings.count('Exchange rates')).toHaveText('1')
  await settings.addRate({ date: '2026-02-28', from: 'USD', to: 'USD', rate: '1' })
  await expect(page.getByText('A rate needs two different currencies.')).toBeVisible()
  await settings.addRate({ date: '2026-02-28', from: 'GBP', to: 'USD', rate: 'x' })
  await expect(page.getByText('A rate is a plain decimal, like 1.0834.')).toBeVisible()
  await page.getByRole('button', { name: /^Delete the rate of/ }).click()
  await expect(settings.count('Exchange rates')).toHaveText('0')
  await new AppFrame(page).toast.getByRole('button', { name: 'Undo' }).click()
  await expect(settings.rates.getByRole('row').filter({ hasText: '1.0834' })).toBeVisible()
})

test('the sample is loaded into an empty workspace, counted, and the look is the user’s choice', async ({
  tandem: { page },
}) => {
  const settings = new SettingsPage(page)
  await settings.open()
  await expect(settings.count('Partners')).toHaveText('0')
  await page.getByRole('button', { name: 'Load sample workspace' }).click()
  await expect(settings.count('Partners')).not.toHaveText('0', { timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Load sample workspace' })).toBeHidden()
  await settings.chooseTheme('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await settings.chooseTheme('Light')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark')
  await expect(page.getByText('Kept in')).toBeVisible()
})

test('About says what it runs on and whose work is in it, and copies it', async ({ tandem }) => {
  const { app, page, userData } = tandem
  const settings = new SettingsPage(page)
  await settings.open()
  await page.getByRole('button', { name: 'About and licences…' }).click()
  const about = new AppFrame(page).dialog
  const versions = await app.evaluate(() => process.versions)
  await expect(about).toContainText(versions.electron)
  await expect(about).toContainText(userData)
  await expect(about.getByText('fall-back runtime')).toHaveCount(versions.electron.startsWith('45.') ? 0 : 1)
  const licences = about.getByRole('list', { name: 'Third-party licences' })
  const dexie = licences.getByRole('listitem').filter({ hasText: /^dexie \d/ })
  await dexie.getByText('Apache-2.0').click()
  await expect(dexie.locator('pre')).toContainText('Apache License')
  await expect(
    licences.getByRole('listitem').filter({ hasText: '@fontsource-variable/inter' }),
  ).toContainText('OFL')
  await about.getByRole('button', { name: 'Copy details' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(`Electron: ${versions.electron}\n`)
  expect(copied).toContain(`Profile: ${userData}`)
})

test('a figure’s value is copied by a right click and by the menu key', async ({ sample: { app, page } }) => {
  const list = new PartnersPage(page)
  await list.open(await list.nameAt(0))
  const figure = page.locator('main [role="group"]:has(> [data-figure])').first()
  await expect(figure).not.toContainText('n/a')
  await figure.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy value' }).click()
  const value = (await figure.locator('[data-figure]').first().innerText()).trim()
  await new AppFrame(page).expectToast('Copied:')
  expect((await app.evaluate(({ clipboard }) => clipboard.readText())).trim()).toBe(value)
  await figure.focus()
  await page.keyboard.press('ContextMenu')
  await expect(page.getByRole('menuitem', { name: 'Copy value' })).toBeVisible()
})
