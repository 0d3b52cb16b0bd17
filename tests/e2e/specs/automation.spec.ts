import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { RegistrationsPage } from '../pages/RegistrationsPage.ts'

/** `12 of 34 steps`, as the rate says it. */
async function stepsByRule(text: Promise<string | null>): Promise<readonly [byRule: number, all: number]> {
  const [, byRule = '', all = ''] = /([\d,]+) of ([\d,]+) steps/.exec((await text) ?? '') ?? []
  return [Number(byRule.replaceAll(',', '')), Number(all.replaceAll(',', ''))]
}

test('a rule is tried on what has been, switched on, and the automation rate moves by the steps it does', async ({
  sample: { page },
}) => {
  const frame = new AppFrame(page)
  const registrations = new RegistrationsPage(page)
  const partner = await new PartnersPage(page).nameAt(0)
  const rate = page.getByRole('link', { name: /Automation rate/ })
  const read = async () => {
    await frame.goTo('Today')
    await expect(rate).toContainText(/of [\d,]+ steps/)
    return stepsByRule(rate.textContent())
  }
  const submit = async (company: string) => {
    await registrations.write({ company, partner, amount: '2000000' })
    await registrations.button(/^Submit/).click()
  }

  const before = await read()
  await submit('Zephyrine Gearworks')
  await registrations.expectState('Submitted')
  // Written and submitted by a person: two steps more, none of them by rule.
  const byHand = [before[0], before[1] + 2] as const
  await expect.poll(read).toEqual(byHand)

  await test.step('a new rule is tried first: nothing is written', async () => {
    await frame.goTo('Rules')
    await page.getByRole('link', { name: 'Automation', exact: true }).click()
    await expect(page.getByRole('list', { name: /^Automation rules/ })).toBeVisible()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Name/).fill('Approve what nobody disputes')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(dialog).toBeHidden()
    const rule = page.getByRole('listitem', { name: /^Approve what nobody disputes/ })
    await expect(rule).toBeVisible()
    await rule.getByRole('button', { name: /^Try/ }).click()
    const tried = page.getByRole('dialog', { name: /^Try “Approve what nobody disputes”/ })
    await expect(tried.getByRole('img', { name: /^Automation rate with this rule/ })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await tried.getByRole('button', { name: 'Switch it on' }).click()
    await expect(page.getByRole('listitem', { name: 'Approve what nobody disputes, on' })).toBeVisible()
    expect(await read()).toEqual(byHand)
  })

  await test.step('it answers the next registration, and its step counts', async () => {
    await submit('Quillon Rotor Works')
    await registrations.expectState('Approved')
    await expect(registrations.steps).toContainText('Rule: Approve what nobody disputes')
    await expect
      .poll(async () => {
        const after = await read()
        return [after[0] - byHand[0], after[1] - byHand[1]]
      })
      .toEqual([1, 3])
  })

  await test.step('one undo takes back what it did with what it answered', async () => {
    await frame.undo()
    await expect
      .poll(async () => {
        const undone = await read()
        return [undone[0] - byHand[0], undone[1] - byHand[1]]
      })
      .toEqual([0, 1])
  })
})
