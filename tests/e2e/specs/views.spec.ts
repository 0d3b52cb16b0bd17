import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
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

test('a view is saved, changed, updated, and there again after a restart', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'tandem-views-'))
  const first = await launchTandem({ userData })
  try {
    const list = new PartnersPage(first.page)
    const views = new ViewTabs(first.page)
    await new AppFrame(first.page).loadSample()
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
    await second.close()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
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
