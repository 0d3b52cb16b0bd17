import { expect, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealPage } from '../pages/DealPage.ts'
import { DealsPage } from '../pages/DealsPage.ts'
import { ViewTabs } from '../pages/ViewTabs.ts'

test.beforeEach(async ({ sample: { page } }) => {
  await new DealsPage(page).open()
})

test('the table is read, sorted, filtered, grouped and folded by keyboard', async ({ sample: { page } }) => {
  const deals = new DealsPage(page)
  expect(await deals.rows()).toBe(480)
  await expect(deals.count).toHaveText(/^480 deals · \d+ open · \S+ · weighted \S+$/)
  const open = /(\d+) open/.exec((await deals.count.textContent()) ?? '')?.[1] ?? ''
  await expect(page.getByRole('link', { name: `Deals ${open}` })).toBeVisible()

  await expect(deals.table).toBeFocused()
  const third = await deals.nameAt(2)
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await expect((await deals.focusedRow()).getByRole('link')).toHaveText(third)
  await page.keyboard.press('End')
  await expect(deals.row(479)).toBeVisible()
  await page.keyboard.press('Home')

  await deals.sortBy('Weighted')
  await expect(deals.table.getByRole('columnheader').filter({ hasText: 'Weighted' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect
    .poll(async () => worth(await (await deals.cell(deals.row(0), 'Weighted')).textContent()))
    .toBeGreaterThan(worth(await (await deals.cell(deals.row(5), 'Weighted')).textContent()))

  await deals.addFilter('State', 'Slipped')
  await expect(page.getByRole('button', { name: 'State is Slipped', exact: true })).toBeVisible()
  await expect.poll(() => deals.rows()).toBeLessThan(100)
  const slipped = await deals.rows()
  await expect(deals.count).toHaveText(new RegExp(`^${slipped} of 480 · ${slipped} open`))
  await expect(await deals.cell(deals.row(0), 'State')).toHaveText(/slipped \d+ days?/)

  await deals.groupBy('Stage')
  await expect(page.getByRole('treegrid', { name: 'Deals' })).toBeVisible()
  const heading = deals.row(0)
  await expect(heading).toHaveAttribute('aria-expanded', 'true')
  const inFirst = Number(/\d+/.exec((await heading.getByRole('gridcell').nth(1).textContent()) ?? '')?.[0])
  const lines = await deals.rows()
  await page.keyboard.press('Escape')
  await deals.table.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => deals.rows()).toBe(lines - inFirst)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => deals.rows()).toBe(lines)
  await page.keyboard.press('ArrowRight')
  await expect(await deals.focusedRow()).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('ArrowLeft')
  await expect(await deals.focusedRow()).toHaveAttribute('aria-level', '1')

  // All of it is remembered over a restart.
  await page.reload()
  await expect(page.getByRole('button', { name: 'State is Slipped', exact: true })).toBeVisible()
  await expect(page.getByRole('treegrid', { name: 'Deals' })).toBeVisible()
})

const worth = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''))

test('a card goes through the stages by keyboard, and every move can be taken back', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const deals = new DealsPage(page)
  await deals.showBoard()
  const id = await deals.focusedId()
  const [prospecting, qualified, won] = [
    await deals.cardsIn('Prospecting'),
    await deals.cardsIn('Qualified'),
    await deals.cardsIn('Won'),
  ]
  await page.keyboard.press('j')
  expect(await deals.focusedId()).not.toBe(id)
  await page.keyboard.press('ArrowRight')
  await expect(deals.column('Qualified').locator('[data-deal][tabindex="0"]')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  expect(await deals.focusedId()).toBe(id)

  await page.keyboard.press('Shift+ArrowRight')
  await app.expectToast(/^Move .* to Qualified/)
  await expect.poll(() => deals.cardsIn('Qualified')).toBe(qualified + 1)
  expect(await deals.cardsIn('Prospecting')).toBe(prospecting - 1)
  await expect(deals.column('Qualified').locator(`[data-deal="${id}"]`)).toBeFocused()

  await app.undo()
  await expect.poll(() => deals.cardsIn('Prospecting')).toBe(prospecting)
  await expect(deals.column('Prospecting').locator(`[data-deal="${id}"]`)).toBeFocused()

  // To won: the day is asked for in place; Esc leaves everything as it was.
  for (const stage of ['Qualified', 'Proposal', 'Negotiation']) {
    await page.keyboard.press('Shift+ArrowRight')
    await expect(deals.column(stage).locator(`[data-deal="${id}"]`)).toBeFocused()
  }
  await page.keyboard.press('Shift+ArrowRight')
  await expect(deals.day('Won on')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(deals.column('Negotiation').locator(`[data-deal="${id}"]`)).toBeFocused()
  expect(await deals.cardsIn('Won')).toBe(won)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(deals.day('Won on')).not.toHaveValue('')
  await page.keyboard.press('Enter')
  await app.expectToast(/^Move .* to Won/)
  await expect.poll(() => deals.cardsIn('Won')).toBe(won + 1)
  await expect(deals.column('Won').locator(`[data-deal="${id}"]`)).toBeFocused()

  await page.keyboard.press('Enter')
  await new DealPage(page).expectStage('Won')
})

test('a card is dragged to another stage', async ({ sample: { page } }) => {
  const app = new AppFrame(page)
  const deals = new DealsPage(page)
  await deals.showBoard()
  const id = await deals.focusedId()
  const proposal = await deals.cardsIn('Proposal')
  await deals.card(id).dragTo(deals.column('Proposal').getByRole('listbox'))
  await app.expectToast(/^Move .* to Proposal/)
  await expect.poll(() => deals.cardsIn('Proposal')).toBe(proposal + 1)
  await expect(deals.column('Proposal').locator(`[data-deal="${id}"]`)).toHaveCount(1)
  await app.undo()
  await expect.poll(() => deals.cardsIn('Proposal')).toBe(proposal)
})

test('several deals are changed at once and brought back by one undo', async ({ sample: { page } }) => {
  const app = new AppFrame(page)
  const deals = new DealsPage(page)
  const names = [await deals.nameAt(0), await deals.nameAt(1), await deals.nameAt(2)]
  const stages = await Promise.all(
    names.map(async name => (await deals.cell(deals.rowOf(name).first(), 'Stage')).textContent()),
  )
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(deals.selectionBar).toContainText('3 selected')

  await deals.selectionBar.getByRole('button', { name: 'Set stage…' }).click()
  await page.getByRole('option', { name: 'Won' }).click()
  await expect(deals.day('Won on')).toBeFocused()
  await deals.day('Won on').fill('2026-11-20')
  await page.keyboard.press('Enter')
  await app.expectToast('Set stage of 3 deals to Won')
  await deals.search.fill(names[0] ?? '')
  await expect(await deals.cell(deals.rowOf(names[0] ?? '').first(), 'Stage')).toContainText('Won')
  await deals.search.fill('')

  await deals.table.focus()
  await app.undo()
  await app.expectToast('Undone: Set stage of 3 deals to Won')
  for (const [i, name] of names.entries())
    await expect(await deals.cell(deals.rowOf(name).first(), 'Stage')).toHaveText(stages[i] ?? '')

  const before = await deals.rows()
  await deals.selectionBar.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => deals.rows()).toBe(before - 3)
  await app.undo()
  await expect.poll(() => deals.rows()).toBe(before)
})

