import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { createPlan } from '@shared/domain/plan/commands.ts'
import { expect, test } from '../../support/electronApp.ts'
import { cutOffTexts, longestPathAtEnd, pdfPages, pdfText } from '../../support/pdfText.ts'
import { bigPlan } from '../../support/plan/bigPlan.ts'
import { hashOf } from '../../support/plan/hashOf.ts'
import { putByCommands, rowsOf } from '../../support/plan/putRows.ts'
import { savePdf } from '../../support/plan/savePdf.ts'
import {
  hasResellers,
  readResellers,
  readSales,
  resellersCsv,
  salesOf,
  salesOnlyOf,
  sumCents,
  whyNoResellers,
} from '../../support/resellers.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { violationsInBothThemes } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { csv, ImportWizard } from '../pages/ImportWizard.ts'
import { PlanVersionsPage } from '../pages/PlanVersionsPage.ts'

/** A reader puts blanks between glyphs, and gives joined letters in the order they are drawn in: those are left out. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
const ARABIC = /\p{Script=Arabic}/u

/** Makes a plan of a partner and answers its id. */
async function putPlan(page: Page, partner: Partner, input: object): Promise<string> {
  const before = new Set((await rowsOf(page, 'plans')).map(({ id }) => id))
  await putByCommands(page, { partners: [partner] }, commit =>
    commit(createPlan, input as Parameters<typeof commit<(typeof createPlan)['input']>>[1]),
  )
  const made = (await rowsOf(page, 'plans')).find(({ id }) => !before.has(id))
  if (!made) throw new Error('The plan was not made.')
  return made.id
}

test('a plan is locked, signed by both sides, printed and verified; a change makes a version to compare', async ({
  sample: { app, page },
}, testInfo) => {
  test.slow()
  const [partner] = await rowsOf(page, 'partners')
  if (!partner) throw new Error('The sample has no partner.')
  const input = bigPlan(partner.id, { goals: 6, actions: 24, accounts: 12 })
  const planId = await putPlan(page, partner, input)
  const plan = new PlanVersionsPage(page)
  await plan.open(planId)
  await page.keyboard.press('r')
  await expect(plan.approval).toContainText('In review, version 1')
  await page.keyboard.press('r')
  await expect(plan.approval).toContainText('Draft, version 1')
  await plan.lock()
  await plan.signTyped('Ana Ruiz', 'VP Channel')
  await plan.signDrawn('Bo Lind')
  await expect(plan.approval).toContainText('signed by both sides')
  expect(await violationsInBothThemes(page)).toEqual([])

  const [version] = (await rowsOf(page, 'planVersions')).filter(one => one.planId === planId)
  const hash = hashOf(version?.content)
  expect(version?.hash).toBe(hash)
  expect(version?.signatures.map(({ way }) => way)).toEqual(['typed', 'drawn'])

  const path = testInfo.outputPath('plan.pdf')
  await test.step('the PDF holds the plan, both signatures and the hash', async () => {
    await savePdf(app, page, path)
    const pages = await pdfPages(path)
    expect(pages.length).toBeGreaterThanOrEqual(5)
    expect(pages.length).toBeLessThanOrEqual(15)
    const text = squeezed(await pdfText(path))
    expect(pages.at(-1)).toContain(hash)
    for (const foot of pages) expect(foot).toContain(`sha-256 ${hash.slice(0, 6)}…${hash.slice(-6)}`)
    const goals = input.parts.flatMap(part => (part.kind === 'goal' ? [part.title] : []))
    for (const title of [...input.actions.map(action => action.title), ...goals])
      if (!ARABIC.test(title)) expect(text).toContain(squeezed(title))
    expect(text).toContain(squeezed('Ana Ruiz, VP Channel'))
    // Thirty moves of the pointer are thirty curves of a drawn line.
    expect(await longestPathAtEnd(path)).toBeGreaterThan(60)
  })

  await test.step('the file is verified against the store, and a tampered one is not', async () => {
    await plan.version(1).getByRole('button', { name: 'Verify' }).click()
    await expect(plan.version(1)).toContainText('The hash holds')
    await plan.verifyFile(path)
    await expect(page.getByText('was printed from version 1')).toBeVisible()
    const other = hash.replace(/^./, first => (first === '0' ? '1' : '0'))
    const changed = Buffer.from(
      readFileSync(path, 'latin1').replaceAll(hash, other).replaceAll(wide(hash), wide(other)),
      'latin1',
    )
    await plan.verifyFile({ name: 'changed.pdf', mimeType: 'application/pdf', buffer: changed })
    await expect(page.getByText('which no version in this book has')).toBeVisible()
    await plan.verifyFile({ name: 'no.pdf', mimeType: 'application/pdf', buffer: Buffer.from('hello') })
    await expect(page.getByText('“no.pdf” is no PDF.')).toBeVisible()
  })

  await test.step('another plan takes its place, and that is taken back', async () => {
    await page.getByRole('button', { name: 'Set to superseded' }).press('Enter')
    await expect(plan.approval).toContainText('Version 1 is superseded')
    await expect(plan.version(1)).toContainText('Superseded')
    await new AppFrame(page).undo()
    await expect(plan.approval).toContainText('signed by both sides')
  })

  await test.step('a change makes version 2, and both are compared', async () => {
    await page.getByRole('button', { name: 'Start version 2' }).click()
    await plan.lock()
    await expect(plan.compare).toContainText('1 difference')
    await expect(plan.compare.getByRole('region', { name: 'Cover and control' })).toContainText('Version')
    await plan.compare.getByText('Everything', { exact: true }).click()
    await expect(plan.compare.getByRole('region', { name: 'Goals' })).toContainText('the same')
    await page.getByRole('button', { name: /^Unlock/ }).click()
    await expect(plan.version(2)).toContainText('Withdrawn')
  })
})

