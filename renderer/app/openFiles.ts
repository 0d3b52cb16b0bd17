import { fileKindOf } from '@shared/lib/fileKind.ts'
import { runAction } from '../state/actions.ts'
import { useDialogs } from '../state/dialogs.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** Files still to come, each after the dialog of the one before is closed. */
const waiting: File[] = []
let following = false

/** Opens files by what they are: the first at once, the others one after the other. */
export function openFiles(files: readonly File[]): void {
  const known = files.filter(file => fileKindOf(file.name) !== undefined)
  refuse(files.filter(file => !known.includes(file)))
  const [first, ...rest] = known
  if (!first) return
  waiting.push(...rest)
  follow()
  openOne(first)
}

function openOne(file: File): void {
  const kind = fileKindOf(file.name)
  if (kind === 'table') runAction('openImport', file)
  else if (kind === 'calendar') useDialogs.getState().show('calendarFile', file)
  else if (kind === 'answer') void runAction('openAnswer', file)
  else {
    try {
      runAction('openWorkspaceFile', file)
    } catch {
      showToast({ text: `${file.name} could not be opened. Nothing was changed.`, tone: 'bad' })
    }
  }
}

function follow(): void {
  if (following) return
  following = true
  useDialogs.subscribe((state, before) => {
    if (before.open === undefined || state.open !== undefined) return
    const next = waiting.shift()
    // After the dialog is gone, so that the next one takes the focus.
    if (next) setTimeout(() => openOne(next))
  })
}

function refuse(files: readonly File[]): void {
  const [first, ...more] = files
  if (!first) return
  const names = more.length === 0 ? first.name : `${first.name} and ${more.length} more`
  showToast({
    text: `${names} cannot be opened here. Tables (CSV, Excel), cards (.vcf), calendars (.ics), workspaces (.tandem) and answers of partners (.tandem-answer) can.`,
    tone: 'bad',
  })
}
