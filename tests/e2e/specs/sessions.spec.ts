import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { killTree } from '../../support/kill/killTree.ts'
import { violationsInBothThemes } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { SessionPage } from '../pages/SessionPage.ts'

const HALF = 'a Ask finance for the number @"Priya Nair" >fr'

test('a session of 30 lines by keyboard alone, cut off by a kill, goes on where it stood and is signed off', async ({
  sampleCopy,
}) => {
  let tandem = await launchTandem({ userData: sampleCopy })
  let used = 0
  let since = 0
  try {
    const { page } = tandem
    const session = new SessionPage(page)
    await new AppFrame(page).startOnPartners()
    const partner = await new PartnersPage(page).nameAt(0)

    await test.step('it is planned with its agenda and checklist', async () => {
      await session.plan('JBP of the next year', partner)
      await expect(page.getByText('10 blocks, 250 minutes')).toBeVisible()
      await expect(page.getByText('0 of 13 ready')).toBeVisible()
      expect(await violationsInBothThemes(page)).toEqual([])
    })

    await test.step('20 lines are captured over three blocks, each told by its first letter', async () => {
      await session.start()
      await session.captureMany(0, 8)
      await session.nextBlock('Market and customer view')
      await session.captureMany(8, 15)
      await session.nextBlock('Thesis and value proposition')
      await session.captureMany(15, 20)
      expect(await violationsInBothThemes(page)).toEqual([])
    })

    await test.step('a line is taken back, changed, and one of the parking lot taken up', async () => {
      await session.capture('d To be taken back', 'To be taken back')
      await page.keyboard.press('ControlOrMeta+z')
      await expect(session.captured.getByRole('listitem')).toHaveCount(20)
      // Up goes to what was captured, E loads the newest into the line again.
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('e')
      await expect(session.line).toHaveValue('p Point 20 for later')
      await page.keyboard.press('End')
      await page.keyboard.type(', changed')
      await page.keyboard.press('Enter')
      await expect(session.captured.getByRole('listitem').first()).toContainText('for later, changed')
      await page.keyboard.press('F3')
      await page.keyboard.press(' ')
      await expect(page.getByRole('list', { name: 'Open points' })).toContainText('taken up')
      await page.keyboard.press('F2')
      await page.keyboard.press('Escape')
      await expect(session.line).toBeFocused()
    })

    await test.step('somebody comes and is set to be there', async () => {
      await page.keyboard.press('F4')
      await page.keyboard.type('Tom Ellery')
      await page.keyboard.press('Enter')
      const list = page.getByRole('list', { name: 'Attendance' })
      await expect(list).toContainText('Invited')
      await page.keyboard.press('F6')
      await page.keyboard.press('F4')
      await page.keyboard.press('p')
      await expect(list).toContainText('Present')
      await page.keyboard.press('Escape')
    })

    await test.step('half a line is typed, and the machine dies', async () => {
      await page.keyboard.type(HALF)
      await session.expectKept(HALF)
      used = await session.used()
      since = Date.now()
      await killTree(tandem)
    })
  } catch (error) {
    await tandem.end().catch(() => {})
    throw error
  }

  tandem = await launchTandem({ userData: sampleCopy })
  try {
    const { page } = tandem
    const session = new SessionPage(page)

    await test.step('the next start stands at the same block, with the same clock and the half-typed line', async () => {
      await expect(session.heading).toHaveText('Thesis and value proposition')
      await expect(session.line).toHaveValue(HALF)
      await expect(session.line).toBeFocused()
      const passed = (Date.now() - since) / 1_000
      expect(Math.abs((await session.used()) - used - passed)).toBeLessThanOrEqual(3)
      await expect(page.getByRole('tab', { name: /^Captured/ })).toContainText('20')
    })

    await test.step('the line is finished, ten more are captured, a break is taken', async () => {
      await page.keyboard.type('i')
      await page.keyboard.press('Enter')
      await expect(session.captured.getByRole('listitem').first()).toContainText('Priya Nair')
      await session.captureMany(21, 30)
      await expect(session.captured.getByRole('listitem')).toHaveCount(30)
      await page.keyboard.press('F8')
      await expect(session.clock).toContainText('Paused')
      await page.keyboard.press('F8')
      await expect(session.clock).not.toContainText('Paused')
    })

    await test.step('the room sees the block, and no private note', async () => {
      const opens = tandem.app.waitForEvent('window')
      await page.keyboard.press('F9')
      const room = await opens
      await expect(room.getByRole('heading', { level: 1 })).toHaveText('Thesis and value proposition')
      await expect(room.getByText('Point 20 for later, changed')).toBeVisible()
      await expect(room.getByText('Note 1 ')).toHaveCount(0)
      await session.nextBlock('Goals, each side')
      await expect(room.getByRole('heading', { level: 1 })).toHaveText('Goals, each side')
      await session.capture('d The room sees it at once', 'at once')
      await expect(room.getByText('The room sees it at once')).toBeVisible()
      expect(await violationsInBothThemes(room)).toEqual([])
      const closes = room.waitForEvent('close')
      await page.keyboard.press('F9')
      await closes
    })

    await test.step('it ends, and both sides sign off the recap', async () => {
      await session.end()
      await expect(session.group('Actions').getByRole('listitem').first()).toContainText('Action')
      await expect(session.group('Decisions')).toContainText('The room sees it at once')
      expect(await violationsInBothThemes(page)).toEqual([])
      await session.sign('our side', 'Ana Ruiz')
      await session.sign('their side', 'Tom Ellery')
      await expect(session.group('Sign-off')).toContainText('Tom Ellery')
      await expect(session.line).toBeHidden()
    })
  } finally {
    await tandem.end()
  }
})

test('a QBR opens with what was agreed before, settled by single keys', async ({ sample: { page } }) => {
  const session = new SessionPage(page)
  await session.open()
  await expect(page.getByRole('grid', { name: 'Sessions' })).toBeFocused()
  // The QBR that was held stands last; from its recap the next one is planned.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Plan a session' }).press('Enter')
  await session.dialog.getByRole('textbox', { name: /^Title/ }).fill('QBR of the spring')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(session.heading).toHaveText('QBR of the spring')
  await expect(page.getByText('7 blocks, 75 minutes')).toBeVisible()
  await session.start()
  await expect(session.heading).toHaveText('Last quarter’s actions')
  const first = page.getByRole('region', { name: 'Last quarter’s actions' }).getByRole('button').first()
  const title = (await first.textContent()) ?? ''
  expect(title).toMatch(/^(Overdue|Due soon|Open)/)
  await page.keyboard.press('F6')
  await expect(first).toBeFocused()
  await page.keyboard.press('d')
  const settled = page
    .getByRole('region', { name: 'Last quarter’s actions' })
    .getByRole('button')
    .filter({ hasText: title.replace(/^(Overdue|Due soon|Open)/, '') })
  await expect(settled).toContainText(/^(Kept|Done late)/)
  expect(await violationsInBothThemes(page)).toEqual([])
  // A letter that means nothing there is said: it goes into the line.
  await page.keyboard.press('t')
  await expect(session.line).toHaveValue('t')
})
