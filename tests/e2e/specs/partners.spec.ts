import { expect, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

test('the list is read, moved through and sorted by keyboard alone', async ({ sample: { page } }) => {
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  expect(total).toBeGreaterThan(20)
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(total + 1))

  await expect(list.grid).toBeFocused()
  const [first, second, third] = [await list.nameAt(0), await list.nameAt(1), await list.nameAt(2)]
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  expect(await list.focusedName()).toBe(third)
  await expect(list.preview.getByRole('heading', { level: 2 })).toHaveText(third)
  await page.keyboard.press('k')
  expect(await list.focusedName()).toBe(second)
  await page.keyboard.press('End')
  await expect(list.row(total - 1)).toBeVisible()
  expect(await list.focusedName()).not.toBe(first)
  await page.keyboard.press('Home')
  expect(await list.focusedName()).toBe(first)

  await page.keyboard.press('Space')
  await expect(list.preview).toBeHidden()
  await page.keyboard.press('Space')
  await expect(list.preview).toBeVisible()

  await list.sortBy('Partner')
  await expect(list.count).toContainText('sorted by partner')
  const upwards = await list.nameAt(0)
  await list.sortBy('Partner')
  await expect(list.grid.getByRole('columnheader').filter({ hasText: 'Partner' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect(await list.nameAt(0)).not.toBe(upwards)
})

test('filters are sentences, search is instant, both are remembered where they should be', async ({
  sample: { page },
}) => {
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  await list.addFilter('Tier', 'Gold')
  await expect(list.filter('Tier is Gold')).toBeVisible()
  const [gold] = await list.shownAndTotal()
  expect(gold).toBeGreaterThan(0)
  expect(gold).toBeLessThan(total)

  const wanted = await list.nameAt(0)
  await page.keyboard.press('/')
  await expect(list.search).toBeFocused()
  await page.keyboard.type(wanted)
  await expect(list.grid).toHaveAttribute('aria-rowcount', '2')
  expect(await list.nameAt(0)).toBe(wanted)
  await page.keyboard.press('Escape')
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(gold + 1))

  await page.reload()
  await expect(list.filter('Tier is Gold')).toBeVisible()
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(gold + 1))
  await list.removeFilter('Tier is Gold')
  // The remembered page stands until the book is read again.
  await expect.poll(() => list.shownAndTotal()).toEqual([total, total])
})

test('several partners are changed at once, undone, redone and deleted with a way back', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  await list.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(list.selectionBar).toContainText('3 selected')

  const names = [await list.nameAt(0), await list.nameAt(1), await list.nameAt(2)]
  const tiers = await Promise.all(
    names.map(async name => (await list.cell(list.rowOf(name), 'Tier')).textContent()),
  )
  expect(new Set(tiers)).not.toEqual(new Set(['Platinum']))
  await list.setField('tier', 'Platinum')
  await app.expectToast('Set tier of 3 partners to Platinum')
  for (const name of names) await expect(await list.cell(list.rowOf(name), 'Tier')).toHaveText('Platinum')

  await app.undo()
  await app.expectToast('Undone: Set tier of 3 partners to Platinum')
  for (const [i, name] of names.entries())
    await expect(await list.cell(list.rowOf(name), 'Tier')).toHaveText(tiers[i] ?? '')
  await app.redo()
  for (const name of names) await expect(await list.cell(list.rowOf(name), 'Tier')).toHaveText('Platinum')

  await list.selectionBar.getByRole('button', { name: 'Delete' }).click()
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(total - 3 + 1))
  await app.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(total + 1))
  for (const name of names) await expect(list.rowOf(name)).toHaveCount(1)
})

