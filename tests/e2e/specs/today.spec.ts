import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealsPage } from '../pages/DealsPage.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TimelinePart } from '../pages/TimelinePart.ts'
import { TodayPage } from '../pages/TodayPage.ts'

test('a note and a task written on a partner; the task is settled on Today by keyboard alone', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const today = new TodayPage(page)
  const partners = new PartnersPage(page)
  const name = await partners.nameAt(0)
  await partners.open(name)

  const timeline = new TimelinePart(page)
  await timeline.box.fill('Sponsor is leaving in January')
  await page.keyboard.press('Enter')
  await expect(timeline.group('Today').filter({ hasText: 'Sponsor is leaving in January' })).toBeVisible()
  await timeline.open('New task')
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('Find a new sponsor')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(frame.dialog).toBeHidden()
  await expect(timeline.group('To do').filter({ hasText: 'Find a new sponsor' })).toBeVisible()

  // Nothing but the keyboard from here on.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await today.goByKeyboard()
  const card = today.card(/Find a new sponsor/)
  await expect(card).toBeVisible()
  await expect(today.current).toHaveCount(1)
  const count = await today.cards.count()
  for (let step = 0; step < count; step++) {
    if ((await today.current.textContent())?.includes('Find a new sponsor')) break
    await page.keyboard.press('j')
  }
  await expect(today.current).toContainText('Find a new sponsor')
  await page.keyboard.press('d')
  await expect(card).toHaveCount(0)
  await frame.expectToast(/Find a new sponsor/)
  // The next card has the keyboard, and undo brings the settled one back.
  await expect(today.current).toHaveCount(1)
  await frame.undo()
  await expect(card).toBeVisible()
})

test('a deal that slipped is moved on by one key, and comes back by undo', async ({ sample: { page } }) => {
  const frame = new AppFrame(page)
  const today = new TodayPage(page)
  await today.goByKeyboard()
  const slipped = page.getByRole('group', { name: /^Slipped deal: / })
  await expect(slipped.first()).toBeVisible()
  const label = (await slipped.first().getAttribute('aria-label')) ?? ''
  for (let step = 0; step < 60; step++) {
    if ((await today.current.getAttribute('aria-label')) === label) break
    await page.keyboard.press('j')
  }
  await expect(today.current).toHaveAttribute('aria-label', label)
  await page.keyboard.press('q')
  await expect(page.getByRole('group', { name: label, exact: true })).toHaveCount(0)
  await frame.undo()
  await expect(page.getByRole('group', { name: label, exact: true })).toBeVisible()
})

test('the next start begins on Today', async ({ sample: { page } }) => {
  await new TodayPage(page).goByKeyboard()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(new TodayPage(page).cards.first()).toBeVisible()
  await page.evaluate(() => {
    location.hash = ''
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('a window left open over midnight has the new day: on Deals, on a partner, on Today', async ({
  tandem: { page },
}) => {
  await page.clock.install({ time: new Date('2026-12-02T23:58:00') })
  await page.reload()
  await new AppFrame(page).loadSample()
  const partners = new PartnersPage(page)
  const partner = new PartnerPage(page)
  const deals = new DealsPage(page)
  const name = await partners.nameAt(3)
  await partners.open(name)
  await partner.openTab('Deals')
  await page.getByRole('button', { name: 'New deal' }).click()
  await partner.field('Name').fill('Deal of the night')
  await partner.dialog.getByLabel('Closes').fill('2026-12-02')
  await partner.save()
  await deals.open()
  await deals.search.fill('Deal of the night')
  await expect(deals.rowOf('Deal of the night')).toContainText('closes today')
  await page.clock.fastForward('00:03:00')
  await expect(deals.rowOf('Deal of the night')).toContainText('slipped 1 day')

  await new AppFrame(page).goTo('Partners')
  await partners.open(name)
  const timeline = new TimelinePart(page)
  await timeline.capture('Send the quote >tomorrow')
  await expect(timeline.entry('Send the quote')).toContainText('due tomorrow')
  await page.clock.fastForward('24:00:00')
  await expect(timeline.entry('Send the quote')).toContainText('due today')

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const today = new TodayPage(page)
  await today.goByKeyboard()
  await expect(page.getByText('Friday, December 4')).toBeVisible()
  await expect(today.cards.first()).toBeVisible()
  await page.clock.fastForward('24:00:00')
  await expect(page.getByText('Saturday, December 5')).toBeVisible()
})

test('a start paints the cards as last seen before the store is open; nothing can be done with them until it is', async ({
  sample: { page },
}) => {
  const today = new TodayPage(page)
  await today.goByKeyboard()
  await expect(today.current).toHaveCount(1)
  await page.waitForFunction(() => localStorage.getItem('tandem.today.snapshot') !== null)
  const first = await today.cards.first().getAttribute('aria-label')
  const second = await today.cards.nth(1).boundingBox()
  // A store that never answers stands for one that opens slowly.
  await page.addInitScript(() => {
    indexedDB.open = () => ({ addEventListener() {} }) as unknown as IDBOpenDBRequest
  })
  await page.reload()
  await expect(today.cards.first()).toHaveAttribute('aria-label', first ?? '')
  // Nothing jumps when the store is there.
  expect(await today.cards.nth(1).boundingBox()).toEqual(second)
  await expect(page.getByText(/^\d+ need you$/)).toBeVisible()
  await page.keyboard.press('d')
  await expect(today.current).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'done' })).toHaveCount(0)
  // The words of another day would not be true.
  await page.clock.install({ time: new Date(Date.now() + 86_400_000) })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(today.cards).toHaveCount(0)
})
