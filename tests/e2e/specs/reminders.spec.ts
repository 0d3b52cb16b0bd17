import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import {
  catchNotices,
  expectNotices,
  notices,
  pressNotice,
  Reminders,
  workElsewhere,
} from '../pages/Reminders.ts'
import { SettingsPage } from '../pages/SettingsPage.ts'
import { TimelinePart } from '../pages/TimelinePart.ts'

/** A Wednesday, on the clock of the machine the test runs on. */
const at = (time: string, day = '2026-12-02') => new Date(`${day}T${time}:00`)

async function startAt(page: Page, time: Date): Promise<void> {
  await page.clock.install({ time })
  await page.reload()
}

/** A partner of the sample book, at six in the evening. */
async function openPartnerAtSix(app: ElectronApplication, page: Page): Promise<void> {
  await startAt(page, at('18:00'))
  await catchNotices(app)
  await new AppFrame(page).loadSample()
  const partners = new PartnersPage(page)
  await partners.open(await partners.nameAt(3))
}

test('a note becomes a task with a reminder; its notification opens the partner, and comes once', async ({
  tandem: { app, page },
}) => {
  const frame = new AppFrame(page)
  const reminders = new Reminders(page)
  const timeline = new TimelinePart(page)
  await startAt(page, at('10:00'))
  await catchNotices(app)
  await frame.loadSample()
  const partners = new PartnersPage(page)
  const name = await partners.nameAt(3)
  await partners.open(name)
  await timeline.expectReady()

  await page.keyboard.type('They want the price list by tonight')
  await page.keyboard.press('Enter')
  await expect(timeline.group('Today').filter({ hasText: 'price list' })).toBeVisible()
  await timeline.open('New task')
  await page.keyboard.type('Send the price list')
  await timeline.chooseReminder('At a day and time of its own')
  await timeline.field('At').fill('11:30')
  await expect(timeline.dialog).toContainText(/Today, 11:30/)
  expect(await violations(page)).toEqual([])
  await timeline.save()
  await timeline.box.focus()
  await page.keyboard.type('Ring Zoë back >11:30')
  await expect(timeline.part).toContainText(/Task due today, with a reminder at 11:30/)
  await page.keyboard.press('Enter')
  await expect(timeline.entry('Ring Zoë back')).toBeVisible()
  await timeline.focusEntry('Ring Zoë back')
  await page.keyboard.press('d')

  await frame.goTo('Deals')
  await workElsewhere(page, true)
  await page.clock.fastForward('01:29:00')
  await expectNotices(app, [])
  await expect(reminders.card).toBeHidden()
  await page.clock.fastForward('00:02:00')
  // The one that is done is not brought up.
  await expectNotices(app, ['Send the price list'])
  await expect(reminders.row('Send the price list')).toContainText(`${name}\u2069 · due today`)

  await pressNotice(app)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(reminders.card).toBeHidden()
  await page.clock.fastForward('03:00:00')
  await page.reload()
  await timeline.expectReady()
  await workElsewhere(page, true)
  await page.clock.fastForward('00:10:00')
  await expectNotices(app, ['Send the price list'])
})

