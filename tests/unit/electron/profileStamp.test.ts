import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { profileStamp } from '../../../electron/settings/profileStamp.ts'

const root = mkdtempSync(join(tmpdir(), 'tandem-stamp-'))
afterEach(() => rmSync(root, { recursive: true }))

it('a profile keeps its stamp, moved or renamed, and a copy of it has another', () => {
  const profile = mkdtempSync(join(root, 'profile-'))
  const stamp = profileStamp(profile)
  expect(profileStamp(profile)).toBe(stamp)
  const copy = join(root, 'copy')
  cpSync(profile, copy, { recursive: true, preserveTimestamps: true })
  expect(profileStamp(copy)).not.toBe(stamp)
  const moved = join(root, 'moved')
  renameSync(profile, moved)
  expect(profileStamp(moved)).toBe(stamp)
})
