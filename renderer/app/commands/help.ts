import { runAction } from '../../state/actions.ts'
import { useDialogs } from '../../state/dialogs.ts'
import type { AppCommand } from './command.ts'

export const HELP_COMMANDS = {
  'help.shortcuts': {
    title: 'Keyboard shortcuts',
    section: 'Help',
    also: 'keys hotkeys help',
    keys: ['?'],
    menuKey: 'f1',
    run: () => useDialogs.getState().show('shortcuts'),
  },
  'help.diagnostics': {
    title: 'Copy diagnostics',
    section: 'Help',
    also: 'log versions report fault error support bug',
    // Wanted most where the store would not open.
    beforeOpen: true,
    run: () => void runAction('copyDiagnostics'),
  },
  'help.about': {
    title: 'About Tandem',
    section: 'Help',
    also: 'version licences licenses',
    run: () => useDialogs.getState().show('about'),
  },
} satisfies Readonly<Record<string, AppCommand>>
