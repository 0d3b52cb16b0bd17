import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { PlanPage } from '../pages/PlanPage.ts'
import { PlansPage } from '../pages/PlansPage.ts'

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
  const thesis = plan.prose('Thesis')
  await thesis.click()
  await first.page.keyboard.type('Both of us win the mid market together.')
  // Typing never waits for the store; a second later what was typed is on disk, and no change of the plan yet.
  await first.page.evaluate(() => new Promise(done => setTimeout(done, 1_000)))
  const place = await first.page.evaluate(() => location.hash)
  await first.end()

  const second = await launchTandem({ userData: sampleCopy })
  const frame = new AppFrame(second.page)
  await frame.expectToast('What you had been writing when Tandem ended was saved: Thesis.')
  await second.page.evaluate(hash => {
    location.hash = hash
  }, place)
  await expect(new PlanPage(second.page).prose('Thesis')).toHaveText(
    'Both of us win the mid market together.',
  )
  await second.end()
})
