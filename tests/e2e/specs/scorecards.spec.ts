import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from '../../support/electronApp.ts'
import { pdfText } from '../../support/pdfText.ts'
import { folderTo, saveTo } from '../../support/saveDialog.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { ScorecardsPage } from '../pages/ScorecardsPage.ts'

const firstNames = async (scorecards: ScorecardsPage, count: number): Promise<string[]> => {
  await expect(scorecards.list.getByRole('row').nth(count)).toBeVisible()
  const cells = scorecards.list.locator('[role="gridcell"][aria-colindex="1"]')
  return (await cells.allInnerTexts()).slice(0, count)
}

test.beforeEach(async ({ sample: { page } }) => {
  await new ScorecardsPage(page).open()
})

test('a scorecard is drafted, commented, issued, exported and looked at again as it was', async ({
  sample: { app, page },
}, testInfo) => {
  const scorecards = new ScorecardsPage(page)
  const [name = ''] = await firstNames(scorecards, 2)
  await scorecards.openPartner(name)
  await expect(scorecards.state).toHaveText('Draft, not issued yet. An export issues version 1 first.')
  await scorecards.comment.fill('The second warehouse opened in March.')
  await expect(scorecards.sheets).toContainText('The second warehouse opened in March.')
  await scorecards.issue()
  await expect(scorecards.state).toHaveText('As issued in version 1')
  await expect(scorecards.row(name)).toContainText('v1')

  await scorecards.comment.fill('It did not.')
  await expect(scorecards.state).toContainText('The comment has changed since version 1')
  const path = testInfo.outputPath('second.pdf')
  await saveTo(app, path)
  await scorecards.card.getByRole('button', { name: 'Export PDF' }).click()
  await expect(scorecards.state).toHaveText('As issued in version 2')
  await new AppFrame(page).expectToast('PDF saved')
  const text = await pdfText(path)
  expect(text).toContain('It did not.')
  expect(text).not.toContain('The second warehouse')

  await scorecards.showVersion(/^Version 1,/)
  await expect(scorecards.sheets).toContainText('The second warehouse opened in March.')
  await expect(scorecards.comment).toBeHidden()
  await scorecards.card.getByRole('button', { name: 'Back to the draft' }).click()
  await expect(scorecards.comment).toHaveValue('It did not.')
})

test('a comment being written is kept while another partner is looked at', async ({ sample: { page } }) => {
  const scorecards = new ScorecardsPage(page)
  const [first = '', second = ''] = await firstNames(scorecards, 3)
  await scorecards.openPartner(first)
  await scorecards.comment.fill('Half a thou')
  await scorecards.openPartner(second)
  await expect(scorecards.comment).toHaveValue('')
  await scorecards.openPartner(first)
  await expect(scorecards.comment).toHaveValue('Half a thou')
})

test('many scorecards go into one folder, with what became of each', async ({
  sample: { app, page },
}, testInfo) => {
  const scorecards = new ScorecardsPage(page)
  const names = (await firstNames(scorecards, 4)).slice(0, 3)
  for (const name of names) await scorecards.tick(name)
  const folder = testInfo.outputPath('scorecards')
  mkdirSync(folder)
  await folderTo(app, folder)
  await page.getByRole('button', { name: 'Export 3 selected…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Export 3 scorecards/ })
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByText('3 of 3 saved')).toBeVisible({ timeout: 90_000 })
  const files = readdirSync(folder)
  expect(files).toHaveLength(3)
  for (const file of files) expect(file).toMatch(/ – \d{4}-Q[1-4] scorecard\.pdf$/)
  for (const name of names)
    await expect(dialog.getByRole('listitem').filter({ hasText: name })).toContainText('saved')
})

test('the template is edited with weights that add up to 100, and the change can be undone', async ({
  sample: { page },
}) => {
  const scorecards = new ScorecardsPage(page)
  const [name = ''] = await firstNames(scorecards, 2)
  await scorecards.openPartner(name)
  await page.getByRole('button', { name: 'Edit template…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Scorecard template' })
  await dialog.getByRole('textbox', { name: 'Weight of Sourced revenue' }).fill('40')
  await expect(dialog.getByRole('status')).toHaveText('▲ Weights add up to 105, not to 100')
  await dialog.getByRole('button', { name: /^Save template/ }).click()
  await expect(dialog.getByRole('alert')).toHaveText('The weights add up to 105. They have to add up to 100.')
  await dialog.getByRole('textbox', { name: 'Weight of Win rate' }).fill('10')
  await expect(dialog.getByRole('status')).toHaveText('● Weights add up to 100')
  await dialog.getByRole('button', { name: /^Save template/ }).click()
  await expect(dialog).toBeHidden()
  const line = scorecards.sheets.getByRole('row').filter({ hasText: 'Sourced revenue' }).first()
  await expect(line).toContainText('40')
  await new AppFrame(page).toast.getByRole('button', { name: 'Undo' }).click()
  await expect(line).toContainText('35')
})
