import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { filesWith } from '../../support/findSecret.ts'
import { killTree } from '../../support/kill/killTree.ts'
import { renameOwner } from '../../support/kill/profile.ts'
import { snapshotFolder, snapshotNames } from '../../support/kill/snapshotFiles.ts'
import { storeState } from '../../support/storeHash.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { LostPage } from '../pages/LostPage.ts'
import { SafetySection } from '../pages/SafetySection.ts'
import { WorkspaceFile } from '../pages/WorkspaceFile.ts'

const PASSPHRASE = 'lantern orbit quiet maple'

/**
 * A key store, which no test machine has: Electron's own encryption under its built-in password, and the word that it is
 * one. Everything but the name of the store is Electron's.
 */
const withKeyStore = ({ app }: Tandem): Promise<void> =>
  app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true)
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })

/** Everybody the sample names, as it lies in the store. */
const namesInStore = async (): Promise<string[]> => {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = await done(indexedDB.open('tandem'))
  const from = store.transaction(['customers', 'partners', 'contacts'])
  const rows = await Promise.all(
    ['customers', 'partners', 'contacts'].map(table => done(from.objectStore(table).getAll())),
  )
  store.close()
  return (rows.flat() as { name: string }[]).map(({ name }) => name)
}

/** Journal entries that are in no snapshot and not in the change log yet. */
const notYetKept = async (): Promise<number> => {
  const answer = await globalThis.tandem?.request('backup.list', {})
  const { logs } = (answer as { data: { logs: { seq: number }[] } }).data
  const store = await new Promise<IDBDatabase>(resolve => {
    const request = indexedDB.open('tandem')
    request.onsuccess = () => resolve(request.result)
  })
  const last = await new Promise<number>(resolve => {
    const request = store.transaction('journal').objectStore('journal').openKeyCursor(null, 'prev')
    request.onsuccess = () => resolve(Number(request.result?.key ?? 0))
  })
  store.close()
  return last - Math.max(0, ...logs.map(({ seq }) => seq))
}

test('encrypted snapshots name nobody, come back silently here, and elsewhere by their passphrase alone', async ({
  sampleCopy,
}) => {
  const folder = snapshotFolder(sampleCopy)
  const loseStore = () => rmSync(join(sampleCopy, 'IndexedDB'), { recursive: true })
  let tandem = await launchTandem({ userData: sampleCopy })
  try {
    await withKeyStore(tandem)
    let safety = new SafetySection(tandem.page)
    await safety.open()
    await expect(safety.protection).toContainText('are not encrypted')
    const names = await tandem.page.evaluate(namesInStore)
    expect(names.length).toBeGreaterThan(100)
    // The look finds what lies there in plain.
    expect(filesWith(folder, names[0] ?? '')).not.toEqual([])
    const plain = snapshotNames(sampleCopy).length

    await safety.encrypt(PASSPHRASE)
    await expect(safety.protection).toContainText('the key store of the system holds what opens them')
    await expect(safety.protection).toContainText('from before')
    await expect(safety.rows.first().getByRole('img', { name: 'Encrypted' })).toBeVisible()
    expect(snapshotNames(sampleCopy)).toHaveLength(plain + 1)
    await safety.encryptOlder()
    await expect(safety.protection).not.toContainText('from before')
    expect(snapshotNames(sampleCopy)).toHaveLength(plain + 1)

    await renameOwner(tandem.page, 'Ana after the snapshot')
    await safety.open()
    await safety.snapshotNow()
    await renameOwner(tandem.page, 'Ana at the end')
    await expect.poll(() => tandem.page.evaluate(notYetKept)).toBe(0)
    const before = await storeState(tandem.page)
    await killTree(tandem)

    await test.step('no file of them names anybody', () => {
      for (const name of [...names, 'Ana at the end', 'manifest.json', 'Sample book', PASSPHRASE])
        expect(filesWith(folder, name), name).toEqual([])
    })

    await test.step('a lost book comes back without a question', async () => {
      loseStore()
      tandem = await launchTandem({ userData: sampleCopy })
      await withKeyStore(tandem)
      const lost = new LostPage(tandem.page)
      await lost.expectTitle('Your book is missing')
      expect(await lost.restore()).toContain('made after it')
      await expect(new AppFrame(tandem.page).rail).toContainText('Ana at the end')
      expect(await storeState(tandem.page)).toEqual(before)
      await tandem.close()
    })

    await test.step('without the key the passphrase opens it, and a wrong one changes nothing', async () => {
      loseStore()
      rmSync(join(sampleCopy, 'snapshot-lock.json'))
      tandem = await launchTandem({ userData: sampleCopy })
      const lost = new LostPage(tandem.page)
      await lost.expectTitle('Your book is missing')
      await lost.button('Restore').first().click()
      await lost.give('lantern orbit quiet mapel')
      await expect(lost.question).toContainText('This is not the passphrase. Nothing was changed')
      await lost.give(PASSPHRASE)
      await lost.openBook()
      await expect(new AppFrame(tandem.page).rail).toContainText('Ana at the end')
      expect(await storeState(tandem.page)).toEqual(before)
      // Encryption did not end by losing its file.
      safety = new SafetySection(tandem.page)
      await safety.open()
      await expect(safety.protection).toContainText('are encrypted')
      await expect(safety.protection).toContainText('no key store')
      expect(await safety.drill()).toContain('all equal')
    })

    await test.step('a copy of its file opens on any laptop as a workspace file under a passphrase does', async () => {
      const file = new WorkspaceFile(tandem.app, tandem.page)
      await file.openFrom(join(folder, snapshotNames(sampleCopy)[0] ?? ''))
      await file.give('lantern orbit quiet mapel')
      await expect(file.dialog).toContainText('This is not the passphrase of the file. Nothing was changed')
      await file.give(PASSPHRASE)
      await expect(file.button('Replace everything')).toBeVisible({ timeout: 30_000 })
    })
  } finally {
    await tandem.end().catch(() => {})
  }
})
