import { app, dialog } from 'electron'
import type { ProfileTrouble } from '../settings/profileTrouble.ts'

/** Says on screen, and to who started it from a terminal, why Tandem does not start; then ends. */
export async function refuseProfile({ title, text }: ProfileTrouble): Promise<void> {
  process.stderr.write(`${title}. ${text.replaceAll('\n\n', ' ')}\n`)
  await app.whenReady()
  await dialog.showMessageBox({
    type: 'error',
    title: 'Tandem',
    message: title,
    detail: text,
    buttons: ['Quit'],
  })
  app.exit(1)
}
