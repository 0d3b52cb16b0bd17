import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { openInBrowser } from '../../support/openInBrowser.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { violations, violationsInBothThemes } from '../pages/Accessibility.ts'
import { AnswerPage } from '../pages/AnswerPage.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { Palette } from '../pages/Palette.ts'
import { PartnerPack } from '../pages/PartnerPack.ts'
import { PlanShare } from '../pages/PlanShare.ts'
import { PlansPage } from '../pages/PlansPage.ts'

const PASSPHRASE = 'four quiet words here'

/** A signed plan whose partner has not acknowledged all that is expected. */
const planToAnswer = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const read = store.transaction(['plans', 'expectations'])
    const lines: { partnerId: string; acknowledgements: { side: string }[] }[] = await done(
      read.objectStore('expectations').getAll(),
    )
    const plans: { name: string; partnerId: string; status: string }[] = await done(
      read.objectStore('plans').getAll(),
    )
    store.close()
    const asked = new Set(
      lines
        .filter(line => !line.acknowledgements.some(({ side }) => side === 'theirs'))
        .map(({ partnerId }) => partnerId),
    )
    return plans.find(plan => plan.status === 'signed' && asked.has(plan.partnerId))?.name ?? ''
  })

test('a partner answers a sealed pack in any browser, and each proposal is decided by itself', async ({
  sample: { app, page },
}, testInfo) => {
  const frame = new AppFrame(page)
  const plans = new PlansPage(page)
  const file = testInfo.outputPath('pack.html')

  await test.step('the pack is made from the plan', async () => {
    await plans.open()
    await plans.table.getByText(await planToAnswer(page), { exact: true }).dblclick()
    await saveTo(app, file)
    await new PlanShare(page).choose('Partner pack…')
    await expect(frame.dialog).toContainText('open action')
    expect(await violationsInBothThemes(page)).toEqual([])
    await frame.dialog.getByLabel('Passphrase', { exact: true }).fill('short')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(frame.dialog).toContainText('At least 12 characters')
    await frame.dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await frame.dialog.getByLabel('Passphrase again').fill(PASSPHRASE)
    // This machine has no key store, and the dialog does not claim one.
    await expect(frame.dialog).toContainText('This system offers no key store')
    await page.keyboard.press('ControlOrMeta+Enter')
    await frame.expectToast(/^Pack for .* saved/)
    expect(readFileSync(file, 'utf8')).not.toMatch(/https?:/)
  })

  const answer = await test.step('it is answered in a browser that knows nothing of Tandem', async () => {
    const downloads = testInfo.outputPath('downloads')
    mkdirSync(downloads)
    const browser = await openInBrowser(app, file, downloads)
    const pack = new PartnerPack(browser)
    const asked: string[] = []
    browser.on('request', request => asked.push(request.url()))
    await pack.open('not the words of it')
    await expect(browser.getByRole('alert')).toContainText('does not open the pack')
    await pack.open(PASSPHRASE)
    await expect(pack.part('Goals').getByRole('table')).toBeVisible()
    expect(await violations(browser)).toEqual([])
    await browser.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(browser)).toEqual([])
    await pack.comment('Goals', 'Ten is much.\nEight we can do.')
    const action = pack.part('Your actions').getByRole('group').first()
    await action.getByLabel('New day').fill('2027-12-01')
    await action.getByLabel('Words').fill('Our engineer is away until then')
    await pack.part('What we expect of each other').getByRole('checkbox').first().check()
    await pack.save('Noor Haddad')
    await expect(browser.getByRole('status')).toContainText('The answer is saved')
    await expect
      .poll(() => readdirSync(downloads).filter(name => name.endsWith('.tandem-answer')))
      .toHaveLength(1)
    expect(asked.filter(url => !url.startsWith('blob:'))).toEqual([])
    await browser.close()
    const [name = ''] = readdirSync(downloads).filter(each => each.endsWith('.tandem-answer'))
    return readFileSync(join(downloads, name), 'utf8')
  })

  const answers = new AnswerPage(page)

  await test.step('a changed answer is refused with the reason', async () => {
    await answers.drop('changed.tandem-answer', answer.replace('Eight', 'Nines'))
    await frame.expectToast(/changed\.tandem-answer was refused.*was changed after it was saved/)
  })

  await test.step('another workspace refuses it', async () => {
    const other = await launchTandem()
    const otherFrame = new AppFrame(other.page)
    await expect(other.page.getByRole('button', { name: /Look around with a sample/ })).toBeVisible()
    await new AnswerPage(other.page).drop('answer.tandem-answer', answer)
    await otherFrame.expectToast(/belongs to a pack of another workspace/)
    await other.end()
  })

  await test.step('it comes in by the palette, and its proposals wait', async () => {
    const path = testInfo.outputPath('answer.tandem-answer')
    writeFileSync(path, answer)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path)
    const palette = new Palette(page)
    await palette.open()
    await palette.type('import the answer')
    await expect(palette.current).toContainText('Import the answer of a partner')
    await page.keyboard.press('Enter')
    await expect(frame.heading('Answer of Noor Haddad')).toBeVisible()
    await expect(answers.proposals).toHaveCount(3)
    expect(await violationsInBothThemes(page)).toEqual([])
  })

  await test.step('accepted and refused by the keyboard; undo takes one back', async () => {
    await page.keyboard.press('a')
    await expect(answers.proposals.nth(0)).toContainText('Accepted')
    await page.keyboard.press('r')
    await frame.dialog.getByLabel('Reason').fill('Not yet')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(answers.proposals.nth(1)).toContainText('Refused: Not yet')
    await page.keyboard.press('a')
    await expect(answers.proposals.nth(2)).toContainText('Accepted')
    await expect(page.getByText('3 proposals decided, none waits')).toBeVisible()
    await frame.undo()
    await expect(page.getByText('1 of 3 proposals to decide')).toBeVisible()
    await frame.redo()
    await expect(page.getByText('3 proposals decided, none waits')).toBeVisible()
  })

  await test.step('the same answer comes in once', async () => {
    await answers.drop('again.tandem-answer', answer)
    await frame.expectToast(/came in already/)
  })

  await test.step('the comment is a note on the partner’s timeline', async () => {
    await page.locator('main a[href^="#/partners/"]').click()
    await expect(page.getByText('Noor Haddad on Goals')).toBeVisible()
  })
})
