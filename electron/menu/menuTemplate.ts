import type { MenuCommand } from '@shared/ipc/contract.ts'
import type { MenuItemConstructorOptions } from 'electron'
import { THEMES, type Theme } from '../settings/settings.ts'

export interface MenuTools {
  readonly mac: boolean
  readonly packaged: boolean
  readonly theme: Theme
  chooseTheme(theme: Theme): void
  send(command: MenuCommand): void
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }
const THEME_LABELS: Record<Theme, string> = {
  system: 'Like the System',
  light: 'Light',
  dark: 'Dark',
}

export const themeItemId = (theme: Theme) => `theme.${theme}` as const

export function menuTemplate(tools: MenuTools): MenuItemConstructorOptions[] {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => tools.send(command),
  })
  const settings = item('Settings…', 'CmdOrCtrl+,', 'go.settings')
  const about: MenuItemConstructorOptions = {
    label: 'About Tandem',
    click: () => tools.send('help.about'),
  }
  const diagnostics: MenuItemConstructorOptions = {
    label: 'Copy Diagnostics',
    click: () => tools.send('help.diagnostics'),
  }
  return [
    ...(tools.mac ? [macAppMenu(about, settings)] : []),
    {
      label: '&File',
      submenu: [
        item('Import…', 'CmdOrCtrl+Shift+I', 'import.open'),
        item('Export Scorecard…', 'CmdOrCtrl+Shift+E', 'scorecard.export'),
        item('Export Calendar…', 'CmdOrCtrl+Shift+L', 'calendar.export'),
        SEPARATOR,
        item('Open Workspace File…', 'CmdOrCtrl+O', 'workspace.open'),
        item('Save Workspace As…', 'CmdOrCtrl+Shift+S', 'workspace.save'),
        SEPARATOR,
        tools.mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    editMenu(item),
    {
      label: '&View',
      submenu: [
        item('Today', 'CmdOrCtrl+1', 'go.today'),
        item('Partners', 'CmdOrCtrl+2', 'go.partners'),
        item('Deals', 'CmdOrCtrl+3', 'go.deals'),
        item('Insights', 'CmdOrCtrl+4', 'go.insights'),
        item('Registrations', 'CmdOrCtrl+5', 'go.registrations'),
        item('Leads', 'CmdOrCtrl+6', 'go.leads'),
        item('Plans', 'CmdOrCtrl+8', 'go.plans'),
        item('Rules', 'CmdOrCtrl+7', 'go.rules'),
        item('History', 'CmdOrCtrl+Shift+H', 'go.history'),
        ...(tools.mac ? [] : [settings]),
        SEPARATOR,
        themeMenu(tools),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...developerItems(tools),
      ],
    },
    { label: '&Window', role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [item('Keyboard Shortcuts', 'F1', 'help.shortcuts'), diagnostics, about],
    },
  ]
}

/**
 * Undo and redo are commands, not roles: the page undoes its last change, or, while a text field has the
 * focus, calls document.execCommand('undo') so that typing keeps its own history.
 */
function editMenu(
  item: (label: string, accelerator: string, command: MenuCommand) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item('Undo', 'CmdOrCtrl+Z', 'edit.undo'),
      item('Redo', 'CmdOrCtrl+Shift+Z', 'edit.redo'),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      item('Search or Command…', 'CmdOrCtrl+K', 'find.open'),
      item('Copy Link to This Record', 'CmdOrCtrl+Shift+C', 'link.copy'),
    ],
  }
}

function themeMenu({ theme, chooseTheme }: MenuTools): MenuItemConstructorOptions {
  return {
    label: 'Theme',
    submenu: THEMES.map(name => ({
      id: themeItemId(name),
      label: THEME_LABELS[name],
      type: 'radio',
      checked: theme === name,
      click: () => chooseTheme(name),
    })),
  }
}

// The usual key for the tools is taken by Import.
const developerItems = ({ packaged }: MenuTools): MenuItemConstructorOptions[] =>
  packaged ? [] : [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools', accelerator: 'F12' }]

function macAppMenu(
  about: MenuItemConstructorOptions,
  settings: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    label: 'Tandem',
    submenu: [
      about,
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  }
}
