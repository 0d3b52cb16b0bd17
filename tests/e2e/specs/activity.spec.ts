import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../../support/electronApp.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TimelinePart } from '../pages/TimelinePart.ts'

let name = ''

test.beforeEach(async ({ sample: { page } }) => {
  const list = new PartnersPage(page)
  name = await list.nameAt(8)
  await list.open(name)
  await new TimelinePart(page).expectReady()
})

test('a note is taken from the first keystroke, survives a crash of the page, and is kept with its day', async ({
  sample: { page },
}) => {
  const timeline = new TimelinePart(page)
  const app = new AppFrame(page)
  await page.keyboard.type('Zoë takes over the alliance')
  await expect(timeline.box).toBeFocused()
  await expect(timeline.box).toHaveValue('Zoë takes over the alliance')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('from May on')

  await page.reload()
  await expect(timeline.box).toHaveValue('Zoë takes over the alliance\nfrom May on')
  await timeline.box.focus()
  await page.keyboard.press('Enter')
  await expect(timeline.box).toHaveValue('')
  await app.expectToast('Add the note “Zoë takes over the alliance”')
  await expect(timeline.group('Today').filter({ hasText: 'Zoë takes over' })).toContainText('from May on')
  await page.reload()
  await expect(timeline.box).toHaveValue('')
  await expect(timeline.entry('Zoë takes over')).toBeVisible()

  await app.undo()
  await expect(timeline.entry('Zoë takes over')).toBeHidden()
  // Letters of the page stay its own: nothing was typed.
  await page.keyboard.press('e')
  await expect(timeline.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.box).toHaveValue('')
})

