import { expect, test } from '../../support/electronApp.ts'
import { startAgain } from '../../support/startAgain.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { HistoryPage } from '../pages/HistoryPage.ts'
import { csv, ImportWizard } from '../pages/ImportWizard.ts'
import { Palette } from '../pages/Palette.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

test('a partner is found by a misspelt name, without accents, and in its own script', async ({
  sample: { page },
}) => {
  const palette = new Palette(page)
  const partner = new PartnerPage(page)

  await palette.open()
  await palette.type('nordhavte')
  await expect(palette.group('Perhaps you mean').first()).toContainText('Nordhavet Data A/S')
  await page.keyboard.press('Enter')
  await expect(partner.heading).toHaveText('Nordhavet Data A/S')
  await expect(palette.dialog).toBeHidden()

  await palette.open()
  await palette.type('ciguenal')
  await expect(palette.current).toContainText('Cigüeñal Redes S.A.')
  await expect(palette.current.locator('mark').first()).toHaveText('Cigüeñal')
  await expect(palette.current).toContainText('Partner')
  await page.keyboard.press('Enter')
  await expect(partner.heading).toHaveText('Cigüeñal Redes S.A.')

  await palette.open()
  await palette.type('銀杏坂')
  await expect(palette.current).toContainText('銀杏坂ネットワーク株式会社')
  // Enter faster than the answer still means what was typed.
  await palette.field.fill('')
  await palette.field.pressSequentially('morgentau digital')
  await page.keyboard.press('Enter')
  await expect(partner.heading).toHaveText('Morgentau Digital GmbH')

  // What was opened comes first next time, without where one is.
  await palette.open()
  await expect(palette.group('Recent')).toHaveText([/Cigüeñal/, /Nordhavet/])
})

test('a command is run by keyboard, those that cannot be done here are not offered, and focus returns', async ({
  sample: { page },
}) => {
  const palette = new Palette(page)
  const list = new PartnersPage(page)
  await list.search.focus()
  await palette.open()
  await palette.type('dense')
  await expect(palette.current).toContainText('Dense rows')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'dense')
  await expect(list.search).toBeFocused()

  await palette.open()
  await palette.type('>copy link')
  await expect(palette.dialog).toContainText('No command has these words')
  await palette.type('>go to')
  await expect(palette.lines).toHaveText([
    /Today/,
    /Deals/,
    /Registrations/,
    /Leads/,
    /Plans/,
    /Insights/,
    /Forecast/,
    /Strategy/,
    /Commitments/,
    /Rules/,
    /Sessions/,
    /History/,
    /Settings/,
    /Team/,
  ])
  await expect(palette.status).toHaveText('14 results')
  await page.keyboard.press('End')
  await expect(palette.current).toContainText('Team')
  await page.keyboard.press('ArrowDown')
  await expect(palette.current).toContainText('Today')
  await page.keyboard.press('Control+n')
  await expect(palette.current).toContainText('Deals')
  await page.keyboard.press('Control+p')
  await page.keyboard.press('ArrowUp')
  await expect(palette.current).toContainText('Team')
  const active = await palette.field.getAttribute('aria-activedescendant')
  await expect(palette.current).toHaveId(active ?? '')
  // Esc clears, then closes.
  await page.keyboard.press('Escape')
  await expect(palette.field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await expect(list.search).toBeFocused()

  await palette.open()
  await palette.type('new deal')
  await expect(palette.current).toContainText('New deal…')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'New deal' })
  await expect(form).toBeVisible()
  // A dialog keeps the keyboard to itself.
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.dialog).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('what can be done with a record is a key away', async ({ sample: { page } }) => {
  const palette = new Palette(page)
  await palette.open()
  await palette.type('nordhavet')
  await expect(palette.current).toContainText('Nordhavet Data A/S')
  await page.keyboard.press('Tab')
  await expect(palette.field).toHaveAttribute('aria-label', 'What to do with Nordhavet Data A/S')
  await page.keyboard.press('Escape')
  await expect(palette.field).toHaveValue('nordhavet')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('task')
  await expect(palette.current).toContainText('New task or promise…')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await expect(form).toContainText('Nordhavet Data A/S')
  await form.getByRole('textbox', { name: 'What is to be done' }).fill('Send the price list')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(form).toBeHidden()
  await new AppFrame(page).expectToast('Send the price list')
})