test('in quiet hours nothing is shown; at their end one notification for all; each is settled in the window', async ({
  tandem: { app, page },
}) => {
  const frame = new AppFrame(page)
  const reminders = new Reminders(page)
  const timeline = new TimelinePart(page)
  await openPartnerAtSix(app, page)
  await timeline.expectReady()
  await timeline.capture('Renew the certificate >20:00')
  await timeline.capture('Ask for the plant list >21:30')
  await timeline.capture('Read the contract >tomorrow 7:00')
  await timeline.capture('promise: book the room >tomorrow 7:30')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await workElsewhere(page, true)

  await page.clock.fastForward('05:00:00')
  await expectNotices(app, [])
  await page.clock.fastForward('08:59:00')
  await expectNotices(app, [])
  await expect(reminders.card).toBeHidden()
  await page.clock.fastForward('00:02:00')
  await expectNotices(app, ['4 reminders waited over your quiet hours'])
  expect((await notices(app))[0]?.body).toMatch(/^Renew .*\nAsk .*\nRead .*\nbook the room$/)
  await expect(reminders.card).toContainText('1 more on Today')
  expect(await violations(page)).toEqual([])

  // By keyboard to the reminders, and one after the other settled.
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(reminders.card.getByRole('button', { name: 'Put all away' })).toBeFocused()
  await reminders.press('Done', 'Renew the certificate')
  await expect(reminders.row('Renew the certificate')).toBeHidden()
  await frame.expectToast('Set “Renew the certificate” to done')
  await expect(reminders.row('book the room')).toContainText('Our promise')
  await reminders.press('In an hour', 'Ask for the plant list')
  await expect(reminders.row('Ask for the plant list')).toBeHidden()
  // What is settled elsewhere goes too.
  await timeline.focusEntry('Read the contract')
  await page.keyboard.press('d')
  await expect(reminders.row('Read the contract')).toBeHidden()
  await reminders.card.getByRole('button', { name: 'Put away' }).click()
  await expect(reminders.card).toBeHidden()
  await page.clock.fastForward('00:58:00')
  await expect(reminders.row('Ask for the plant list')).toBeHidden()
  await page.clock.fastForward('00:03:00')
  await expect(reminders.row('Ask for the plant list')).toBeVisible()
})

test('a meeting is brought up before it starts, in the window while one works in it; after a restart not again', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'tandem-'))
  const first = await launchTandem({ userData })
  try {
    const { app, page } = first
    await startAt(page, at('10:00'))
    await catchNotices(app)
    await new AppFrame(page).loadSample()
    const partners = new PartnersPage(page)
    await partners.open(await partners.nameAt(3))
    const timeline = new TimelinePart(page)
    await timeline.open('Log a meeting')
    await timeline.field('Subject').fill('Review of the pilot')
    await timeline.field('Start').fill('11:00')
    await timeline.field('End').fill('12:00')
    await timeline.save()
    await timeline.capture('Send the minutes >11:20')
    await workElsewhere(page, false)
    await page.clock.fastForward('00:46:00')
    const reminders = new Reminders(page)
    await expect(reminders.row('Review of the pilot')).toContainText(/starts at 11:00/)
    await expectNotices(app, [])
  } finally {
    await first.close()
  }
  const again = await launchTandem({ userData })
  try {
    const { page } = again
    await startAt(page, at('10:50'))
    const reminders = new Reminders(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await workElsewhere(page, false)
    await page.clock.fastForward('00:31:00')
    await expect(reminders.row('Send the minutes')).toBeVisible()
    await expect(reminders.row('Review of the pilot')).toBeHidden()
  } finally {
    await again.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test('in Settings one says when; what waited comes when the quiet hours are switched off', async ({
  tandem: { app, page },
}) => {
  const frame = new AppFrame(page)
  const settings = new SettingsPage(page)
  const timeline = new TimelinePart(page)
  await openPartnerAtSix(app, page)
  await timeline.capture('Renew the certificate >20:00')
  await settings.open()
  await settings.setTime('Quiet from', '21:00')
  await workElsewhere(page, true)
  await page.clock.fastForward('02:01:00')
  await expectNotices(app, ['Renew the certificate'])

  await settings.setTime('Quiet from', '19:00')
  await page.reload()
  await expect(settings.time('Quiet from')).toHaveValue('19:00')
  await page.getByRole('button', { name: 'Show one now' }).click()
  await frame.expectToast('A notification was handed to the system')
  await expectNotices(app, ['Renew the certificate', 'This is how a reminder looks'])
  expect(await violations(page)).toEqual([])
  await page.getByText('Remind me of tasks and meetings').click()
  await expect(settings.time('Quiet from')).toBeHidden()
})
