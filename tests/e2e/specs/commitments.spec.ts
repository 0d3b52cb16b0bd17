import { addDays } from '../../../shared/lib/calendarDate.ts'
import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { CommitmentsPage } from '../pages/CommitmentsPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

test('a promise by keyboard: written down, given another day, kept, broken, opened again', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const ledger = new CommitmentsPage(page)
  const partner = await new PartnersPage(page).nameAt(0)
  const today = await page.evaluate(() => {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map(n => String(n).padStart(2, '0'))
      .join('-')
  })

  await test.step('it is written down and stands open', async () => {
    await ledger.open()
    await ledger.promise('List of plants in the south', { partner, due: addDays(today, -3) })
    await expect(ledger.row('List of plants in the south')).toContainText('Overdue')
    await expect(ledger.detail).toContainText('List of plants in the south')
    expect(await violations(page)).toEqual([])
  })

  await test.step('another day needs a reason, and the day before stays on record', async () => {
    await ledger.moveTo('List of plants in the south')
    await page.keyboard.press('r')
    await ledger.dialog.getByLabel('Due on').fill(addDays(today, 20))
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(ledger.dialog).toContainText('Say something here.')
    await ledger.dialog.getByRole('textbox', { name: /^Reason/ }).fill('Their plant moves first')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(ledger.dialog).toBeHidden()
    await expect(ledger.row('List of plants in the south')).toContainText('in 20 d')
    await expect(ledger.detail).toContainText('Given another day once')
    await expect(ledger.detail).toContainText('Their plant moves first')
  })

  await test.step('D keeps it: the rate of their side counts one more; undo takes it back', async () => {
    const before = await keptOf(ledger)
    await page.keyboard.press('d')
    await expect(ledger.row('List of plants in the south')).toHaveCount(0)
    expect(await keptOf(ledger)).toEqual([before[0] + 1, before[1] + 1])
    await frame.undo()
    await expect(ledger.row('List of plants in the south')).toBeVisible()
    expect(await keptOf(ledger)).toEqual(before)
  })

  await test.step('B breaks it, U opens it again', async () => {
    const before = await keptOf(ledger)
    await ledger.moveTo('List of plants in the south')
    await page.keyboard.press('b')
    await expect(ledger.row('List of plants in the south')).toHaveCount(0)
    expect(await keptOf(ledger)).toEqual([before[0], before[1] + 1])
    await ledger.tab('Late or broken')
    await ledger.moveTo('List of plants in the south')
    await expect(ledger.detail).toContainText('Broken')
    await page.keyboard.press('u')
    await expect(ledger.row('List of plants in the south')).toHaveCount(0)
    await ledger.tab('Open')
    await expect(ledger.row('List of plants in the south')).toBeVisible()
  })

  await test.step('Enter opens its partner, where both sides and their rates stand', async () => {
    await ledger.moveTo('List of plants in the south')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: partner })).toBeVisible()
    await page.getByRole('tab', { name: 'Agreement' }).click()
    await expect(ledger.row('List of plants in the south')).toContainText('Open')
    await expect(ledger.side('theirs').getByRole('group', { name: 'They kept' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
})

/** Kept and decided of their side, as its figure says: `7 of 15`. */
async function keptOf(ledger: CommitmentsPage): Promise<[number, number]> {
  const text = await ledger.side('theirs').getByRole('group', { name: 'They kept' }).innerText()
  const [, kept, decided] = /(\d+) of (\d+)/.exec(text) ?? []
  return [Number(kept), Number(decided)]
}
