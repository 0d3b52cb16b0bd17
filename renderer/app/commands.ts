import type { MenuCommand } from '@shared/ipc/contract.ts'
import { navigate } from 'wouter/use-hash-location'
import { runAction } from '../state/actions.ts'
import { useDialogs } from '../state/dialogs.ts'
import { type ThemeChoice, usePreferences } from '../state/preferences.ts'
import { focusSearch } from '../ui/frame/PageHeader.tsx'
import { exportHere } from './exportHere.ts'
import { isTyping, redoLatest, undoLatest } from './undoRedo.ts'

/** The menu's commands, and those only the keyboard has. */
export type CommandId = MenuCommand | 'record.new' | 'deal.new' | 'search.focus' | 'reminders.focus'

const theme = (choice: ThemeChoice) => () => usePreferences.getState().setTheme(choice)

/** Undo of typing while a text field is being typed into, of the book otherwise. */
const typingOr = (native: 'undo' | 'redo', ours: () => Promise<void>) => () => {
  if (isTyping(document.activeElement)) document.execCommand(native)
  else void ours()
}

/** N makes what the page lists: a deal on Deals, a partner elsewhere. */
const newHere = (): void =>
  location.hash.startsWith('#/deals')
    ? runAction('openDealForm', {})
    : useDialogs.getState().show('newPartner')

/** What the menu and the keyboard can ask for, by the ids of the menu. */
export const COMMANDS: Readonly<Record<CommandId, () => void>> = {
  'edit.undo': typingOr('undo', undoLatest),
  'edit.redo': typingOr('redo', redoLatest),
  'link.copy': () => void import('./copyLink.ts').then(({ copyLinkHere }) => copyLinkHere()),
  'workspace.save': () => void runAction('saveWorkspace'),
  'workspace.open': () => void runAction('pickWorkspaceFile'),
  'import.open': () => runAction('openImport'),
  'go.today': () => navigate('/today'),
  'go.partners': () => navigate('/partners'),
  'go.deals': () => navigate('/deals'),
  'go.insights': () => navigate('/insights'),
  'go.history': () => navigate('/history'),
  'go.settings': () => navigate('/settings'),
  'theme.light': theme('light'),
  'theme.dark': theme('dark'),
  'theme.system': theme('system'),
  'help.about': () => useDialogs.getState().show('about'),
  'help.shortcuts': () => useDialogs.getState().show('shortcuts'),
  'record.new': newHere,
  'deal.new': () => runAction('openDealForm', {}),
  'scorecard.export': () => void exportHere(),
  'calendar.export': () => void runAction('exportCalendar'),
  'search.focus': () => void focusSearch(),
  'reminders.focus': () => document.querySelector<HTMLElement>('[data-reminders] button')?.focus(),
}

export const runCommand = (id: CommandId): void => COMMANDS[id]()
