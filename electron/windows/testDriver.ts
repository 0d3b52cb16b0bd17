import { app } from 'electron'

/**
 * Waits until a test driver has attached; a window that opens earlier navigates unseen, and the driver waits
 * for that navigation for ever. Playwright calls this function; nothing of it works in a packaged app.
 */
export async function whenDriven(): Promise<void> {
  if (app.isPackaged || process.env.TANDEM_TEST_DRIVER !== '1') return
  await new Promise<void>(resolve => Object.assign(globalThis, { __playwright_run: resolve }))
}
