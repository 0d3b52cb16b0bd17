import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { restoreStore } from '../../../renderer/data/safety/restoreStore.ts'
import { unsealed } from '../../../renderer/data/workspace-file/seal/unseal.ts'
import { SealedFolder } from '../../support/sealedFolder.ts'
import { fileOfStore, fillStore, freshStore, must } from '../workspace-file/book.ts'

const PASSPHRASE = 'lantern orbit quiet maple'

let at: SealedFolder
beforeEach(async () => {
  at = new SealedFolder()
  await freshStore()
})
afterEach(() => at.remove())

it('an encrypted snapshot brings the book back by its own key; by another one nothing is touched', async () => {
  await fillStore()
  const before = await contentHash()
  const plain = await fileOfStore()
  const backup = at.start()
  await backup.protect(PASSPHRASE)
  const { name } = await at.keep(backup, 1, plain)
  const other = await at.keep(backup, 2, plain)
  const keyOf = async (snapshot: string): Promise<Uint8Array> => {
    const answer = await backup.key(snapshot)
    if (answer.kind !== 'open') throw new Error(answer.kind)
    return answer.key
  }
  const bytes = new Uint8Array(at.fileOf(name))
  // What another laptop opens by the passphrase is the very file.
  const opened = must(await unsealed(bytes, PASSPHRASE))
  expect(Buffer.from(opened as Uint8Array).equals(plain)).toBe(true)

  await Promise.all(db.tables.map(table => table.clear()))
  const empty = await contentHash()
  const rest = { lines: [], letGo: [] }
  for (const [key, code] of [
    [await keyOf(other.name), 'damaged'],
    [undefined, 'sealed'],
  ] as const) {
    const answer = await restoreStore(db, { bytes, ...(key && { key }), ...rest })
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(await contentHash()).toBe(empty)
  }
  must(await restoreStore(db, { bytes, key: await keyOf(name), ...rest }))
  expect(await contentHash()).toBe(before)
})
