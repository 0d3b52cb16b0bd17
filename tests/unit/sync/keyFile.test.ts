import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeyStore } from '../../../electron/ipc/keys/keyStore.ts'
import { openKeyFile } from '../../../electron/sync/seal/keyFile.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})
const newPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-key-'))
  folders.push(folder)
  return join(folder, 'endpoint-key.json')
}

/** Turns bytes around: enough to see that what lies on the disk is not the secret. */
const store: KeyStore = {
  isThere: () => true,
  encrypt: text => Buffer.from(Buffer.from(text).map(byte => byte ^ 0xff)),
  decrypt: bytes => Buffer.from(bytes.map(byte => byte ^ 0xff)).toString(),
}
const closed: KeyStore = {
  ...store,
  decrypt: () => {
    throw new Error('locked')
  },
}
const url = 'https://couch.example.com/tandem'
const kept = { passphrase: 'four words of mine', keys: ['a2V5'], seals: true }

describe('what a profile keeps of an encrypted workspace', () => {
  it('is kept for one database, sealed by the key store, and forgotten as a whole', () => {
    const path = newPath()
    const file = openKeyFile(path, store)
    expect([file.read(url), file.keptIn(url)]).toEqual([undefined, undefined])
    file.save(url, kept)
    expect(openKeyFile(path, store).read(url)).toEqual(kept)
    expect(file.keptIn(url)).toBe('keyStore')
    expect(file.read(`${url}-2`)).toBeUndefined()
    for (const secret of [kept.passphrase, 'a2V5']) expect(readFileSync(path, 'utf8')).not.toContain(secret)
    file.forget()
    expect(file.read(url)).toBeUndefined()
  })

  it('says so where there is no key store, and is readable by its owner alone', () => {
    const path = newPath()
    const file = openKeyFile(path, { ...store, isThere: () => false })
    file.save(url, kept)
    expect(file.keptIn(url)).toBe('file')
    expect(file.read(url)).toEqual(kept)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is never taken for nothing where it is damaged or the key store is closed', () => {
    const path = newPath()
    openKeyFile(path, store).save(url, kept)
    expect(() => openKeyFile(path, closed).read(url)).toThrow('key store')
    const sealed = (text: string) =>
      JSON.stringify({ url, secret: { keptIn: 'file', text } satisfies { keptIn: string; text: string } })
    for (const damaged of ['{', '{}', '{"url":1}', sealed('x'), sealed('{}'), sealed('{"passphrase":"p"}')]) {
      writeFileSync(path, damaged)
      expect(() => openKeyFile(path, store).read(url)).toThrow('damaged')
    }
  })
})
