import type { Locator } from '@playwright/test'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { PlanPage } from '../pages/PlanPage.ts'
import { PlansPage } from '../pages/PlansPage.ts'

test('a plan from its template: goals, weights, people and actions by the keyboard, what is missing by name', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const partner = await new PartnersPage(page).nameAt(2)
  const plans = new PlansPage(page)
  const plan = new PlanPage(page)

  await test.step('the list, the dialog and the template', async () => {
    await plans.open()
    expect(await violations(page)).toEqual([])
    await plans.begin(partner, { name: 'Plan by keys', template: 'Distributor' })
    await plan.expectOpen('Plan by keys')
    await expect(plan.sections.getByRole('button', { name: /Goals/ })).toContainText('have no target')
    await expect(plan.sections.getByRole('button', { name: /Cover/ })).toContainText('No owner on our side')
    expect(await violations(page)).toEqual([])
  })

  await test.step('targets and weights are typed like in a spreadsheet', async () => {
    await plan.goTo('Goals')
    await expect(plan.section('Goals')).toContainText('Weights 100 of 100')
    await plan.stand('Joint goals', 0, 'Weight')
    await page.keyboard.type('50')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1200000')
    await page.keyboard.press('Enter')
    await expect(plan.cell('Joint goals', 0, 'Q1 target')).toContainText('1,200,000')
    await expect(plan.section('Goals')).toContainText('Weights 115 of 100')
    await plan.section('Goals').getByRole('button', { name: 'Bring to 100' }).click()
    await expect(plan.section('Goals')).toContainText('Weights 100 of 100')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await frame.undo()
    await expect(plan.section('Goals')).toContainText('Weights 115 of 100')
  })

  await test.step('a wrong figure is said beside its cell, and Esc takes it back', async () => {
    await plan.stand('Joint goals', 0, 'Weight')
    await page.keyboard.type('101')
    await page.keyboard.press('Enter')
    await expect(plan.table('Joint goals').getByRole('alert')).toHaveText('At most 100.')
    await page.keyboard.press('Escape')
    await expect(plan.cell('Joint goals', 0, 'Weight')).toHaveText('50')
  })

  await test.step('actions: a row is added, written, moved and deleted; exactly one answers for it', async () => {
    await plan.goTo('Action plan')
    await expect(plan.rows('Actions')).toHaveCount(3)
    await plan.stand('Actions', 2, 'Action')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(plan.table('Actions').getByRole('textbox', { name: 'Action' })).toBeFocused()
    await page.keyboard.type('Print the price list')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ana Ruiz, Somebody Else')
    await page.keyboard.press('Enter')
    await expect(plan.table('Actions').getByRole('alert')).toHaveText('Exactly one person.')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Nils Berg (them)')
    await page.keyboard.press('Enter')
    await expect(plan.cell('Actions', 3, 'Accountable')).toHaveText('Nils Berg (them)')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(plan.cell('Actions', 2, 'Action')).toHaveText('Print the price list')
    await page.keyboard.press('Delete')
    await expect(plan.rows('Actions')).toHaveCount(3)
    await frame.expectToast('Print the price list')
    await frame.undo()
    await expect(plan.rows('Actions')).toHaveCount(4)
    await plan.section('Action plan').getByText('Timeline', { exact: true }).click()
    await expect(page.getByRole('list', { name: 'Actions over time' }).getByRole('listitem')).toHaveCount(3)
    expect(await violations(page)).toEqual([])
  })

  await test.step('rolled forward: quarters and days move on, unfinished actions come along', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /Roll forward/ }).click()
    await plans.dialog.getByLabel('First day').fill('2028-01-01')
    await plans.dialog.getByLabel('Last day').fill('2028-12-31')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(plans.dialog).toBeHidden()
    await plan.expectOpen('Plan by keys')
    await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('2028')
    await plan.goTo('Action plan')
    await expect(plan.rows('Actions')).toHaveCount(4)
    await plan.goTo('KPIs and rhythm')
    await expect(plan.table('Meetings')).toContainText('QBR of Q1 2028')
  })
})

