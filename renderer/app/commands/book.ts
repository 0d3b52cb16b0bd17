import type { Id } from '@shared/lib/ids.ts'
import { navigate } from 'wouter/use-hash-location'
import { runAction } from '../../state/actions.ts'
import { arrive } from '../../state/arrival.ts'
import { useHandOver } from '../../state/handOver.ts'
import { useSelection } from '../../state/selection.ts'
import type { AppCommand } from './command.ts'

/** Files in and out, and copies of the whole book. */
export const BOOK_COMMANDS = {
  'import.open': {
    title: 'Import…',
    section: 'Book',
    also: 'csv excel spreadsheet crm salesforce hubspot',
    menuKey: 'mod+shift+i',
    run: () => runAction('openImport'),
  },
  'answer.import': {
    title: 'Import the answer of a partner…',
    section: 'Book',
    also: 'partner pack tandem-answer proposals',
    run: () => void runAction('pickAnswer'),
  },
  'calendar.export': {
    title: 'Export calendar…',
    section: 'Book',
    also: 'ics meetings tasks outlook',
    menuKey: 'mod+shift+l',
    run: () => void runAction('exportCalendar'),
  },
  'workspace.open': {
    title: 'Open workspace file…',
    section: 'Book',
    also: 'tandem merge load',
    menuKey: 'mod+o',
    run: () => void runAction('pickWorkspaceFile'),
  },
  'workspace.save': {
    title: 'Save workspace as…',
    section: 'Book',
    also: 'tandem file export all copy',
    menuKey: 'mod+shift+s',
    run: () => void runAction('saveWorkspace'),
  },
  'book.handOver': {
    title: 'Hand over partners…',
    section: 'Book',
    also: 'give to colleague team owner transfer leave',
    run: () => {
      const ticked = [...useSelection.getState().partners] as Id<'partner'>[]
      useHandOver.getState().show(ticked.length > 0 ? { partnerIds: ticked } : {})
    },
  },
  'pack.handover': {
    title: 'Save a handover pack…',
    section: 'Book',
    also: 'accounts of a colleague leave tandem file hand over',
    run: () => void import('../saveHandoverPack.ts').then(m => m.saveHandoverPackHere()),
  },
  'snapshot.take': {
    title: 'Take a snapshot now',
    section: 'Book',
    also: 'back up backup safety copy',
    run: () => void runAction('takeSnapshot'),
  },
  'snapshot.restore': {
    title: 'Restore a snapshot…',
    section: 'Book',
    also: 'back up backup safety bring back recover',
    run: () => {
      arrive({ id: 'settings', focus: 'safety' })
      navigate('/settings')
    },
  },
} satisfies Readonly<Record<string, AppCommand>>
