import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profileTrouble } from '../../../electron/settings/profileTrouble.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-trouble-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the folder of a profile', () => {
  it('is fine where it can be written, is made where it is not there, and nothing is left in it', () => {
    const profile = join(folder, 'not there', 'yet')
    expect(profileTrouble(profile)).toBeUndefined()
    expect(readdirSync(profile)).toEqual([])
  })

  it('with a file on its path is said in words, with the path', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const profile of [file, join(file, 'below')]) {
      const trouble = profileTrouble(profile)
      expect(trouble?.title).toBe('Tandem cannot write to its folder')
      expect(trouble?.text).toContain(`\n\n${profile}\n\n`)
      expect(trouble?.text).toContain('Nothing was changed or deleted.')
    }
  })
})
