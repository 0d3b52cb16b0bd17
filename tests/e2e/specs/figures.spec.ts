import { expect, test } from '../../support/electronApp.ts'
import { expectLoaded } from '../pages/Loaded.ts'

test('tables of figures are whole in a small window: what is below is scrolled to, not cut off', async ({
  sample: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 700))
  for (const path of ['/insights/credit', '/insights/mix']) {
    await page.evaluate(to => {
      location.hash = to
    }, path)
    await expectLoaded(page, path)
    await expect(page.locator('main table').first()).toBeVisible()
    const cut = await page.locator('main table').evaluateAll(tables =>
      tables.flatMap(table => {
        const frame = table.parentElement
        return frame && frame.scrollHeight > frame.clientHeight + 1
          ? [`${table.querySelector('caption')?.textContent}: ${frame.scrollHeight} in ${frame.clientHeight}`]
          : []
      }),
    )
    expect(cut, path).toEqual([])
  }
})
