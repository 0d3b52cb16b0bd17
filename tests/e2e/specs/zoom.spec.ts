import type { ElectronApplication, Page } from '@playwright/test'
import { ROUTES } from '../../../renderer/app/routes.tsx'
import { expect, test } from '../../support/electronApp.ts'
import { DealsPage } from '../pages/DealsPage.ts'
import { expectLoaded } from '../pages/Loaded.ts'
import { Palette } from '../pages/Palette.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { unreachable } from '../pages/Reach.ts'
import { ViewTabs } from '../pages/ViewTabs.ts'

const show = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(to => {
    location.hash = to
  }, path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}

const magnify = (app: ElectronApplication, factor: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, zoom) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(zoom)
  }, factor)

test('at 200% nothing is out of reach on any page', async ({ sample: { app, page } }) => {
  const list = new PartnersPage(page)
  const name = await list.nameAt(0)
  await magnify(app, 2)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400])
  const found: Record<string, readonly string[]> = {}
  const look = async (place: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    const lines = [...(await unreachable(page)), ...(wide ? ['the page is wider than the window'] : [])]
    if (lines.length > 0) found[place] = lines
  }
  for (const { path } of ROUTES.filter(({ path }) => !path.includes(':'))) {
    await show(page, path)
    await expectLoaded(page, path)
    await look(path)
  }
  // A view with sentences and its buttons takes the most room over a list.
  await magnify(app, 1)
  await show(page, '/deals')
  await new ViewTabs(page).begin('Closing this quarter')
  await new DealsPage(page).addFilter('Currency', 'EUR')
  await magnify(app, 2)
  await look('/deals, a view with three filters')
  await magnify(app, 1)
  await show(page, '/partners')
  await list.open(name)
  await magnify(app, 2)
  const partner = new PartnerPage(page)
  for (const tab of ['Overview', 'Deals', 'People', 'History'] as const) {
    await partner.openTab(tab)
    await look(`a partner, ${tab}`)
  }
  const palette = new Palette(page)
  await palette.open()
  await palette.type('>')
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key)
    await expect(palette.current).toBeInViewport({ ratio: 1 })
  }
  await expect(palette.field).toBeInViewport({ ratio: 1 })
  expect(found).toEqual({})
})

test('who wants no motion gets none', async ({ sample: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'New partner' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const lasting = await page.evaluate(() =>
    document.getAnimations().flatMap(animation => {
      const { duration } = animation.effect?.getComputedTiming() ?? {}
      return typeof duration === 'number' && duration > 1 ? [duration] : []
    }),
  )
  expect(lasting).toEqual([])
  const motion = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--motion'),
  )
  expect(motion).toMatch(/^0m?s/)
})
