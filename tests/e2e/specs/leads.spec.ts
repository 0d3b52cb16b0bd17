import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { LeadsPage } from '../pages/LeadsPage.ts'

test('a lead is offered to the partner in turn, passed on, accepted by the next, and undone to the first offer', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const leads = new LeadsPage(page)
  await leads.write('Zephyrine Gearworks', 'Ines Falk')
  await leads.expectState('New')

  await page
    .getByRole('button', { name: /^Offer to/ })
    .first()
    .click()
  await leads.expectState('Offered')
  await expect(leads.offers).toHaveCount(1)
  const first = await leads.partnerOfLatestOffer()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Pass on… P' }).click()
  await leads.dialog.getByRole('textbox').fill('No capacity this quarter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(leads.offers).toHaveCount(2)
  expect(await leads.partnerOfLatestOffer()).not.toBe(first)
  await expect(leads.offers.last()).toContainText('No capacity this quarter')
  await expect(leads.offers.last()).toContainText('Declined')

  await page.getByRole('button', { name: /^Accepted/ }).click()
  await leads.expectState('Accepted')
  await expect(leads.offers.first()).toContainText('Accepted')

  await frame.undo()
  await leads.expectState('Offered')
  await frame.undo()
  await expect(leads.offers).toHaveCount(1)
  await expect(leads.offers.first()).toContainText(first)
})
