import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { storeState } from '../../support/storeHash.ts'
import { WorkspaceFile } from '../pages/WorkspaceFile.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-files-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

const at = (name: string) => join(folder, name)

/** Names of customers and partners as they lie in the store. */
const namesInStore = async (): Promise<{ customers: string[]; partners: string[] }> => {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = await done(indexedDB.open('tandem'))
  const from = store.transaction(['customers', 'partners'])
  const namesOf = async (table: string) =>
    ((await done(from.objectStore(table).getAll())) as { name: string }[]).map(({ name }) => name)
  const [customers, partners] = await Promise.all([namesOf('customers'), namesOf('partners')])
  store.close()
  return { customers, partners }
}

test('a workspace saved under a passphrase opens by it alone, and its file names nobody', async ({
  sample: tandem,
}) => {
  const passphrase = 'lantern orbit quiet maple'
  const before = await storeState(tandem.page)
  const file = new WorkspaceFile(tandem.app, tandem.page)
  const { customers, partners } = await tandem.page.evaluate(namesInStore)
  await file.saveTo(at('plain.tandem'))
  await file.saveTo(at('sealed.tandem'), passphrase)
  const plain = readFileSync(at('plain.tandem'))
  const sealed = readFileSync(at('sealed.tandem'))
  expect(sealed.toString('latin1').split('\n')[0]).toBe('tandem-sealed 1')
  // The plain file names them once unpacked; its own list of contents is readable as it is.
  expect(plain.includes('manifest.json')).toBe(true)
  for (const text of ['manifest.json', 'Sample book', ...customers, ...partners])
    expect(sealed.includes(text), text).toBe(false)

  const other = await launchTandem({ args: [at('sealed.tandem')] })
  try {
    const opened = new WorkspaceFile(other.app, other.page)
    const empty = await storeState(other.page)
    await opened.give('lantern orbit quiet mapel')
    await expect(opened.dialog).toContainText('This is not the passphrase of the file. Nothing was changed')
    expect((await storeState(other.page)).hash).toBe(empty.hash)
    await opened.give(passphrase)
    await expect(opened.dialog).toContainText('Open this workspace?', { timeout: 60_000 })
    await opened.button('Open this workspace').click()
    await expect(other.page.getByRole('navigation', { name: 'Pages' })).toContainText('Sample book')
    expect(await storeState(other.page)).toEqual(before)

    // Damage is told from a wrong passphrase.
    sealed[sealed.length >> 1] = (sealed[sealed.length >> 1] ?? 0) ^ 1
    writeFileSync(at('damaged.tandem'), sealed)
    await opened.openFrom(at('damaged.tandem'))
    await opened.give(passphrase)
    await expect(opened.dialog.getByRole('alert')).toContainText('The file is damaged or cut off')
    await expect(opened.dialog.getByRole('alert')).toContainText('The passphrase is right')
    expect(await storeState(other.page)).toEqual(before)
  } finally {
    await other.end()
  }
})
