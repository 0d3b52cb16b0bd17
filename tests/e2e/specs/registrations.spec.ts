import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealPage } from '../pages/DealPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { RegistrationsPage } from '../pages/RegistrationsPage.ts'
import { TimelinePart } from '../pages/TimelinePart.ts'

test('a registration in conflict: seen why, settled, approved, extended, a deal, won, and credited', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const partners = new PartnersPage(page)
  const registrations = new RegistrationsPage(page)
  const [first, second] = [await partners.nameAt(0), await partners.nameAt(1)]

  await test.step('the first partner registers and is protected', async () => {
    await registrations.write({
      company: 'Zephyrine Gearworks GmbH',
      partner: first,
      domain: 'zephyrine-gearworks.example',
      amount: '900000',
    })
    await registrations.button(/^Submit/).click()
    await registrations.expectState('Submitted')
    await registrations
      .button(/^Approve/)
      .first()
      .click()
    await registrations.expectState('Approved')
    await expect(registrations.clock('Protection')).toContainText('90')
  })

  await test.step('the second registers the same customer: the rival is named, and why it is one', async () => {
    await registrations.write({
      company: 'ZEPHYRINE GEARWORKS',
      partner: second,
      domain: 'www.zephyrine-gearworks.example',
      amount: '910000',
    })
    await registrations.button(/^Submit/).click()
    await registrations.expectState('Submitted')
    const { conflicts } = registrations
    await expect(conflicts).toContainText('To decide')
    await expect(conflicts.getByRole('table')).toContainText('zephyrine-gearworks.example')
    await expect(conflicts.getByRole('columnheader', { name: first })).toBeVisible()
    await expect(registrations.button(/^Approve/).first()).toBeDisabled()
    expect(await violations(page)).toEqual([])
  })

  await test.step('it is settled by somebody whose quota is not touched, with a reason', async () => {
    const { conflicts } = registrations
    await conflicts.getByText('Both go on', { exact: true }).click()
    await conflicts.getByRole('textbox', { name: /^Reason/ }).fill('Two plants, two projects')
    await conflicts.getByRole('radio', { name: 'Somebody else' }).check()
    await conflicts.getByRole('textbox', { name: 'Name of the adjudicator' }).fill('Ines Falk')
    await conflicts.getByRole('button', { name: /^Decide/ }).click()
    await expect(conflicts).toContainText('Both go on')
    // Settled it folds; unfolded it says who, when and why.
    await conflicts.getByRole('button', { expanded: false }).click()
    await expect(conflicts).toContainText('Adjudicated by Ines Falk')
    // Undo opens it again; redo settles it.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await frame.undo()
    await expect(conflicts.getByRole('button', { name: /^Decide/ })).toBeVisible()
    await frame.redo()
    await expect(conflicts).toContainText('Two plants, two projects')
  })

  await test.step('approved; extended once there is activity', async () => {
    await registrations
      .button(/^Approve/)
      .first()
      .click()
    await registrations.expectState('Approved')
    await expect(registrations.button(/^Extend/)).toBeDisabled()
    const timeline = new TimelinePart(page)
    await timeline.capture('call: Went through the bill of materials')
    await expect(registrations.button(/^Extend/)).toBeEnabled()
    await registrations.doBecause(/^Extend/, 'The trial runs until spring')
    await registrations.expectState('Extended')
    await expect(registrations.clock('Protection')).toContainText('120')
    await expect(registrations.steps).toContainText('The trial runs until spring')
  })

  await test.step('converted, won, and the deal says why it counts as it does', async () => {
    await registrations.button(/^Convert/).click()
    await registrations.dialog.getByRole('button', { name: /^Convert/ }).click()
    const deal = new DealPage(page)
    await deal.expectStage('Qualified')
    await deal.stage('Won').click()
    const day = page.getByRole('textbox', { name: 'Won on' })
    if (await day.isVisible()) await page.keyboard.press('Enter')
    await deal.expectStage('Won')
    const credit = page.getByRole('region', { name: 'Why this deal counts as it does' })
    await expect(credit.getByRole('listitem').filter({ hasText: second })).toContainText('Sourced')
    await expect(credit).toContainText('registration')
    expect(await violations(page)).toEqual([])
    await page
      .getByRole('link', { name: /ZEPHYRINE GEARWORKS/ })
      .first()
      .click()
    await registrations.expectState('Won')
  })
})
