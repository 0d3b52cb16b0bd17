import { shell } from 'electron'
import type { Backup } from '../../backup/backup.ts'
import { setAsideStore } from '../../backup/setAside.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

export interface BackupTools {
  readonly backup: Backup
  readonly profile: string
  /** The page is done; the window that waits for it closes. */
  mayClose(): void
}

/** Lines of the change log that travel at once. */
const LINES = 200

export const backupHandlers = ({ backup, profile, mayClose }: BackupTools): HandlersOf<'backup'> => ({
  'backup.begin': () => backup.begin(),
  async 'backup.append'({ writing, bytes }) {
    await backup.append(writing, bytes)
    return {}
  },
  'backup.commit': ({ writing, bytes, ...about }) => backup.commit(writing, bytes, about),
  async 'backup.abort'({ writing }) {
    await backup.abort(writing)
    return {}
  },
  'backup.list': () => backup.list(),
  'backup.check': async ({ name }) => ({ good: await backup.check(name) }),
  'backup.read': ({ name, offset }) => backup.read(name, offset),
  'backup.key': ({ name }) => backup.key(name),
  'backup.protection': () => backup.protection(),
  'backup.protect': ({ passphrase }) => backup.protect(passphrase),
  'backup.endProtection': () => backup.endProtection(),
  'backup.sealOlder': async () => ({ sealed: await backup.sealOlder() }),
  'backup.unlock': async ({ passphrase }) => ({ opened: await backup.unlock(passphrase) }),
  'backup.appendLog': async ({ storeId, lines }) => ({ seq: await backup.appendLog(storeId, lines) }),
  async 'backup.readLog'({ storeId, after, skip }) {
    // One more than is sent tells whether there are further ones.
    const { lines, damaged, locked } = await backup.readLog(storeId, after, skip, LINES + 1)
    return { lines: lines.slice(0, LINES), more: lines.length > LINES, damaged, locked }
  },
  async 'backup.rememberDrill'(drill) {
    await backup.rememberDrill(drill)
    return {}
  },
  async 'backup.reveal'() {
    const failure = await shell.openPath(backup.folder)
    if (failure !== '') throw new PlainError('no-folder', 'There are no snapshots yet.')
    return {}
  },
  'backup.setAside': async () => ({ folder: await setAsideStore(profile) }),
  'backup.mayClose'() {
    mayClose()
    return {}
  },
})
