import { fileURLToPath } from 'node:url'
import type {} from '../../../renderer/platform/bridge.ts'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { inOwnNetwork, noOwnNetwork, packetsSent } from '../../support/ownNetwork.ts'
import { AppFrame, type RailPage } from '../pages/AppFrame.ts'
import { Palette } from '../pages/Palette.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

/**
 * The test runs itself again in a network namespace whose only way out is a cable that counts packets: Chromium, Node,
 * name look-ups, every process of the app.
 */

const PAGES: readonly RailPage[] = [
  ...(['Today', 'Partners', 'Deals', 'Registrations', 'Leads'] as const),
  ...(['Plans', 'Insights', 'Rules', 'History', 'Settings'] as const),
]
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

if (process.env.TANDEM_OWN_NETWORK)
  test('inside: a walk over the app sends no packet, and an endpoint does', async () => {
    const { page, close } = await launchTandem()
    try {
      const frame = new AppFrame(page)
      await frame.loadSample()
      for (const name of PAGES) await frame.goTo(name)
      await frame.goTo('Partners')
      const list = new PartnersPage(page)
      await list.grid.getByRole('link').first().click()
      await expect(frame.heading(/./)).toBeVisible()
      const palette = new Palette(page)
      await palette.open()
      await palette.type('nord')
      await page.keyboard.press('Escape')
      expect(packetsSent()).toBe(0)
      // The same gauge sees what the app says once it is told of a server.
      const settings = { url: 'https://198.18.7.7/tandem', user: 'anna', signIn: 'basic', secret: 'x' }
      const asked = page.evaluate(input => globalThis.tandem?.request('sync.test', input), { settings })
      // Nobody ever answers there: the app is closed before.
      asked.catch(() => {})
      await expect.poll(packetsSent).toBeGreaterThan(0)
    } finally {
      await close()
    }
  })
else
  test('without an endpoint not one packet leaves the machine', async () => {
    const reason = noOwnNetwork()
    if (reason) console.log(`skipped: ${reason}`)
    test.skip(reason !== undefined, reason)
    const program = [
      ...[process.execPath, at('../../../node_modules/@playwright/test/cli.js'), 'test', 'wire.spec.ts'],
      ...['-c', at('../../playwright.config.ts'), '--project=e2e', '--workers=1', '--reporter=line'],
      `--output=${test.info().outputPath('inside')}`,
    ]
    const env = { ...process.env, TANDEM_OWN_NETWORK: '1' }
    const { code, said } = await inOwnNetwork(program, env)
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('1 passed') })
  })
