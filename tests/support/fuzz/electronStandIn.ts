import { join } from 'node:path'

/**
 * What the handlers ask of Electron, where no window can be: dialogs answer with a path inside of one folder, the
 * rest does nothing.
 */
export function electronStandIn(chosen: () => string) {
  let asked = 0
  return {
    app: {
      getVersion: () => '0.0.0',
      getLocale: () => 'en-GB',
      getPath: () => chosen(),
      isPackaged: false,
      quit() {},
    },
    dialog: {
      async showSaveDialog(...given: readonly unknown[]) {
        const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
        asked += 1
        // A person may take the suggested name as it is.
        return asked % 7 === 0 ? { canceled: true, filePath: '' } : { canceled: false, filePath: defaultPath }
      },
      async showOpenDialog(...given: readonly unknown[]) {
        const { properties = [] } = given.at(-1) as { properties?: readonly string[] }
        const path = properties.includes('openDirectory') ? chosen() : join(chosen(), 'opened.csv')
        return { canceled: false, filePaths: [path] }
      },
    },
    shell: { openPath: async () => '', showItemInFolder() {}, openExternal: async () => {} },
    session: { defaultSession: { clearStorageData: async () => {} } },
    safeStorage: {
      isEncryptionAvailable: () => false,
      getSelectedStorageBackend: () => 'basic_text',
      encryptString: () => Buffer.from(''),
      decryptString: () => '',
    },
    clipboard: { writeText() {} },
    BrowserWindow: { fromWebContents: () => null },
    Notification: { isSupported: () => false },
  }
}
