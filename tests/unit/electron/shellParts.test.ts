import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import { atomicWrite, atomicWriteSync } from '../../../electron/ipc/files/atomicWrite.ts'
import { createGrants } from '../../../electron/ipc/files/grants.ts'
import { createSavedFiles } from '../../../electron/ipc/files/savedFiles.ts'
import { menuTemplate } from '../../../electron/menu/menuTemplate.ts'
import {
  DECLARED_ELECTRON_MAJOR,
  fallbackLine,
  isFallbackRuntime,
} from '../../../electron/settings/fallbackRuntime.ts'
import { openSettings, parseSettings } from '../../../electron/settings/settings.ts'
import { isReload } from '../../../electron/windows/pages.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-shell-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('saving a file', () => {
  it('replaces it whole and leaves nothing else behind', async () => {
    const path = join(folder, 'new', 'a.pdf')
    await atomicWrite(path, 'first, and longer')
    await atomicWrite(path, new Uint8Array([104, 105]))
    expect(await readFile(path, 'utf8')).toBe('hi')
    atomicWriteSync(path, 'sync')
    expect(await readFile(path, 'utf8')).toBe('sync')
    expect(await readdir(join(folder, 'new'))).toEqual(['a.pdf'])
  })

  it('fails without a trace when the name is taken by a folder', async () => {
    const path = join(folder, 'a.pdf')
    await mkdir(path)
    await writeFile(join(path, 'x'), '')
    await expect(atomicWrite(path, 'text')).rejects.toThrow()
    expect(() => atomicWriteSync(path, 'text')).toThrow()
    expect(await readdir(folder)).toEqual(['a.pdf'])
  })

  it('knows what it saved, however the path is written', async () => {
    const saved = createSavedFiles()
    const path = join(folder, 'a.csv')
    expect(await saved.save(path, new Uint8Array(3))).toEqual({ kind: 'saved', path, bytes: 3 })
    expect(saved.has(join(folder, 'x', '..', 'a.csv'))).toBe(true)
    expect(saved.has(join(folder, 'b.csv'))).toBe(false)
  })
})

it('a grant names a folder and does not show it', () => {
  const grants = createGrants()
  const grant = grants.give('/home/user/secret')
  expect(grant).not.toContain('secret')
  expect(grants.folderOf(grant)).toBe('/home/user/secret')
  expect(grants.folderOf(`${grant}x`)).toBeUndefined()
  expect(grants.give('/home/user/secret')).not.toBe(grant)
})

describe('what a job says', () => {
  const hear = (isTTY: boolean) => {
    const heard = { out: '', err: '' }
    const stream = (name: 'out' | 'err') => ({ isTTY, write: (text: string) => (heard[name] += text) })
    return { heard, terminal: createTerminal(stream('out'), stream('err')) }
  }

  it('is ended with one line break', () => {
    const { heard, terminal } = hear(false)
    terminal.say('out', 'one')
    terminal.say('out', 'two\n')
    terminal.say('err', 'bad')
    expect(heard).toEqual({ out: 'one\ntwo\n', err: 'bad\n' })
  })

  it('is heard as progress on a terminal only, and never on stdout', () => {
    const [file, screen] = [hear(false), hear(true)]
    for (const { terminal } of [file, screen]) terminal.say('out', '50%\r')
    expect(file.heard).toEqual({ out: '', err: '' })
    expect(screen.heard).toEqual({ out: '', err: '50%\r' })
  })
})

describe('the fall-back runtime', () => {
  it('is told by its versions', () => {
    expect(isFallbackRuntime({ electron: '33.2.1', chrome: '130.0.6723.137' })).toBe(true)
    expect(isFallbackRuntime({ electron: '45.4.1', chrome: '150.0.0.0' })).toBe(false)
    expect(fallbackLine({ electron: '45.4.1', chrome: '150.0.0.0' })).toBeUndefined()
    expect(fallbackLine({ electron: '33.2.1', chrome: '130.0.0.0' })).toMatch(/33\.2\.1 is a fall-back/)
  })

  it('is measured against the version that package.json declares', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(manifest.devDependencies.electron).toMatch(new RegExp(`^[~^]?${DECLARED_ELECTRON_MAJOR}\\.`))
  })
})

describe('settings of the shell', () => {
  it('are kept', () => {
    openSettings(folder).change({ theme: 'dark' })
    expect(openSettings(folder).current()).toEqual({ theme: 'dark' })
  })

  it.each([undefined, null, [], {}, { theme: 'pink' }, { theme: 1 }])(
    'fall back on the system: %j',
    value => {
      expect(parseSettings(value)).toEqual({ theme: 'system' })
    },
  )

  it('start anew from a broken file', async () => {
    await writeFile(join(folder, 'settings.json'), '{"theme":')
    expect(openSettings(folder).current()).toEqual({ theme: 'system' })
  })
})

it.each([
  ['app://tandem/index.html#a', 'app://tandem/index.html#b', true],
  ['app://tandem/index.html', 'app://tandem/print.html', false],
  ['app://tandem/index.html', 'https://tandem/index.html', false],
  ['', '', false],
])('going from %s to %s is a reload: %s', (from, to, reload) => {
  expect(isReload(from, to)).toBe(reload)
})

it('the menu leaves typing alone: undo and redo are commands, and no accelerator is given twice', () => {
  const sent: string[] = []
  const template = menuTemplate({
    mac: false,
    packaged: true,
    theme: 'system',
    chooseTheme: theme => sent.push(theme),
    send: command => sent.push(command),
  })
  const items = template.flatMap(menu => (Array.isArray(menu.submenu) ? menu.submenu : []))
  for (const label of ['Undo', 'Redo']) {
    const item = items.find(candidate => candidate.label === label)
    expect(item?.role).toBeUndefined()
    const click = item?.click as (() => void) | undefined
    click?.()
  }
  expect(sent).toEqual(['edit.undo', 'edit.redo'])
  const keys = items.flatMap(item => item.accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(items.some(item => item.role === 'toggleDevTools')).toBe(false)
})
