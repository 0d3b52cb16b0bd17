import { expect, test } from '../../support/electronApp.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealsPage } from '../pages/DealsPage.ts'

/** `€5.5Mof €7.58M`, as the text of the page has it. */
const FIGURES = /€([\d.,]+[KM]?)of €([\d.,]+[KM]?)/

test('the quarter stands on Forecast where Today says it does; a win rate opens its deals', async ({
  sample: { page },
}) => {
  await new AppFrame(page).goTo('Today')
  const card = page.getByRole('link', { name: /Commit against target/ })
  await expect(card).toContainText(FIGURES)
  const said = FIGURES.exec((await card.textContent()) ?? '')
  await card.click()
  const main = page.getByRole('main')
  await expect(main).toContainText('Revenue in')
  const shown = FIGURES.exec((await main.textContent()) ?? '')
  expect(shown).not.toBeNull()
  expect(shown?.slice(1)).toEqual(said?.slice(1))

  await page.getByRole('combobox', { name: 'Win rates by' }).click()
  await page.getByRole('option', { name: 'By product' }).click()
  await page.getByText('All', { exact: true }).click()
  const rates = page.getByRole('grid', { name: 'Win rates by product' })
  await expect(rates.getByRole('row').nth(1)).toContainText(/\d+ of \d+/)
  const [, won = '', decided = ''] =
    /(\d+) of (\d+)/.exec(await rates.getByRole('row').nth(1).innerText()) ?? []
  await rates.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const deals = new DealsPage(page)
  await expect(deals.filter(/^Stage is Won or Lost$/)).toBeVisible()
  await expect.poll(() => deals.rows()).toBe(Number(decided))
  expect(Number(won)).toBeLessThan(Number(decided))
})
