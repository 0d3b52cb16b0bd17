import { hasAction, runAction } from '../../state/actions.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { useFind } from '../../state/find.ts'
import type { ThemeChoice } from '../../state/look.ts'
import { usePanels } from '../../state/panels.ts'
import { usePreferences } from '../../state/preferences.ts'
import { focusSearch, hasSearch } from '../../ui/frame/pageSearch.ts'
import { isLayerOpen } from '../../ui/keys/isBusyKey.ts'
import type { AppCommand } from './command.ts'
import { onList } from './here.ts'

const theme = (choice: ThemeChoice, title: string) =>
  ({
    title,
    section: 'View',
    also: 'appearance colours mode look',
    beforeOpen: true,
    when: () => usePreferences.getState().theme !== choice,
    run: () => usePreferences.getState().setTheme(choice),
  }) satisfies AppCommand

/** How things are looked at. */
export const VIEW_COMMANDS = {
  'find.open': {
    title: 'Search or command',
    section: 'View',
    keys: ['mod+k'],
    menuKey: 'mod+k',
    whileTyping: true,
    run: () => {
      if (!isLayerOpen()) useFind.getState().show()
    },
  },
  'list.filter': {
    title: 'Filter this list by words',
    section: 'View',
    also: 'search find narrow',
    keys: ['/'],
    when: hasSearch,
    run: () => void focusSearch(),
  },
  'book.turn': {
    title: 'My book or the team’s',
    section: 'View',
    also: 'partners owner mine everybody team members',
    keys: ['m'],
    when: () => hasAction('turnBook'),
    run: () => runAction('turnBook'),
  },
  'deals.board': {
    title: 'Deals as a board',
    section: 'View',
    also: 'kanban stages cards layout',
    keys: ['b'],
    when: here => onList('/deals')(here) && useDealsView.getState().layout === 'table',
    run: () => useDealsView.getState().setLayout('board'),
  },
  'deals.table': {
    title: 'Deals as a table',
    section: 'View',
    also: 'list rows layout',
    keys: ['b'],
    when: here => onList('/deals')(here) && useDealsView.getState().layout === 'board',
    run: () => useDealsView.getState().setLayout('table'),
  },
  'partners.preview': {
    title: 'Preview beside the list: on or off',
    section: 'View',
    also: 'pane panel',
    when: onList('/partners'),
    run: () => usePanels.getState().togglePreview(),
  },
  'theme.light': theme('light', 'Light theme'),
  'theme.dark': theme('dark', 'Dark theme'),
  'theme.system': theme('system', 'Theme like the system'),
  'density.dense': {
    title: 'Dense rows',
    section: 'View',
    also: 'compact small density',
    when: () => usePreferences.getState().density !== 'dense',
    run: () => usePreferences.getState().setDensity('dense'),
  },
  'density.comfortable': {
    title: 'Comfortable rows',
    section: 'View',
    also: 'roomy large density',
    when: () => usePreferences.getState().density !== 'comfortable',
    run: () => usePreferences.getState().setDensity('comfortable'),
  },
} satisfies Readonly<Record<string, AppCommand>>