test('a whole group gets an industry, a task and a touch, and each comes back by one undo', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  await list.groupBy('Tier')
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await expect(list.selectionBar).toContainText(/[2-9] selected|\d\d selected/)
  const many = Number(/(\d+) selected/.exec((await list.selectionBar.textContent()) ?? '')?.[1])

  await list.more('Add industry')
  await page.getByRole('combobox', { name: 'Add industry' }).fill('Raumfahrt')
  await page.keyboard.press('Enter')
  await app.expectToast(`Add industry Raumfahrt to ${many} partners`)
  // A filter offers what the list knows when its editor opens: first the list has to have followed.
  await list.search.fill('Raumfahrt')
  await expect(list.count).toContainText(`${many} of ${total}`)
  await list.search.fill('')
  await list.addFilter('Industry', 'Raumfahrt')
  await expect(list.count).toContainText(`${many} of ${total}`)
  await list.focus()
  await app.undo()
  await expect(list.count).toContainText(`0 of ${total}`)
  await app.redo()
  await expect(list.count).toContainText(`${many} of ${total}`)

  await list.showColumn('Last touch')
  const touched = async () => (await list.cell(list.row(1), 'Last touch')).textContent()
  const before = await touched()
  expect(before).not.toBe('0 d')
  await list.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await list.more('Add a task')
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Agree the goals of 2027')
  await page.keyboard.press('Enter')
  await app.expectToast(`Add the task “Agree the goals of 2027” for ${many} partners`)
  await list.more('Log a touch')
  await page.getByRole('textbox', { name: 'What it was about' }).fill('Price list')
  await page.keyboard.press('Enter')
  await app.expectToast(`Add a mail with ${many} partners: Price list`)
  await expect(list.preview).toContainText('Price list')
  await expect.poll(touched).toBe('0 d')
  await list.addFilter('Touch due', 'Touch is due')
  await expect(list.count).toContainText(`0 of ${total}`)
  await list.focus()
  await app.undo()
  await app.expectToast(`Undone: Add a mail with ${many} partners`)
  await list.removeFilter('Touch is due')
  await expect.poll(touched).toBe(before)
})

test('the preview makes way where there is no room, lies over the list when asked for, and keeps its width', async ({
  sample: { page, app },
}) => {
  const list = new PartnersPage(page)
  const scrolls = () => list.grid.evaluate(grid => grid.scrollWidth > grid.clientWidth)
  const size = (width: number) =>
    app.evaluate(({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(400, 300)
      window?.setContentSize(to, 700)
    }, width)
  await size(1280)
  await page.reload()
  await expect(list.preview).toBeVisible()
  await list.edge.focus()
  await page.keyboard.press('Home')
  const before = Number(await list.edge.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  await expect(list.edge).toHaveAttribute('aria-valuenow', String(before + 16))

  await size(960)
  await expect(list.preview).toBeHidden()
  expect(await scrolls()).toBe(false)
  await list.focus()
  await page.keyboard.press('Space')
  await expect(list.preview).toBeVisible()
  expect(await scrolls()).toBe(false)
  await page.keyboard.press('Space')
  await expect(list.preview).toBeHidden()

  await size(1280)
  await expect(list.preview).toBeVisible()
  await page.reload()
  await expect(list.edge).toHaveAttribute('aria-valuenow', String(before + 16))
})

test('a partner is edited, undone and redone, and every step is in its history', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const name = await list.nameAt(0)
  await list.open(name)
  await partner.openEdit()
  await partner.field('City').fill('Żyrardów')
  await partner.save()
  await app.expectToast(`Edit ${name}: city`)
  await expect(
    page.getByRole('banner').or(page.locator('header')).filter({ hasText: 'Żyrardów' }),
  ).toBeVisible()

  await partner.openTab('History')
  await expect(partner.history).toContainText('Żyrardów')
  await app.undo()
  await expect(partner.history.getByRole('listitem').first()).toContainText(`Undo: Edit ${name}: city`)
  await app.redo()
  await expect(partner.history.getByRole('listitem').first()).toContainText(`Redo: Edit ${name}: city`)
  expect(await partner.history.textContent()).not.toMatch(/\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}/)
})