/** A text as the hex of its UTF-16, as titles that are not Latin are kept. */
const wide = (text: string): string =>
  [...text].map(letter => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('')

test('what keeps a plan from being locked is named with the way there', async ({ sample: { page } }) => {
  const [partner] = await rowsOf(page, 'partners')
  if (!partner) throw new Error('The sample has no partner.')
  const { plan: fields } = bigPlan(partner.id, { goals: 1, actions: 0, accounts: 0 })
  const planId = await putPlan(page, partner, {
    plan: fields,
    parts: [{ kind: 'goal', side: 'ours', title: 'Half', weight: 50 }],
    actions: [{ title: 'Nobody does it' }],
  })
  const plan = new PlanVersionsPage(page)
  await plan.open(planId)
  const problems = page.getByRole('list', { name: 'What keeps it from being locked' })
  await expect(problems).toContainText('add up to 50, not to 100')
  await expect(problems).toContainText('Nobody answers for the action “Nobody does it”')
  await expect(page.getByRole('button', { name: /^Lock version/ })).toBeDisabled()
  await page.keyboard.press('l')
  expect((await rowsOf(page, 'planVersions')).filter(one => one.planId === planId)).toEqual([])
  const link = problems.getByRole('link', { name: 'To the actions' })
  await expect(link).toHaveAttribute('href', /#\/plans\//)
  expect(await violationsInBothThemes(page)).toEqual([])
  await link.press('Enter')
  const heading = page.getByRole('heading', { level: 2, name: 'Action plan', exact: true })
  await expect(heading).toBeInViewport()
  await expect(heading).toBeFocused()
})

test('the PDF of a large plan can be cancelled; made, it has every row whole', async ({
  sample: { app, page },
}, testInfo) => {
  test.slow()
  const [partner] = await rowsOf(page, 'partners')
  if (!partner) throw new Error('The sample has no partner.')
  const input = bigPlan(partner.id, { goals: 60, actions: 300, accounts: 100 })
  const planId = await putPlan(page, partner, input)
  await new PlanVersionsPage(page).open(planId)
  const path = testInfo.outputPath('large.pdf')

  await saveTo(app, path)
  await page.keyboard.press('p')
  const toast = page.getByRole('status').filter({ hasText: 'Making ' })
  await toast.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Cancelled: no .* was written$/)).toBeVisible()
  expect(existsSync(path)).toBe(false)

  await savePdf(app, page, path)
  const pages = (await pdfPages(path)).map(squeezed)
  console.log(`The PDF of 60 goals, 100 accounts and 300 actions has ${pages.length} pages.`)
  expect(await cutOffTexts(path)).toEqual([])
  for (const { title } of input.actions)
    expect(
      pages.some(text => text.includes(squeezed(title))),
      `“${title}” whole on one page`,
    ).toBe(true)
})