test('deals are filtered after something was saved that left them as they are', async ({
  sample: { page },
}) => {
  const deals = new DealsPage(page)
  const views = new ViewTabs(page)
  await new AppFrame(page).goTo('Partners')
  await views.begin('At risk')
  await expect(views.current).toHaveText('At risk')
  await deals.open()
  await deals.addFilter('State', 'Slipped')
  await expect.poll(() => deals.rows()).toBeLessThan(100)
})

test('a deal is made, edited, moved and left on its own page', async ({ sample: { page } }) => {
  const app = new AppFrame(page)
  const deals = new DealsPage(page)
  const deal = new DealPage(page)
  const [first, second] = [await deals.nameAt(0), await deals.nameAt(1)]
  await page.keyboard.press('Enter')
  await expect(deal.heading).toHaveText(first)
  await expect(page.getByText('1 of 480')).toBeVisible()
  await page.keyboard.press('j')
  await expect(deal.heading).toHaveText(second)
  await page.keyboard.press('k')
  await expect(deal.heading).toHaveText(first)
  // Faster than the pages are drawn: no key is lost.
  for (const key of ['j', 'j', 'j', 'k', 'k', 'j', 'k']) await page.keyboard.press(key)
  await expect(deal.heading).toHaveText(second)
  await page.keyboard.press('k')
  await expect(deal.heading).toHaveText(first)

  await page.keyboard.press('e')
  await deal.field('Amount').fill('12,345')
  await deal.save()
  await app.expectToast(`Edit ${first}: amount`)
  await expect(deal.figure('Amount')).toContainText('12,345')
  await expect(deal.history.getByRole('listitem').first()).toContainText('Edit')

  await deal.stages.getByRole('button').and(page.locator('[tabindex="0"]')).focus()
  const stage = await deal.stages.locator('[aria-current]').textContent()
  const next =
    { Prospecting: 'Qualified', Qualified: 'Proposal', Proposal: 'Negotiation' }[stage ?? ''] ?? 'Won'
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await deal.expectStage(next)
  await app.undo()
  await deal.expectStage(stage ?? '')

  await page.keyboard.press('Escape')
  await expect(deals.table).toBeVisible()
  await page.keyboard.press('n')
  await deal.field('Name').fill('Hafenlogistik 漢字')
  await deal.dialog.getByRole('button', { name: 'Add partner' }).click()
  await page.getByRole('option').first().click()
  await deal.save()
  await expect(deal.heading).toHaveText('Hafenlogistik 漢字')
  await expect(deal.figure('Amount')).toHaveText('n/a')
  await page.keyboard.press('Escape')
  await expect.poll(() => deals.rows()).toBe(481)
  await deals.search.fill('hafenlog')
  await expect.poll(() => deals.rows()).toBe(1)
  await expect(deals.row(0).getByRole('link')).toHaveText('Hafenlogistik 漢字')
})

test('a deal that is not there says so and leads back', async ({ sample: { page } }) => {
  await page.evaluate(() => {
    location.hash = '/deals/deal%3Anothing'
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This deal is not in the book')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(new DealsPage(page).table).toBeVisible()
})

test('a start paints the remembered deals before the store is open', async ({ sample: { page } }) => {
  const deals = new DealsPage(page)
  const first = await deals.nameAt(0)
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('tandem.deals.snapshot')?.includes('"lines"')))
    .toBe(true)
  // The store never opens: what is on screen can only be what was remembered.
  await page.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await page.reload()
  await expect(deals.row(0).getByRole('link')).toHaveText(first)
  await expect(page.getByRole('button', { name: 'New deal' })).toBeDisabled()
})
