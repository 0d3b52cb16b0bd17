import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeyStore } from '../../../electron/ipc/keys/keyStore.ts'
import { openWorkspaceKey } from '../../../electron/ipc/keys/workspaceKey.ts'
import { verify } from '../../../renderer/features/packs/keys.ts'
import { vouchedText } from '../../../shared/domain/pack/vouched.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const newPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-key-'))
  folders.push(folder)
  return join(folder, 'workspace-key.json')
}

/** Turns bytes around: enough to see that what lies on the disk is not the key. */
const store: KeyStore = {
  isThere: () => true,
  encrypt: text => Buffer.from(Buffer.from(text).map(byte => byte ^ 0xff)),
  decrypt: bytes => Buffer.from(bytes.map(byte => byte ^ 0xff)).toString(),
}
const noStore: KeyStore = { ...store, isThere: () => false }

describe('the key of a workspace', () => {
  it('is made once and signs what its public part verifies', async () => {
    const path = newPath()
    const first = openWorkspaceKey(path, store)
    const again = openWorkspaceKey(path, store)
    expect(again.publicKey).toBe(first.publicKey)
    expect(first.keptIn).toBe('keyStore')
    expect(await verify(first.publicKey, vouchedText('token'), again.sign('token'))).toBe(true)
    expect(await verify(first.publicKey, 'token', again.sign('token'))).toBe(false)
    expect(readFileSync(path, 'utf8')).not.toContain('PRIVATE KEY')
  })

  it('says so where there is no key store, and is readable by its owner alone', () => {
    const path = newPath()
    expect(openWorkspaceKey(path, noStore).keptIn).toBe('file')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    // A key store that comes later does not change where the key lies.
    expect(openWorkspaceKey(path, store).keptIn).toBe('file')
  })

  it('never takes another one for a damaged one', () => {
    const path = newPath()
    writeFileSync(path, '{"keptIn":')
    expect(() => openWorkspaceKey(path, store)).toThrow('damaged')
    expect(readFileSync(path, 'utf8')).toBe('{"keptIn":')
  })

  it('says in plain words that the key store is shut', () => {
    const path = newPath()
    openWorkspaceKey(path, store)
    const shut = {
      ...store,
      decrypt: () => {
        throw new Error('no')
      },
    }
    expect(() => openWorkspaceKey(path, shut)).toThrow('Unlock it and try again')
  })
})
