import { expect, test } from '../../support/electronApp.ts'
import { readRawStore } from '../../support/kill/rawStore.ts'
import { storeState } from '../../support/storeHash.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { LostPage } from '../pages/LostPage.ts'
import { SafetySection } from '../pages/SafetySection.ts'

test('a store that is emptied under an open window is not written to, and the copy is offered at the next start', async ({
  tandem: { page },
}) => {
  const frame = new AppFrame(page)
  await frame.loadSample()
  const safety = new SafetySection(page)
  await safety.open()
  await safety.snapshotNow()
  const before = await storeState(page)
  await frame.goTo('Partners')
  await page.keyboard.press('n')
  const name = frame.dialog.getByRole('textbox', { name: /^Name/ })
  await name.fill('Typed GmbH')

  // What the browser engine does where its disk ends: connections are closed, and what opens next is empty.
  await page.evaluate(
    () =>
      new Promise(resolve => {
        indexedDB.deleteDatabase('tandem').onsuccess = resolve
      }),
  )
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(frame.dialog).toContainText('The store on this laptop was emptied while Tandem was open')
  await expect(name).toHaveValue('Typed GmbH')
  expect((await readRawStore(page)).partnerNames).toEqual([])

  await frame.dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByRole('button', { name: 'Start anew' }).click()
  const lost = new LostPage(page)
  await expect(lost.box).toBeVisible()
  await lost.restore()
  expect(await storeState(page)).toEqual(before)
})
