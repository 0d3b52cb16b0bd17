import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealsPage } from '../pages/DealsPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { ViewTabs } from '../pages/ViewTabs.ts'

test('filters are written, changed and taken away by keyboard alone', async ({ sample: { page } }) => {
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  await expect(list.grid).toBeFocused()

  await page.keyboard.press('f')
  await expect(page.getByRole('combobox', { name: 'Filter by' })).toBeFocused()
  await page.keyboard.type('score')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Score at least' })).toBeFocused()
  await page.keyboard.type('60')
  // The list follows while the sentence is still being written.
  await expect(list.grid).not.toHaveAttribute('aria-rowcount', String(total + 1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const [good] = await list.shownAndTotal()
  expect(good).toBeGreaterThan(0)
  expect(good).toBeLessThan(total)

  // The other operator is a press of an arrow away, and turns the list around.
  await page.keyboard.press('ArrowLeft')
  await expect(list.filter('Score is at least 60')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Score at least' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(list.filter('Score is at most 60')).toBeVisible()
  const [poor] = await list.shownAndTotal()
  expect(poor).toBeGreaterThan(0)
  expect(poor + good).toBeGreaterThanOrEqual(total - 5)

  await expect(list.filter('Score is at most 60')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(list.grid).toHaveAttribute('aria-rowcount', String(total + 1))
  await expect(page.getByRole('button', { name: /^Filter/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list.grid).toBeFocused()
})

test('a view is saved, changed, updated, and there again after a restart', async ({
  sampleCopy: userData,
}) => {
  const first = await launchTandem({ userData })
  try {
    const list = new PartnersPage(first.page)
    const views = new ViewTabs(first.page)
    await new AppFrame(first.page).startOnPartners()
    const [, total] = await list.shownAndTotal()
    await list.addFilter('Tier', 'Gold')
    await list.sortBy('Partner')
    await list.groupBy('Health')
    await views.save('Gold path')
    await expect(views.current).toHaveText('Gold path')
    await expect(views.button('Update view')).toBeHidden()
    const [gold] = await list.shownAndTotal()

    await first.page.keyboard.press('1')
    await expect(views.current).toHaveText('All partners')
    await expect(list.count).not.toContainText('grouped')
    expect(await list.shownAndTotal()).toEqual([total, total])
    await list.focus()
    await first.page.keyboard.press('2')
    await expect(list.filter('Tier is Gold')).toBeVisible()
    await expect(list.count).toContainText('grouped by health · sorted by partner')

    await list.addFilter('Health', 'at risk')
    await expect(views.current).toHaveText('Gold path, changed')
    await views.button('Reset').click()
    await expect(views.current).toHaveText('Gold path')
    expect((await list.shownAndTotal())[0]).toBe(gold)
    await list.groupBy('No groups')
    await views.button('Update view').click()
    await expect(views.current).toHaveText('Gold path')
  } finally {
    await first.close()
  }

  const second = await launchTandem({ userData })
  try {
    const list = new PartnersPage(second.page)
    const views = new ViewTabs(second.page)
    await expect(views.current).toHaveText('Gold path')
    await expect(list.filter('Tier is Gold')).toBeVisible()
    await expect(list.count).toContainText('sorted by partner')
    await expect(list.count).not.toContainText('grouped')
  } finally {
    await second.end()
  }
})

test('views begin from an offer, are renamed, moved and deleted, and every step can be undone', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const views = new ViewTabs(page)
  await views.begin('At risk')
  await expect(views.current).toHaveText('At risk')
  await expect(new PartnersPage(page).filter('Health is at risk')).toBeVisible()
  await views.save('Second')
  await expect.poll(() => views.names()).toEqual(['All partners', 'At risk', 'Second'])

  // A name that is taken is refused where it is typed.
  await views.save('at RISK')
  await expect(page.getByRole('alert')).toContainText('There is a view named “at RISK” already')
  await page.keyboard.press('Escape')

  await views.fromMenu('Second', 'Rename')
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('東京 – الرياض')
  await page.keyboard.press('Enter')
  await expect.poll(() => views.names()).toEqual(['All partners', 'At risk', '東京 – الرياض'])
  await views.fromMenu('東京 – الرياض', 'Move left')
  await expect.poll(() => views.names()).toEqual(['All partners', '東京 – الرياض', 'At risk'])
  await views.fromMenu('東京 – الرياض', 'Delete view')
  await expect.poll(() => views.names()).toEqual(['All partners', 'At risk'])
  await expect(views.current).toHaveText('All partners')

  await app.undo()
  await expect.poll(() => views.names()).toEqual(['All partners', '東京 – الرياض', 'At risk'])
  await app.undo()
  await expect.poll(() => views.names()).toEqual(['All partners', 'At risk', '東京 – الرياض'])
  await app.undo()
  await expect.poll(() => views.names()).toEqual(['All partners', 'At risk', 'Second'])
})

test('groups count and sum their partners, fold, and are selected as one', async ({ sample: { page } }) => {
  const list = new PartnersPage(page)
  const [, total] = await list.shownAndTotal()
  await list.addFilter('Tier', 'Gold')
  const [gold] = await list.shownAndTotal()
  await list.removeFilter('Tier is Gold')

  await list.groupBy('Tier')
  await expect(list.group('Platinum')).toHaveAttribute('data-index', '0')
  await expect(list.group('Gold').locator('[aria-colindex="1"]')).toHaveText(`Gold${gold}`)
  await expect(await list.cell(list.group('Gold'), 'Sourced YTD')).toContainText(/[1-9][\d,]+/)
  await expect(await list.cell(list.group('Gold'), 'Health')).toContainText(/^median \d+$/)

  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(list.group('Platinum')).toHaveAttribute('aria-expanded', 'false')
  await expect(list.group('Gold')).toHaveAttribute('data-index', '1')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(list.selectionBar).toContainText(`${gold} selected`)
  await page.keyboard.press('ControlOrMeta+a')
  await expect(list.selectionBar).toContainText(`${total} selected`)
})

test('a view of deals is written by keyboard, keeps filters, groups, order, columns and layout, and is there after a restart', async ({
  sampleCopy: userData,
}) => {
  const first = await launchTandem({ userData })
  let large = 0
  try {
    const { page } = first
    const deals = new DealsPage(page)
    const views = new ViewTabs(page)
    await new AppFrame(page).startOnPartners()
    await deals.open()
    const all = await deals.rows()

    await page.keyboard.press('f')
    await expect(page.getByRole('combobox', { name: 'Filter by' })).toBeFocused()
    await page.keyboard.type('amount')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Amount at least' })).toBeFocused()
    await page.keyboard.type('50000')
    await page.keyboard.press('Enter')
    await expect(deals.filter(/^Amount is at least €\s?50,000$/)).toBeVisible()
    await expect.poll(() => deals.rows()).toBeLessThan(all)
    large = await deals.rows()
    expect(large).toBeGreaterThan(0)

    await views.saveByKeys('Large ones')
    await expect(views.current).toHaveText('Large ones')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await deals.table.focus()
    await page.keyboard.press('1')
    await expect.poll(() => deals.rows()).toBe(all)
    await page.keyboard.press('2')
    await expect.poll(() => deals.rows()).toBe(large)

    await deals.sortBy('Weighted')
    await deals.toggleColumn('State')
    await deals.groupBy('Stage')
    await deals.showBoard()
    await expect(views.current).toHaveText('Large ones, changed')
    await views.button('Reset').click()
    await expect(deals.table).toHaveAttribute('role', 'grid')
    await expect(views.current).toHaveText('Large ones')

    await deals.sortBy('Weighted')
    await deals.toggleColumn('State')
    await deals.groupBy('Stage')
    await views.button('Update view').click()
    await expect(views.current).toHaveText('Large ones')
  } finally {
    await first.close()
  }

  const second = await launchTandem({ userData })
  try {
    const { page } = second
    const deals = new DealsPage(page)
    const views = new ViewTabs(page)
    await expect(new PartnersPage(page).grid).toBeFocused()
    await deals.open()
    await expect(views.current).toHaveText('Large ones')
    await expect(deals.table).toHaveAttribute('role', 'treegrid')
    await expect(deals.header('State')).toHaveCount(0)
    await expect(deals.header('Weighted')).toHaveAttribute('aria-sort', 'descending')
    await expect(deals.count).toContainText(`${large} of `)
    await page.keyboard.press('1')
    await expect(deals.table).toHaveAttribute('role', 'grid')
    await expect(deals.header('State')).toBeVisible()
    await expect(deals.header('Weighted')).not.toHaveAttribute('aria-sort', 'descending')
  } finally {
    await second.end()
  }
})

test('views of deals begin from an offer, on the board too, and one that nothing meets says so', async ({
  sample: { page },
}) => {
  const app = new AppFrame(page)
  const deals = new DealsPage(page)
  const views = new ViewTabs(page)
  await deals.open()
  await views.begin('Closing this quarter')
  await expect(views.current).toHaveText('Closing this quarter')
  await expect(deals.filter('Close period is this quarter')).toBeVisible()
  await expect(deals.filter('Stage is not Won or Lost')).toBeVisible()
  await expect(deals.header('Closes')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => deals.rows()).toBeLessThan(480)
  const closing = await deals.rows()
  expect(closing).toBeGreaterThan(0)
  await expect(deals.count).toContainText(`${closing} open`)

  await deals.showBoard()
  expect(await deals.cardsIn('Won')).toBe(0)
  await deals.addFilter('Close period', 'last quarter')
  await deals.addFilter('Currency', 'EUR')
  await page.keyboard.press('f')
  await page.keyboard.type('name')
  await page.keyboard.press('Enter')
  await page.keyboard.type('no deal is called that')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No deal matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all deals' }).click()
  await expect(deals.board).toBeVisible()
  await expect.poll(() => deals.cardsIn('Won')).toBeGreaterThan(0)
  await views.button('Reset').click()
  await expect(deals.table).toBeVisible()
  await expect.poll(() => deals.rows()).toBe(closing)

  // Deleting the view leaves the deals as they are; undo brings it back.
  await views.fromMenu('Closing this quarter', 'Delete view')
  await expect(views.current).toHaveText('All deals')
  await expect.poll(() => deals.rows()).toBe(480)
  await app.undo()
  await expect.poll(() => views.names()).toEqual(['All deals', 'Closing this quarter'])
})
