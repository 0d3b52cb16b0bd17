import { app, type BrowserWindow, dialog } from 'electron'
import { fallbackLine } from '../settings/fallbackRuntime.ts'

export async function showAbout(window: BrowserWindow | undefined): Promise<void> {
  const options = {
    type: 'info',
    title: 'About Tandem',
    message: `Tandem ${app.getVersion()}`,
    detail: aboutText(process.versions),
    buttons: ['OK'],
  } as const
  const shown = { ...options, buttons: [...options.buttons] }
  await (window ? dialog.showMessageBox(window, shown) : dialog.showMessageBox(shown))
}

export function aboutText(versions: { electron?: string; chrome?: string; node?: string }): string {
  const { electron, chrome, node } = versions
  const lines = [
    'The desktop workstation of a channel account manager. All data stays on this computer.',
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    fallbackLine(versions),
  ]
  return lines.filter(line => line !== undefined).join('\n\n')
}
