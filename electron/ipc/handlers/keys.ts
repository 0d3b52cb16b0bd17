import { join } from 'node:path'
import { safeStorage } from 'electron'
import type { HandlersOf } from '../handlers.ts'
import { type KeyStore, openWorkspaceKey, type WorkspaceKey } from '../keys/workspaceKey.ts'

/** On Linux without a keyring Electron would encrypt with a password anybody can read: that is no key store. */
const systemStore: KeyStore = {
  isThere: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: text => safeStorage.encryptString(text),
  decrypt: bytes => safeStorage.decryptString(bytes),
}

export const keysHandlers = ({ profile }: { readonly profile: string }): HandlersOf<'keys'> => {
  let opened: WorkspaceKey | undefined
  const key = () => {
    opened ??= openWorkspaceKey(join(profile, 'workspace-key.json'), systemStore)
    return opened
  }
  return {
    'keys.workspace': () => ({ publicKey: key().publicKey, keptIn: key().keptIn }),
    'keys.signPack': ({ token }) => ({ signature: key().sign(token) }),
  }
}
