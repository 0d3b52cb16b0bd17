import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  headerText,
  readHeader,
  type SealedTo,
  type SealHeader,
} from '@shared/domain/workspace-file/sealHeader.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLock, openLock } from '../../../electron/backup/lock/lock.ts'
import { keyOfBytes } from '../../../renderer/data/workspace-file/seal/fileKey.ts'
import { type Opener, unsealed } from '../../../renderer/data/workspace-file/seal/unseal.ts'
import { keyStore, noKeyStore, SealedFolder, STORE } from '../../support/sealedFolder.ts'

const PASSPHRASE = 'lantern orbit quiet maple'
const OTHER = 'copper window gentle river'
const BOOK = 'PK Nordlicht GmbH and what it buys'

let at: SealedFolder
beforeEach(() => {
  at = new SealedFolder()
})
afterEach(() => at.remove())

const line = (prev: number) => ({ prev, seq: prev + 1, text: `{"entry":"Nordlicht ${prev + 1}"}` })

const headerOf = (file: Uint8Array): SealHeader => {
  const read = readHeader(file)
  if (!read.ok) throw new Error(read.error.message)
  return read.value.header
}

async function opened(file: Uint8Array, opener: Opener): Promise<string> {
  const answer = await unsealed(file, opener)
  if (!answer.ok) return answer.error.code
  return new Blob([answer.value as Uint8Array<ArrayBuffer>]).text()
}

describe('a lock', () => {
  it('is opened by its passphrase, however a keyboard writes it, and by no other', async () => {
    const { lock, opener } = await makeLock('Über-Söhne 2026')
    expect((await openLock(lock, 'Über-Söhne 2026'.normalize('NFD')))?.equals(opener)).toBe(true)
    expect(await openLock(lock, 'Uber-Söhne 2026')).toBeUndefined()
    const secret = `${lock.secret.slice(0, -1)}${lock.secret.endsWith('0') ? '1' : '0'}`
    await expect(openLock({ ...lock, secret }, 'Über-Söhne 2026')).rejects.toThrow('passphrase is right')
  })
})

