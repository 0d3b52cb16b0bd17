import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeyStore } from '../../../electron/ipc/keys/keyStore.ts'
import { openEndpointFile } from '../../../electron/sync/endpointFile.ts'
import { endpointUrl } from '../../../electron/sync/endpointUrl.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})
const newPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-endpoint-'))
  folders.push(folder)
  return join(folder, 'endpoint.json')
}

/** Turns bytes around: enough to see that what lies on the disk is not the secret. */
const store: KeyStore = {
  isThere: () => true,
  encrypt: text => Buffer.from(Buffer.from(text).map(byte => byte ^ 0xff)),
  decrypt: bytes => Buffer.from(bytes.map(byte => byte ^ 0xff)).toString(),
}
const noStore: KeyStore = { ...store, isThere: () => false }
const closed: KeyStore = {
  ...store,
  decrypt: () => {
    throw new Error('locked')
  },
}

const anna = { url: 'https://couch.example.com/tandem', user: 'anna', signIn: 'session' } as const

describe('the endpoint of a profile', () => {
  it('is not there before it is set, and not any more once it is forgotten', () => {
    const file = openEndpointFile(newPath(), store)
    expect([file.shown(), file.access()]).toEqual([undefined, undefined])
    file.save({ ...anna, secret: 's3cret' })
    file.forget()
    expect([file.shown(), file.access()]).toEqual([undefined, undefined])
  })

  it('keeps its secret in the key store and shows it to no page', () => {
    const path = newPath()
    openEndpointFile(path, store).save({ ...anna, url: ` ${anna.url}/ `, secret: 's3cret' })
    const file = openEndpointFile(path, store)
    expect(file.shown()).toEqual({ ...anna, secretKept: true, keptIn: 'keyStore' })
    expect(file.access()).toEqual({ ...anna, secret: 's3cret' })
    expect(readFileSync(path, 'utf8')).not.toContain('s3cret')
    expect(JSON.stringify(file.shown())).not.toContain('s3cret')
  })

  it('says so where there is no key store, and is readable by its owner alone', () => {
    const path = newPath()
    const file = openEndpointFile(path, noStore)
    file.save({ ...anna, secret: 's3cret' })
    expect(file.shown()).toMatchObject({ secretKept: true, keptIn: 'file' })
    expect(file.access()?.secret).toBe('s3cret')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('keeps the secret for another database or way of signing in on the same server', () => {
    const file = openEndpointFile(newPath(), store)
    file.save({ ...anna, secret: 's3cret' })
    file.save({ ...anna, url: 'https://couch.example.com/other', signIn: 'basic' })
    expect(file.access()).toEqual({
      url: 'https://couch.example.com/other',
      user: 'anna',
      signIn: 'basic',
      secret: 's3cret',
    })
  })

  it.each([
    { ...anna, url: 'https://evil.example.com/tandem' },
    { ...anna, url: 'https://couch.example.com:8443/tandem' },
    { ...anna, user: 'bert' },
    { ...anna, signIn: 'bearer' as const },
  ])('never sends the secret to another server or for another user: %j', changed => {
    const file = openEndpointFile(newPath(), store)
    file.save({ ...anna, secret: 's3cret' })
    expect(() => file.save(changed)).toThrow('Enter the password or token')
    expect(() => file.filled(changed)).toThrow('Enter the password or token')
    expect(file.shown()).toMatchObject(anna)
  })

  it('without a sign-in keeps no secret', () => {
    const path = newPath()
    const file = openEndpointFile(path, store)
    file.save({ ...anna, secret: 's3cret' })
    file.save({ url: 'http://localhost:5984/tandem', user: 'anna', signIn: 'none', secret: 'x' })
    expect(file.shown()).toEqual({
      url: 'http://localhost:5984/tandem',
      user: '',
      signIn: 'none',
      secretKept: false,
      keptIn: null,
    })
  })

  it('says in plain words that it is damaged or that the key store is closed; a new one replaces it', () => {
    const path = newPath()
    openEndpointFile(path, store).save({ ...anna, secret: 's3cret' })
    expect(() => openEndpointFile(path, closed).access()).toThrow('key store')
    expect(openEndpointFile(path, closed).shown()).toMatchObject(anna)
    for (const damaged of ['{', '{}', '{"url":1}', '{"url":"a","user":"b","signIn":"magic"}']) {
      writeFileSync(path, damaged)
      const file = openEndpointFile(path, store)
      expect(() => file.shown()).toThrow('damaged')
      expect(() => file.save(anna)).toThrow('damaged')
      file.save({ ...anna, secret: 'new' })
      expect(file.access()?.secret).toBe('new')
    }
  })
})

describe('the address of an endpoint', () => {
  it.each([
    ['https://couch.example.com/tandem', 'https://couch.example.com/tandem'],
    ['  https://couch.example.com:6984/a/tandem// ', 'https://couch.example.com:6984/a/tandem'],
    ['http://127.0.0.1:5984/tandem', 'http://127.0.0.1:5984/tandem'],
    ['http://localhost:5984/tandem', 'http://localhost:5984/tandem'],
    ['http://[::1]:5984/tandem', 'http://[::1]:5984/tandem'],
  ])('%s', (given, kept) => {
    expect(endpointUrl(given)).toBe(kept)
  })

  it.each([
    ['couch', 'not an address'],
    ['http://couch.example.com/tandem', 'https://'],
    ['http://127.0.0.1.example.com/tandem', 'https://'],
    ['ftp://127.0.0.1/tandem', 'https://'],
    ['https://anna:pw@couch.example.com/tandem', 'user name and password'],
    ['https://couch.example.com', 'name of the database'],
    ['https://couch.example.com/', 'name of the database'],
    ['https://couch.example.com/tandem?x=1', 'ends with the name'],
  ])('%s is refused', (given, words) => {
    expect(() => endpointUrl(given)).toThrow(words)
  })
})
