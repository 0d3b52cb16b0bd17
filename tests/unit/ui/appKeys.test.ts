import { describe, expect, it } from 'vitest'
import { keyCommand } from '../../../renderer/app/keyCommand.ts'
import { storeProblem } from '../../../renderer/app/storeProblem.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('keys of the whole app', () => {
  it('undoes and redoes outside of text fields only', () => {
    const z = { ...plain, key: 'z', ctrlKey: true }
    expect(keyCommand(z, false, false)).toBe('edit.undo')
    expect(keyCommand({ ...z, key: 'Z', shiftKey: true }, false, false)).toBe('edit.redo')
    expect(keyCommand(z, true, false)).toBeUndefined()
  })

  it('goes to a page with G and a letter', () => {
    expect(keyCommand({ ...plain, key: 'p' }, false, true)).toBe('go.partners')
    expect(keyCommand({ ...plain, key: 'i' }, false, true)).toBe('go.insights')
    expect(keyCommand({ ...plain, key: 's' }, false, true)).toBe('go.settings')
    expect(keyCommand({ ...plain, key: 'p' }, false, false)).toBeUndefined()
  })

  it('reaches the search from everywhere, letters only outside of fields', () => {
    expect(keyCommand({ ...plain, key: 'k', metaKey: true }, true, false)).toBe('search.focus')
    expect(keyCommand({ ...plain, key: '?', shiftKey: true }, false, false)).toBe('help.shortcuts')
    expect(keyCommand({ ...plain, key: '?', shiftKey: true }, true, false)).toBeUndefined()
    expect(keyCommand({ ...plain, key: 'n' }, false, false)).toBe('record.new')
    expect(keyCommand({ ...plain, key: 'n' }, true, false)).toBeUndefined()
  })
})

describe('a store that does not open', () => {
  const named = (name: string) => Object.assign(new Error('it failed'), { name })
  it('says what was kept, and why, in plain words', () => {
    for (const name of ['VersionError', 'QuotaExceededError', 'UnknownError'])
      expect(storeProblem(named(name)).text).toContain('Nothing was changed or deleted')
    expect(storeProblem(named('VersionError')).title).toContain('newer Tandem')
    expect(storeProblem('?').detail).toBe('?')
  })
})
