import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { AgreementPart } from '../pages/AgreementPart.ts'
import { AppFrame } from '../pages/AppFrame.ts'

test('what both sides give is weighed, what they expect is acknowledged, and asked anew in other words', async ({
  sample: { page },
}) => {
  const part = new AgreementPart(page)
  await page.keyboard.press('n')
  await part.dialog.getByRole('textbox', { name: /^Name/ }).fill('Zephyrine Alliance GmbH')
  await part.send()
  await expect(page.getByRole('heading', { name: 'Zephyrine Alliance GmbH' }).first()).toBeVisible()
  await part.open()

  await test.step('the balance says who gives more', async () => {
    await expect(part.exchange).toContainText('Nothing is written down yet that either side gave.')
    await part.give('Two named leads a quarter', 'We give it', '4')
    await part.give('A reference customer', 'They give it', '1')
    await expect(part.exchange).toContainText('We give more than')
    await expect(part.exchange).toContainText('4 against 1 points.')
    await part.give('A full-time engineer', 'They give it', '3')
    await expect(part.exchange).toContainText('Give and get are in balance: 4 against 4 points.')
  })

  await test.step('undo takes the last one back', async () => {
    await new AppFrame(page).undo()
    await expect(part.exchange).toContainText('We give more than')
  })

  await test.step('a line is acknowledged by both sides', async () => {
    await part.expectOf('Answers to leads', 'Within one working day')
    await expect(part.expectations).toContainText('0 of 1 line is acknowledged by both sides.')
    await part.acknowledge('Answers to leads', 'Zoë Falk', 'them')
    await part.acknowledge('Answers to leads', 'Ana Ruiz', 'us')
    await expect(part.expectations).toContainText('Acknowledged by both sides.')
    await expect(part.line('Answers to leads')).toContainText('Zoë Falk')
    expect(await violations(page)).toEqual([])
  })

  await test.step('other words ask both anew and keep what was acknowledged', async () => {
    await part.expectations.getByRole('button', { name: 'Edit Answers to leads' }).click()
    await part.dialog.getByRole('textbox', { name: /^In words/ }).fill('Within four working hours')
    await part.send()
    await expect(part.expectations).toContainText('0 of 1 line is acknowledged by both sides.')
    await part.expectations.getByText('Acknowledged 2 times for older words').click()
    await expect(part.line('Answers to leads')).toContainText('Within one working day')
    expect(await violations(page)).toEqual([])
  })
})
