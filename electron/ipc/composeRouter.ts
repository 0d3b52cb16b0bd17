import { join } from 'node:path'
import { app } from 'electron'
import { Backup } from '../backup/backup.ts'
import { LockFile } from '../backup/lock/lockFile.ts'
import { Locks } from '../backup/lock/locks.ts'
import type { JobSession } from '../cli/jobSession.ts'
import type { Printer } from '../print/printer.ts'
import type { Log } from '../settings/log/log.ts'
import type { Theme } from '../settings/settings.ts'
import type { Spelling } from '../settings/spelling.ts'
import type { Sync } from '../sync/startSync.ts'
import type { Notifier } from '../windows/notifier.ts'
import type { Pages } from '../windows/pages.ts'
import type { Room } from '../windows/roomWindow.ts'
import type { FileGrants } from './files/fileGrants.ts'
import type { Grants } from './files/grants.ts'
import { createSavedFiles } from './files/savedFiles.ts'
import { appHandlers } from './handlers/app.ts'
import { backupHandlers } from './handlers/backup.ts'
import { diagnosticsHandlers } from './handlers/diagnostics.ts'
import { filesHandlers } from './handlers/files.ts'
import { jobsHandlers } from './handlers/jobs.ts'
import { keysHandlers } from './handlers/keys.ts'
import { linksHandlers } from './handlers/links.ts'
import { printHandlers } from './handlers/print.ts'
import { remindersHandlers } from './handlers/reminders.ts'
import { roomHandlers } from './handlers/room.ts'
import { syncHandlers } from './handlers/sync.ts'
import { systemStore } from './keys/systemStore.ts'
import { createRouter, type Router } from './router.ts'

export interface RouterNeeds {
  readonly pages: Pages
  readonly profile: string
  readonly log: Log
  readonly grants: Grants
  /** Files that were opened from outside or by a dialog. */
  readonly opened: FileGrants
  readonly notifier: Notifier
  /** The job of the command line, when there is one. */
  readonly session?: JobSession | undefined
  /** The second window of a session. */
  readonly room?: Room | undefined
  readonly sync?: Sync | undefined
  printer(): Promise<Printer>
  setTheme(theme: Theme): void
  spelling(wanted: Spelling | undefined): Spelling
  /** The page has written what it had to before its window closes. */
  mayClose(): void
}

/** Every route of the contract with what it needs; a domain is added here and in a file of its own. */
export function composeRouter(needs: RouterNeeds): Router {
  const {
    pages,
    profile,
    log,
    grants,
    opened,
    notifier,
    session,
    room,
    sync,
    printer,
    setTheme,
    spelling,
    mayClose,
  } = needs
  const saved = createSavedFiles()
  const locks = new Locks(new LockFile(join(profile, 'snapshot-lock.json'), systemStore))
  const backup = new Backup(join(profile, 'snapshots'), locks)
  return createRouter({
    handlers: {
      ...appHandlers({ profile, setTheme, spelling }),
      ...backupHandlers({ backup, profile, mayClose }),
      ...diagnosticsHandlers({ log }),
      ...filesHandlers({ grants, opened, saved }),
      ...keysHandlers({ profile }),
      ...linksHandlers(),
      ...printHandlers({ grants, saved, printer }),
      ...remindersHandlers(notifier),
      ...roomHandlers(room),
      ...syncHandlers(sync),
      ...jobsHandlers(session),
    },
    owns: pages.owns,
    // For developers only: a message may hold a path or a name, and what an installed app says there, systems keep.
    log: line => app.isPackaged || process.stderr.write(`${line}\n`),
    failed: (route, error) => log.error('refused', error, { route }),
  })
}