const TOP = 'Brakes and Gears'
const QUARTERS = [
  ['2019-Q2', '2019-04-01', '2019-06-30'],
  ['2019-Q3', '2019-07-01', '2019-09-30'],
  ['2019-Q4', '2019-10-01', '2019-12-31'],
  ['2020-Q1', '2020-01-01', '2020-03-31'],
] as const
const amount = (cents: number, digits: number): string =>
  (cents / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })

test('briefing and plan of an imported reseller say what its sales add up to', async ({
  tandem: { app, page },
}, testInfo) => {
  test.skip(!hasResellers, whyNoResellers)
  test.slow()
  const sales = readSales()
  const key = [...readResellers()].find(([, name]) => name === TOP)?.[0] ?? ''
  const own = QUARTERS.map(([, from, to]) => sumCents(salesOf(sales, key, from, to)))
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(resellersCsv, 'Partners')
  await wizard.button('Import another file').click()
  await wizard.importAs(csv('sales.csv', salesOnlyOf(key)), 'Revenue')
  await wizard.button('Show partners').click()

  const partner = (await rowsOf(page, 'partners')).find(({ name }) => name === TOP)
  if (!partner) throw new Error('The reseller is not there.')
  const planId = await putPlan(page, partner, {
    plan: {
      name: 'Plan of resellers',
      partnerId: partner.id,
      from: '2019-04-01',
      to: '2020-03-31',
      currency: 'USD',
    },
    parts: [
      {
        kind: 'goal',
        key: 'g',
        side: 'joint',
        title: 'Revenue of four quarters',
        metric: 'revenue',
        unit: 'money',
        weight: 100,
        quarters: QUARTERS.map(([quarter], i) => ({ quarter, target: own[i] })),
      },
    ],
    actions: [{ title: 'Call the reseller', goalKey: 'g', accountable: { name: 'Ana Ruiz', side: 'ours' } }],
  })

  await test.step('the briefing, on screen and as PDF', async () => {
    await page.evaluate(
      hash => {
        location.hash = hash
      },
      `#/plans/${encodeURIComponent(planId)}/briefing`,
    )
    const sheets = page.getByRole('region', { name: 'Pages of the briefing' })
    for (const cents of [...own, own.reduce((sum, one) => sum + one, 0)])
      await expect(sheets).toContainText(amount(cents, 2))
    expect(await violationsInBothThemes(page)).toEqual([])
    const path = testInfo.outputPath('briefing.pdf')
    await savePdf(app, page, path)
    const text = await pdfText(path)
    for (const cents of own) expect(text).toContain(amount(cents, 2))
    expect((await pdfPages(path)).length).toBeLessThanOrEqual(3)
    expect(text).toContain('Not kept yet')
  })

  await test.step('the plan, with actuals read from the sales', async () => {
    const plan = new PlanVersionsPage(page)
    await plan.open(planId)
    await plan.lock()
    const path = testInfo.outputPath('plan.pdf')
    await savePdf(app, page, path)
    const text = await pdfText(path)
    for (const cents of own)
      expect(text).toContain(cents >= 100_000_000 ? amount(cents, 0).slice(0, 3) : amount(cents, 0))
    expect(text).toContain('Revenue of four quarters')
    const [version] = (await rowsOf(page, 'planVersions')).filter(one => one.planId === planId)
    expect(version?.content.actuals.map(one => one.actual)).toEqual(own)
  })
})
