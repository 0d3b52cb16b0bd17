import type { MenuCommand } from '@shared/ipc/contract.ts'
import { app, Menu } from 'electron'
import type { Theme } from '../settings/settings.ts'
import { menuTemplate, themeItemId } from './menuTemplate.ts'

interface InstallTools {
  readonly theme: Theme
  chooseTheme(theme: Theme): void
  send(command: MenuCommand): void
}

/** Puts the native menu up. Answers how to mark the theme that was chosen elsewhere. */
export function installMenu(tools: InstallTools): {
  markTheme(theme: Theme): void
} {
  const menu = Menu.buildFromTemplate(
    menuTemplate({
      ...tools,
      mac: process.platform === 'darwin',
      packaged: app.isPackaged,
    }),
  )
  Menu.setApplicationMenu(menu)
  return {
    markTheme(theme) {
      const item = menu.getMenuItemById(themeItemId(theme))
      if (item) item.checked = true
    },
  }
}