test('what was typed and not saved is still there when the dialog opens again', async ({
  sample: { page },
}) => {
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  await list.open(await list.nameAt(0))
  await partner.openEdit()
  await partner.field('Notes').fill('Ask Lena about the exam')
  await page.keyboard.press('ControlOrMeta+z')
  await partner.field('Notes').fill('Ask Lena about the exam on Monday')
  await page.keyboard.press('Escape')
  await expect(partner.dialog).toBeHidden()
  await partner.openEdit()
  await expect(partner.field('Notes')).toHaveValue('Ask Lena about the exam on Monday')
  await expect(partner.dialog).toContainText('Your unsaved changes are back.')
  await partner.dialog.getByRole('button', { name: 'Start over' }).click()
  await expect(partner.field('Notes')).not.toHaveValue(/Lena/)
})

test('the tabs hold people, deals and history; J, K and Esc lead on and back', async ({
  sample: { page },
}) => {
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const [first, second] = [await list.nameAt(0), await list.nameAt(1)]
  await list.open(first)
  await expect(page).toHaveTitle(`${first} – Tandem`)
  await expect(page.getByRole('heading', { name: 'Revenue by month' })).toBeVisible()

  await partner.openTab('People')
  await partner.addPerson('Lena Voß', 'Architect')
  await expect(partner.panel).toContainText('Lena Voß')
  await partner.openTab('Deals')
  await partner.addDeal('Hafen Logistik', '12,345.60')
  await expect(partner.deal('Hafen Logistik')).toContainText('12,346')

  await page.locator('main').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('j')
  await expect(partner.heading).toHaveText(second)
  await page.keyboard.press('k')
  await expect(partner.heading).toHaveText(first)
  await page.keyboard.press('Escape')
  await expect(list.grid).toBeFocused()
  expect(await list.focusedName()).toBe(first)
})

test('a new partner is added and found; a name that exists is said', async ({ sample: { page } }) => {
  const app = new AppFrame(page)
  const list = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const known = await list.nameAt(0)
  await page.keyboard.press('n')
  await partner.field('Name').fill(known)
  await expect(partner.dialog).toContainText('The book has a partner of this name.')
  await partner.field('Name').fill('Østfjord Teknikk 東京')
  await partner.save()
  await app.expectToast('Add Østfjord Teknikk 東京')
  await expect(partner.heading).toHaveText('Østfjord Teknikk 東京')
  await page.keyboard.press('Escape')
  await list.search.fill('ostfjord 東京')
  await expect(list.rowOf('Østfjord Teknikk 東京')).toHaveCount(1)
})

test('a partner that is not there says so and leads back', async ({ sample: { page } }) => {
  await page.evaluate(() => {
    location.hash = '#/partners/partner%3A00000000-0000-4000-8000-000000000000'
  })
  await expect(page.getByText('This partner is not in the book')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByRole('grid', { name: 'Partners' })).toBeVisible()
})

test('a start paints the remembered list before the store is open, and accepts no edit until it is', async ({
  sample: { page },
}) => {
  const list = new PartnersPage(page)
  const first = await list.nameAt(0)
  await page.waitForFunction(() => localStorage.getItem('tandem.partners.snapshot') !== null)
  // A store that never answers stands for one that opens slowly.
  await page.addInitScript(() => {
    indexedDB.open = () => ({ addEventListener() {} }) as unknown as IDBOpenDBRequest
  })
  await page.reload()
  await expect(list.row(0)).toBeVisible()
  expect(await list.nameAt(0)).toBe(first)
  await expect(page.getByRole('button', { name: 'New partner' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Import…' })).toBeDisabled()
  await list.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('e')
  await expect(list.selectionBar).toBeHidden()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Going to another page needs no store: that key is not lost.
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})

test('a store that cannot be opened is said in plain words, with what was kept', async ({
  sample: { page },
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
  })
  await page.reload()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Nothing was changed or deleted')
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
})