test('a person is shown among the people of the partner, a note in its timeline, a customer by its deals', async ({
  sample: { page },
}) => {
  const palette = new Palette(page)
  const partner = new PartnerPage(page)
  await palette.open()
  await palette.type('norremark')
  await expect(palette.current).toContainText('Bjørn Nørremark')
  await page.keyboard.press('Enter')
  await expect(partner.heading).toHaveText('Nordhavet Data A/S')
  const person = partner.person('Bjørn Nørremark')
  await expect(person).toBeFocused()

  await partner.openTab('Overview')
  const box = page.getByRole('textbox', { name: 'Write a note' })
  await box.fill('Wants a quokka as mascot')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'quokka' })).toBeVisible()
  await new AppFrame(page).goTo('Deals')
  await palette.open()
  await palette.type('quokka')
  await expect(palette.current).toContainText('Note')
  await page.keyboard.press('Enter')
  await expect(partner.heading).toHaveText('Nordhavet Data A/S')
  await expect(page.getByRole('listitem').filter({ hasText: 'quokka' }).locator('[data-open]')).toBeFocused()

  await palette.open()
  await palette.type('jaskolka')
  await expect(palette.line('Customer').first()).toBeVisible()
  const customer = palette.line('Customer').first()
  const name = await customer.locator('span[dir="auto"]').first().innerText()
  await customer.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Deals' })).toBeVisible()
  await expect(page.getByRole('button', { name: `Customer is ${name}`, exact: true })).toBeVisible()
})

test('it follows an edit, an import and an undo', async ({ sample: { page } }) => {
  const app = new AppFrame(page)
  const palette = new Palette(page)
  const partner = new PartnerPage(page)
  const finds = async (text: string, name: string) => {
    await palette.open()
    await palette.type(text)
    await expect(palette.group('Records').filter({ hasText: name })).toHaveCount(1)
    await palette.close()
  }
  const findsNot = async (text: string) => {
    await palette.open()
    await palette.type(text)
    await expect(palette.dialog).toContainText('Nothing in the book is called')
    await palette.close()
  }

  await findsNot('vexilla')
  await palette.open()
  await palette.type('Vexilla Østerlund')
  await expect(palette.current).toContainText('New partner “Vexilla Østerlund”…')
  await page.keyboard.press('Enter')
  await expect(partner.field('Name')).toHaveValue('Vexilla Østerlund')
  await partner.save()
  await expect(partner.heading).toHaveText('Vexilla Østerlund')
  await app.goTo('Partners')
  await finds('vexilla osterlund', 'Vexilla Østerlund')

  await app.undo()
  await app.expectToast('Undone: Add Vexilla Østerlund')
  await findsNot('vexilla')

  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(
    csv('more.csv', 'Partner,City\nQuillwort Systems,Bern\n朝凪データ株式会社,Osaka\n'),
    'Partners',
  )
  await wizard.expectCounts('2 rows = 2 new + 0 failed')
  await wizard.button('Show partners').click()
  await finds('quillwort', 'Quillwort Systems')
  await finds('朝凪', '朝凪データ株式会社')
})

test('a link with words opens it with what they find', async ({ sample }) => {
  const palette = new Palette(sample.page)
  await startAgain(sample, 'tandem://find?q=cig%C3%BCenal')
  await expect(palette.field).toHaveValue('cigüenal')
  await expect(palette.current).toContainText('Cigüeñal Redes S.A.')
})

test('it opens by its key on every page, and the keys to other pages count there', async ({
  sample: { page },
}) => {
  const palette = new Palette(page)
  for (const [key, name] of [
    ['t', 'Today'],
    ['d', 'Deals'],
    ['i', 'Scorecards'],
    ['h', 'History'],
    ['s', 'Settings'],
    ['p', 'Partners'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    if (name === 'History') await expect(new HistoryPage(page).options.first()).toBeVisible()
    await palette.open()
    await palette.close()
  }
})