test('a letter pressed at the first sight of a partner begins its note; with Ctrl it does not', async ({
  sample: { page },
}) => {
  const list = new PartnersPage(page)
  const timeline = new TimelinePart(page)
  await page.keyboard.press('Escape')
  await expect(list.grid).toBeVisible()
  // Pressed by the page itself, right when the box is there and before anything else can be done.
  const heard = page.evaluate(
    () =>
      new Promise<string[]>(resolve => {
        new MutationObserver((_, observer) => {
          const box = document.querySelector('textarea[aria-label="Write a note"]')
          if (!box) return
          observer.disconnect()
          resolve(
            [{ key: 'v', ctrlKey: true }, { key: 't' }].map(init => {
              document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }))
              return document.activeElement === box ? 'box' : 'page'
            }),
          )
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  await list.open(await list.nameAt(9))
  expect(await heard).toEqual(['page', 'box'])
  await expect(timeline.box).toBeFocused()
})

test('kinds by key and by prefix; a day makes a task; a call with a day leaves a task that follows', async ({
  sample: { page },
}) => {
  const timeline = new TimelinePart(page)
  const app = new AppFrame(page)
  await timeline.box.focus()
  await page.keyboard.type('Pricing')
  await timeline.expectKind('Note')
  await page.keyboard.press('Alt+2')
  await timeline.expectKind('Call')
  await page.keyboard.press('Alt+i')
  await page.keyboard.press('Enter')
  await expect(timeline.group('Today').filter({ hasText: 'Pricing' })).toContainText('Call from them')

  await page.keyboard.type('Send the quote >tomorrow')
  await timeline.expectKind('Task')
  await expect(timeline.part).toContainText('Task due tomorrow')
  await page.keyboard.press('Enter')
  await expect(timeline.group('To do').filter({ hasText: 'Send the quote' })).toContainText('due tomorrow')

  await page.keyboard.type('meeting: they want a pilot >2w')
  await page.keyboard.press('Enter')
  await app.expectToast(/, with a task/)
  await expect(timeline.entry('they want a pilot')).toHaveCount(2)
  await app.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(timeline.entry('they want a pilot')).toHaveCount(0)
})

test('entries are done, opened again, put off, edited and deleted by keyboard', async ({
  sample: { page },
}) => {
  const timeline = new TimelinePart(page)
  const app = new AppFrame(page)
  await page.keyboard.type('todo: book the room >today')
  // The first letter is a lower-case one of no other meaning.
  await page.keyboard.press('Enter')
  await timeline.focusEntry('book the room')
  await page.keyboard.press('p')
  await expect(timeline.entry('book the room')).toContainText('due tomorrow')
  await timeline.focusEntry('book the room')
  await page.keyboard.press('d')
  await expect(timeline.group('Today').filter({ hasText: 'book the room' })).toContainText('done')
  await timeline.focusEntry('book the room')
  await page.keyboard.press('d')
  await expect(timeline.group('To do').filter({ hasText: 'book the room' })).toBeVisible()

  await timeline.focusEntry('book the room')
  await page.keyboard.press('Enter')
  await timeline.field('What is to be done').fill('Book the large room')
  await timeline.field('Notes').fill('For twelve people.')
  await timeline.save()
  await expect(timeline.entry('Book the large room')).toContainText('For twelve people.')
  await app.expectToast('Edit “book the room”')

  await timeline.focusEntry('Book the large room')
  await page.keyboard.press('ArrowDown')
  await expect(timeline.entry('Book the large room').locator('[data-open]')).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(timeline.entry('Book the large room').locator('[data-open]')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(timeline.entry('Book the large room')).toBeHidden()
  await app.undo()
  await expect(timeline.entry('Book the large room')).toBeVisible()
})

test('a meeting is logged in full, moves the last touch, and a refusal stands beside its field', async ({
  sample: { page },
}) => {
  const timeline = new TimelinePart(page)
  await timeline.open('Log a meeting')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(timeline.dialog).toContainText('Say something here.')
  await timeline.field('Subject').fill('Review in their office')
  await timeline.field('Start').fill('14:00')
  await timeline.field('End').fill('13:00')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(timeline.dialog).toContainText('It would end before it starts.')
  await timeline.field('End').fill('15:30')
  await timeline.field('Place').fill('Their office')
  await timeline.save()
  await expect(timeline.group('Today').filter({ hasText: 'Review in their office' })).toContainText(
    'Their office',
  )
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText(/Last touch .*, today/)
})

interface Opened {
  opened: string[]
}

const catchMails = (app: ElectronApplication) =>
  app.evaluate(({ shell }) => {
    const caught: Opened = { opened: [] }
    Object.assign(globalThis, caught)
    shell.openExternal = async address => {
      caught.opened.push(address)
    }
  })

test('a mail opens in the mail program or as a file, and is on the timeline as sent', async ({
  sample: { app, page, userData },
}) => {
  const timeline = new TimelinePart(page)
  await catchMails(app)
  await timeline.open('Write a mail')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(timeline.dialog).toContainText('Whom does it go to?')
  await timeline.field('To').fill('not an address')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(timeline.dialog).toContainText('“not an address” is not a mail address.')
  await timeline.dialog.getByRole('button', { name: 'Remove not an address' }).click()
  await timeline.field('To').fill('zoe@falk.example')
  await page.keyboard.press('Enter')
  await timeline.field('Subject').fill('Prices & terms')
  await timeline.field('Text').fill('Hello Zoë')
  await timeline.save()
  expect(await app.evaluate(() => (globalThis as unknown as Opened).opened)).toEqual([
    'mailto:zoe@falk.example?subject=Prices%20%26%20terms&body=Hello%20Zo%C3%AB',
  ])
  await expect(timeline.group('Today').filter({ hasText: 'Prices & terms' })).toContainText('Mail')

  const path = join(userData, 'draft.eml')
  await saveTo(app, path)
  await timeline.open('Write a mail')
  await timeline.field('To').fill('zoe@falk.example')
  await page.keyboard.press('Enter')
  await timeline.field('Subject').fill('Grüße')
  await timeline.dialog.getByText('Put it on the timeline as sent').click()
  await timeline.dialog.getByRole('button', { name: 'Save as .eml' }).click()
  await expect(timeline.dialog).toBeHidden()
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(/^To: zoe@falk\.example\r\nSubject: =\?UTF-8\?B\?R3LDvMOfZQ==\?=\r\n/)
  expect(text).toContain('\r\nX-Unsent: 1\r\n')
  await expect(timeline.entry('Grüße')).toHaveCount(0)
})

test('nothing but a plain mailto address reaches the system', async ({ sample: { app, page } }) => {
  await catchMails(app)
  const ask = (url: string) => page.evaluate(to => globalThis.tandem?.request('links.mail', { url: to }), url)
  for (const url of [
    'file:///etc/passwd',
    'mailto:a@b.example?attach=/etc/passwd',
    `mailto:${'x'.repeat(3_000)}`,
  ])
    expect(await ask(url)).toMatchObject({ ok: false })
  expect(await ask('mailto:a@b.example')).toMatchObject({ ok: true })
  expect(await app.evaluate(() => (globalThis as unknown as Opened).opened)).toEqual(['mailto:a@b.example'])
})