describe('snapshots under a passphrase', () => {
  it('are encrypted from then on, and open by the passphrase on any laptop', async () => {
    const backup = at.start()
    expect(await backup.protection()).toEqual({
      on: false,
      opensBy: 'passphrase',
      hasKeyStore: false,
      plainLog: false,
    })
    const before = await at.keep(backup, 1, BOOK)
    expect(before.sealed).toBe(false)
    expect(await backup.protect(PASSPHRASE)).toEqual({
      on: true,
      opensBy: 'session',
      hasKeyStore: false,
      plainLog: false,
    })
    const { name, sealed } = await at.keep(backup, 2, BOOK)
    expect(sealed).toBe(true)
    const file = at.fileOf(name)
    expect(file.includes('Nordlicht')).toBe(false)
    expect(await opened(file, PASSPHRASE)).toBe(BOOK)
    expect(await opened(file, OTHER)).toBe('passphrase')
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1
    expect(await opened(file, PASSPHRASE)).toBe('damaged')
  })

  it('open by the kept key without a word, which opens that one and no other', async () => {
    const backup = at.start(keyStore)
    await backup.protect(PASSPHRASE)
    const first = await at.keep(backup, 1, BOOK)
    const second = await at.keep(backup, 2, BOOK)
    const again = at.start(keyStore)
    expect((await again.protection()).opensBy).toBe('keyStore')
    const answer = await again.key(first.name)
    if (answer.kind !== 'open') throw new Error(answer.kind)
    const key = await keyOfBytes(answer.key)
    expect(await opened(at.fileOf(first.name), key)).toBe(BOOK)
    expect(await opened(at.fileOf(second.name), key)).toBe('damaged')
  })

  it('are written after a start without a key store too, and then take the passphrase', async () => {
    await at.start().protect(PASSPHRASE)
    const backup = at.start()
    expect(await backup.protection()).toEqual({
      on: true,
      opensBy: 'passphrase',
      hasKeyStore: false,
      plainLog: false,
    })
    const { name } = await at.keep(backup, 1, BOOK)
    expect(at.fileOf(name).includes('Nordlicht')).toBe(false)
    expect(await backup.key(name)).toEqual({ kind: 'locked' })
    expect(await backup.unlock(OTHER)).toBe(false)
    expect(await backup.key(name)).toEqual({ kind: 'locked' })
    expect(await backup.unlock(PASSPHRASE)).toBe(true)
    expect((await backup.key(name)).kind).toBe('open')
    expect((await backup.protection()).opensBy).toBe('session')
  })

  it('of a key store that does not give its secret out ask for the passphrase', async () => {
    await at.start(keyStore).protect(PASSPHRASE)
    const shut = {
      ...keyStore,
      decrypt: () => {
        throw new Error('no')
      },
    }
    const backup = at.start(shut)
    expect((await backup.protection()).opensBy).toBe('passphrase')
    const { name } = await at.keep(backup, 1, BOOK)
    expect(await backup.key(name)).toEqual({ kind: 'locked' })
  })

  it('do not become plain by losing the file of the lock, on another laptop for instance', async () => {
    const backup = at.start(keyStore)
    await backup.protect(PASSPHRASE)
    await at.keep(backup, 1, BOOK)
    for (const content of [undefined, 'garbage', '{"choice":{"public":"00"}}']) {
      if (content === undefined) rmSync(at.lockFile)
      else writeFileSync(at.lockFile, content)
      const { name, sealed } = await at.keep(at.start(keyStore), 2, BOOK)
      expect(sealed).toBe(true)
      expect(await opened(at.fileOf(name), PASSPHRASE)).toBe(BOOK)
    }
  })

  it('keep their old passphrase when it is changed, and this laptop opens both', async () => {
    const backup = at.start(keyStore)
    await backup.protect(PASSPHRASE)
    const old = await at.keep(backup, 1, BOOK)
    await backup.protect(OTHER)
    const young = await at.keep(backup, 2, BOOK)
    expect(await opened(at.fileOf(old.name), PASSPHRASE)).toBe(BOOK)
    expect(await opened(at.fileOf(young.name), PASSPHRASE)).toBe('passphrase')
    expect(await opened(at.fileOf(young.name), OTHER)).toBe(BOOK)
    const again = at.start(keyStore)
    for (const { name } of [old, young]) expect((await again.key(name)).kind).toBe('open')
  })

  it('are plain again once it is turned off, and the ones before stay encrypted', async () => {
    const backup = at.start(keyStore)
    await backup.protect(PASSPHRASE)
    const { name } = await at.keep(backup, 1, BOOK)
    expect((await backup.endProtection()).on).toBe(false)
    expect((await at.keep(at.start(keyStore), 2, BOOK)).sealed).toBe(false)
    expect((await at.start(keyStore).key(name)).kind).toBe('open')
    expect(await at.start().unlock(PASSPHRASE)).toBe(true)
  })

  it('are damaged where somebody wrote another header, checksum and all', async () => {
    const backup = at.start()
    await backup.protect(PASSPHRASE)
    const [first, second] = [await at.keep(backup, 1, BOOK), await at.keep(backup, 2, BOOK)]
    const [a, b] = [first, second].map(({ name }) => headerOf(at.fileOf(name)))
    if (!a?.lock || !b?.lock) throw new Error('no lock')
    const { own, secret } = b.lock
    const flipped = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`
    const body = at.fileOf(first.name).subarray(headerText(a).length)
    const forged = (lock: Partial<SealedTo>) =>
      Buffer.concat([Buffer.from(headerText({ ...a, lock: { ...a.lock, ...lock } as SealedTo })), body])
    expect(await opened(forged({}), PASSPHRASE)).toBe(BOOK)
    expect(await opened(forged({ own }), PASSPHRASE)).toBe('damaged')
    expect(await opened(forged({ own: '04'.padEnd(130, '1') }), PASSPHRASE)).toBe('damaged')
    expect(await opened(forged({ secret: flipped }), PASSPHRASE)).toBe('damaged')
  })

  it('are refused where a page sends them in plain', async () => {
    const backup = at.start()
    await backup.protect(PASSPHRASE)
    const { writing } = await backup.begin()
    await expect(backup.append(writing, Buffer.from(BOOK))).rejects.toThrow('was not encrypted')
    expect(readdirSync(at.folder).filter(name => !name.startsWith('index'))).toEqual([])
  })

  it('whose index is lost are not taken for damaged, and do not go as empty ones would', async () => {
    const backup = at.start()
    await backup.protect(PASSPHRASE)
    const { name } = await at.keep(backup, 1, BOOK)
    rmSync(join(at.folder, 'index.json'))
    const again = at.start()
    expect((await again.list()).snapshots).toMatchObject([{ name, state: 'unread', sealed: true }])
    for (let seq = 2; seq <= 3; seq++) {
      rmSync(join(at.folder, 'index.json'), { force: true })
      await at.keep(again, seq, BOOK)
    }
    expect((await again.list()).snapshots.map(({ seq }) => seq)).toEqual([3, 2, 1])
  })

  it('leave neither the passphrase nor what opens them in any file', async () => {
    for (const store of [noKeyStore, keyStore]) {
      const backup = at.start(store)
      await backup.protect(PASSPHRASE)
      await at.keep(backup, 1, BOOK)
      await backup.appendLog(STORE, [line(1)])
      expect(at.holds(PASSPHRASE)).toBe(false)
      const kept = JSON.parse(readFileSync(at.lockFile, 'utf8')) as {
        choice: Parameters<typeof openLock>[0]
        openers: Record<string, string>
      }
      const opener = (await openLock(kept.choice, PASSPHRASE))?.toString('hex') ?? ''
      expect(opener).toHaveLength(64)
      expect(at.holds(opener)).toBe(false)
      expect(Object.keys(kept.openers)).toHaveLength(store === keyStore ? 1 : 0)
    }
    if (process.platform !== 'win32') expect(statSync(at.lockFile).mode & 0o777).toBe(0o600)
  })
})

describe('what lay in plain before', () => {
  it('is encrypted too when asked for: snapshots keep their place and content, the log its lines', async () => {
    const backup = at.start(keyStore)
    await expect(backup.sealOlder()).rejects.toThrow('choose a passphrase first')
    const large = `${BOOK}${'Nordlicht '.repeat(250_000)}`
    const one = await at.keep(backup, 1, BOOK)
    await backup.appendLog(STORE, [line(1)])
    const two = await at.keep(backup, 2, large)
    await backup.appendLog(STORE, [line(2)])
    await backup.protect(PASSPHRASE)
    await backup.appendLog(STORE, [line(3)])
    const kept = await backup.list()
    expect((await backup.protection()).plainLog).toBe(true)
    expect(await backup.sealOlder()).toBe(2)
    expect((await backup.protection()).plainLog).toBe(false)
    expect(at.holds('Nordlicht')).toBe(false)
    const { snapshots, logs } = await at.start(keyStore).list()
    const facts = ({ at, seq, rows, reason }: (typeof snapshots)[number]) => ({ at, seq, rows, reason })
    expect(snapshots.map(facts)).toEqual(kept.snapshots.map(facts))
    expect(snapshots).toMatchObject([
      { sealed: true, state: 'good' },
      { sealed: true, state: 'good' },
    ])
    expect(logs.map(({ seq }) => seq)).toEqual([4])
    expect((await backup.readLog(STORE, 1)).lines).toEqual([line(1), line(2), line(3)])
    for (const [i, plain] of [large, BOOK].entries()) {
      const name = snapshots[i]?.name ?? ''
      expect(await backup.check(name)).toBe(true)
      expect((await opened(at.fileOf(name), PASSPHRASE)) === plain).toBe(true)
      expect([one.name, two.name]).not.toContain(name)
    }
    expect(await backup.sealOlder()).toBe(0)
    // The log goes on behind it.
    await backup.appendLog(STORE, [line(4)])
    expect((await backup.readLog(STORE, 2)).lines).toEqual([line(2), line(3), line(4)])
  })

  it('stays as it is where it is damaged, and is not taken for good', async () => {
    const backup = at.start()
    const { name } = await at.keep(backup, 1, BOOK)
    const bytes = at.fileOf(name)
    bytes[5] = (bytes[5] ?? 0) ^ 1
    writeFileSync(join(at.folder, name), bytes)
    await backup.protect(PASSPHRASE)
    expect(await backup.sealOlder()).toBe(0)
    expect((await backup.list()).snapshots).toMatchObject([{ name, sealed: false }])
  })
})

describe('the change log under a passphrase', () => {
  it('says nothing on the disk, and is read with the kept key or after the passphrase', async () => {
    const backup = at.start(keyStore)
    await backup.appendLog(STORE, [line(0)])
    expect(at.holds('Nordlicht')).toBe(true)
    rmSync(at.folder, { recursive: true })
    await backup.protect(PASSPHRASE)
    await backup.appendLog(STORE, [line(0), line(1)])
    expect(at.holds('Nordlicht')).toBe(false)
    expect(await at.start(keyStore).readLog(STORE, 0)).toEqual({
      lines: [line(0), line(1)],
      damaged: false,
      locked: false,
    })
    rmSync(at.lockFile)
    const elsewhere = at.start()
    // How far it leads is known without reading it: the check at the start needs no passphrase.
    expect((await elsewhere.list()).logs).toMatchObject([{ storeId: STORE, seq: 2 }])
    expect(await elsewhere.readLog(STORE, 0)).toEqual({ lines: [], damaged: false, locked: true })
    expect(await elsewhere.unlock(OTHER)).toBe(false)
    expect(await elsewhere.unlock(PASSPHRASE)).toBe(true)
    expect((await elsewhere.readLog(STORE, 0)).lines).toEqual([line(0), line(1)])
  })

  it('is read piece by piece, and the key store is asked once however many lines there are', async () => {
    let asked = 0
    const counting = {
      ...keyStore,
      decrypt: (bytes: Buffer) => {
        asked += 1
        return keyStore.decrypt(bytes)
      },
    }
    const writer = at.start(keyStore)
    await writer.protect(PASSPHRASE)
    await writer.appendLog(STORE, [line(0), line(1), line(2)])
    const backup = at.start(counting)
    expect((await backup.readLog(STORE, 0, 0, 2)).lines).toEqual([line(0), line(1)])
    expect((await backup.readLog(STORE, 0, 2, 2)).lines).toEqual([line(2)])
    expect((await backup.readLog(STORE, 0, 4, 2)).lines).toEqual([])
    expect(asked).toBe(1)
  })

  it('goes on after plain lines, and plain lines after it', async () => {
    const backup = at.start(keyStore)
    await backup.appendLog(STORE, [line(0)])
    await backup.protect(PASSPHRASE)
    await backup.appendLog(STORE, [line(1)])
    await backup.endProtection()
    await backup.appendLog(STORE, [line(2)])
    expect((await backup.readLog(STORE, 0)).lines).toEqual([line(0), line(1), line(2)])
    expect(at.holds('Nordlicht 2')).toBe(false)
    expect(at.holds('Nordlicht 3')).toBe(true)
  })
})