test('what if: a changed goal moves coverage and funding, and is written only when it is taken over', async ({
  sample: { page },
}) => {
  const plans = new PlansPage(page)
  const plan = new PlanPage(page)
  await plans.open()
  const name = await plans.table.getByRole('link').first().innerText()
  await plans.table.focus()
  await page.keyboard.press('Enter')
  await plan.expectOpen(name)
  await plan.goTo('Goals')
  const before = await plan.cell('Joint goals', 0, 'Q1 target').innerText()
  // A figure ends under the end of its header, and stands in one line.
  const ends = (of: Locator) =>
    of.evaluate(element => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return Math.round(range.getClientRects()[0]?.right ?? 0)
    })
  const head = plan.table('Joint goals').getByRole('columnheader', { name: 'Q1 target' })
  const figure = plan.cell('Joint goals', 0, 'Q1 target').locator('span')
  expect(Math.abs((await ends(figure)) - (await ends(head)))).toBeLessThanOrEqual(1)
  await plan.section('Goals').getByRole('button', { name: 'What if…' }).click()
  const panel = page.getByRole('region', { name: 'What if' })
  const words = await panel.getByText('The gap of all quarters is').innerText()
  await panel.getByRole('textbox').first().fill('90000000')
  await expect(panel.getByText('The gap of all quarters is')).not.toHaveText(words)
  await expect(plan.cell('Joint goals', 0, 'Q1 target')).toHaveText(before)
  expect(await violations(page)).toEqual([])
  await panel.getByRole('button', { name: 'Take over' }).click()
  await expect(plan.cell('Joint goals', 0, 'Q1 target')).toContainText('90,000,000')
})

test('a jump ends at its heading though what is above grows, and evidence is at hand in a narrow window', async ({
  sample: { app, page },
}) => {
  const plans = new PlansPage(page)
  const plan = new PlanPage(page)
  await plans.open()
  await plans.table.focus()
  await page.keyboard.press('Enter')
  await plan.goTo('Action plan')
  const heading = page.getByRole('heading', { level: 2, name: 'Action plan', exact: true })
  // Drawn in the frame of the jump, the sections above are no place the browser itself would hold on to.
  await page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>('[data-section="cover"]')
    const scroller = cover?.parentElement
    if (!cover || !scroller) throw new Error('There is no cover.')
    scroller.style.overflowAnchor = 'none'
    cover.style.minHeight = '3000px'
  })
  await expect(heading).toBeInViewport()
  // Whoever scrolls on is not brought back.
  await page.evaluate(() => {
    const scroller = document.querySelector('[data-section="cover"]')?.parentElement
    scroller?.scrollTo({ top: 0 })
  })
  await expect(heading).not.toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()

  // The last section comes to the top, too: the list marks it and not the one before it.
  await plan.goTo('Approval')
  const last = page.getByRole('heading', { level: 2, name: 'Approval', exact: true })
  await expect.poll(() => last.evaluate(h => h.getBoundingClientRect().top / innerHeight)).toBeLessThan(0.2)
  await expect(plan.sections.getByRole('button', { name: /Approval/ })).toHaveAttribute(
    'aria-current',
    'true',
  )

  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700))
  await expect(evidence).toBeHidden()
  const beyond = await page.evaluate(() => {
    const around = document.querySelector('[data-section="cover"]')?.parentElement?.parentElement
    return [around, around?.parentElement].map(one => one && one.scrollHeight - one.clientHeight)
  })
  expect(beyond).toEqual([0, 0])
  await page.getByRole('button', { name: 'Show evidence' }).press('Enter')
  await expect(evidence.getByText('Pipeline')).toBeInViewport()
  await page.keyboard.press('v')
  await expect(evidence).toBeHidden()
})

test('a second after the last keystroke the power goes: what was written is there', async ({
  sampleCopy,
}) => {
  const first = await launchTandem({ userData: sampleCopy })
  await new AppFrame(first.page).startOnPartners()
  const partner = await new PartnersPage(first.page).nameAt(0)
  const plans = new PlansPage(first.page)
  await plans.open()
  await plans.begin(partner, { name: 'Plan of the outage' })
  const plan = new PlanPage(first.page)
  await plan.expectOpen('Plan of the outage')
  await plan.goTo('Risks')
  await plan.section('Risks').getByRole('button', { name: 'Add a risk' }).click()
  await first.page.keyboard.type('A warehouse burns')
  await first.page.keyboard.press('Enter')
  await expect(plan.cell('Risks and dependencies', 0, 'Risk or dependency')).toHaveText('A warehouse burns')
  const thesis = plan.prose('Thesis')
  await thesis.click()
  await first.page.keyboard.type('Both of us win the mid market together.')
  await plan.stand('Risks and dependencies', 0, 'Mitigation')
  await first.page.keyboard.type('A second one in the north')
  // The promise is about time: a second later what was typed is on disk, and no change of the plan yet.
  await first.page.evaluate(() => new Promise(done => setTimeout(done, 1_000)))
  const place = await first.page.evaluate(() => location.hash)
  await first.end()

  const second = await launchTandem({ userData: sampleCopy })
  const frame = new AppFrame(second.page)
  await frame.expectToast('What you had been writing when Tandem ended was saved')
  await second.page.evaluate(hash => {
    location.hash = hash
  }, place)
  const again = new PlanPage(second.page)
  await expect(again.prose('Thesis')).toHaveText('Both of us win the mid market together.')
  await again.goTo('Risks')
  await expect(again.cell('Risks and dependencies', 0, 'Mitigation')).toHaveText('A second one in the north')
  await second.end()
})
