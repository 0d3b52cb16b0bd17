import { expect, test } from '../../support/electronApp.ts'
import { violations } from '../pages/Accessibility.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { StrategyPage } from '../pages/StrategyPage.ts'

test('a new version of the strategy: written, published with a reason, compared with the former in words', async ({
  sample: { page },
}) => {
  const strategy = new StrategyPage(page)
  await strategy.open()
  await expect(strategy.panel).toContainText('Vision')
  await expect(
    strategy.panel.getByRole('list', { name: 'Goals of plans that serve it' }).first(),
  ).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'New version' }).click()
  await expect(strategy.version(/^Version 2 · draft/)).toBeVisible()
  await strategy.field('Vision').fill('The first call of every customer in the south.')
  await strategy.panel.getByRole('button', { name: 'New goal' }).click()
  await strategy.panel
    .getByRole('textbox', { name: /^Goal \d/ })
    .last()
    .fill('Two hundred certified people')
  expect(await violations(page)).toEqual([])
  await strategy.publish('The south comes first')

  await expect(strategy.panel).toContainText('The south comes first')
  await expect(strategy.panel).toContainText('The vision is worded anew.')
  await expect(strategy.panel).toContainText('New goal: “Two hundred certified people”.')
  await strategy.version(/^Version 1/).click()
  await expect(strategy.panel).not.toContainText('Two hundred certified people')
})

test('the relationship map: a person gets a role, a strength and a counterpart; a gap closes', async ({
  sample: { page },
}) => {
  const partners = new PartnersPage(page)
  await partners.open(await partners.nameAt(1))
  const partner = new PartnerPage(page)
  await partner.openTab('People')
  await partner.addPerson('Zoë Falk', 'Managing director')
  const map = page.getByRole('region', { name: 'Relationships' })
  await map.getByRole('button', { name: /^Zoë Falk/ }).click()
  await partner.dialog.getByRole('combobox', { name: 'Role in the relationship' }).click()
  await page.getByRole('option', { name: 'Blocker' }).click()
  await partner.save()
  await expect(map.getByRole('list', { name: 'What is missing' })).toContainText(
    'Zoë Falk is against it, and nobody of us speaks with them.',
  )
  await map.getByRole('button', { name: /^Zoë Falk/ }).click()
  await partner.field('Counterpart with us').fill('Ines Falk')
  await partner.dialog.getByRole('combobox', { name: 'Strength', exact: true }).click()
  await page.getByRole('option', { name: '2', exact: true }).click()
  await partner.save()
  await expect(map).not.toContainText('nobody of us speaks with them')
  await expect(
    map.getByRole('button', { name: /^Zoë Falk, Blocker, strength 2 of 5, held by Ines Falk/ }),
  ).toBeVisible()
  await map.getByText('Table', { exact: true }).click()
  await expect(map.getByRole('row').filter({ hasText: 'Zoë Falk' })).toContainText('2 of 5')
  expect(await violations(page)).toEqual([])
})
