import { fileURLToPath } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { electronArguments, electronPath } from '../../../electron/runtime/electronPath.mjs'

const main = fileURLToPath(new URL('main.cjs', import.meta.url))

/** Opens a file as any browser would: a process of its own, without Tandem. Downloads go into the folder. */
export async function openInBrowser(
  file: string,
  downloads: string,
): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const args = [...electronArguments(), `--user-data-dir=${downloads}/profile`, main, file, downloads]
  const app = await _electron.launch({ executablePath: electronPath(), args })
  return { page: await app.firstWindow(), close: () => app.close() }
}
