import { safeStorage } from 'electron'
import type { KeyStore } from './keyStore.ts'

/** On Linux without a keyring Electron would encrypt with a password anybody can read: that is no key store. */
export const systemStore: KeyStore = {
  isThere: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: text => safeStorage.encryptString(text),
  decrypt: bytes => safeStorage.decryptString(bytes),
}
