import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ensureDisplay } from '../../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../../electron/runtime/electronPath.mjs'
import type {} from '../../../renderer/platform/bridge.ts'
import { expect, launchTandem, test } from '../../support/electronApp.ts'

const policyOf = () =>
  fetch(location.href).then(response => response.headers.get('Content-Security-Policy') ?? '')

const OWN_PAGE = /^app:\/\/tandem\/index\.html(#|$)/

interface Asked {
  prevented(): Promise<boolean>
}

/** In a task of the page's own, so that the call ends before the page tries to leave. */
const goTo = (page: Page, address: string) =>
  page.evaluate(to => {
    setTimeout(() => {
      location.href = to
    })
  }, address)

test.describe('a page is not trusted', () => {
  test.beforeEach(({ tandem: { page } }) => page.waitForLoadState())

  test('it has no Node and runs in a sandbox of its own', async ({ tandem: { app, page } }) => {
    const found = await page.evaluate(() => ({
      node: ['process', 'require', 'module', 'Buffer', 'global'].filter(name => name in globalThis),
      bridge: Object.keys(globalThis.tandem ?? {}),
    }))
    expect(found).toEqual({ node: [], bridge: ['request', 'on'] })
    const preferences = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map(contents => {
        // biome-ignore lint/suspicious/noExplicitAny: Electron does not type what a window was made with
        const last = (contents as any).getLastWebPreferences()
        return [last.sandbox, last.contextIsolation, last.nodeIntegration, last.webviewTag, last.webSecurity]
      }),
    )
    expect(preferences).toEqual([[true, true, false, false, true]])
  })

  test('its policy is strict, with a fresh nonce for each document', async ({ tandem: { page } }) => {
    const first = await page.evaluate(policyOf)
    expect(first).toMatch(/default-src 'none'.*script-src 'self';.*style-src 'self' 'nonce-[^']{20,}'/)
    expect(first).not.toContain('unsafe')
    expect(await page.evaluate(policyOf)).not.toBe(first)
    const nonce = await page.getAttribute('meta[name="csp-nonce"]', 'content')
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
  })

  test('it cannot turn text into code or load from elsewhere', async ({ tandem: { page } }) => {
    // In a task of the page's own: code that a debugger evaluates is exempt from the policy.
    const tried = await page.evaluate(
      () =>
        new Promise(resolve => {
          setTimeout(async () => {
            const refused = (error: unknown) => (error instanceof Error ? error.name : String(error))
            const evaluated = (() => {
              try {
                return new Function('return 1')()
              } catch (error) {
                return refused(error)
              }
            })()
            const inline = document.createElement('script')
            inline.textContent = 'document.title = "taken over"'
            document.head.append(inline)
            const fetched = await fetch('https://example.com/').then(() => 'fetched', refused)
            resolve({ evaluated, inline: document.title === 'taken over', fetched })
          })
        }),
    )
    expect(tried).toEqual({ evaluated: 'EvalError', inline: false, fetched: 'TypeError' })
  })

  for (const address of ['https://example.com/', 'app://tandem/print.html'])
    test(`it stays where it is instead of going to ${address}`, async ({ tandem: { app, page } }) => {
      await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const prevented = new Promise(resolve => {
          contents?.once('will-frame-navigate', event => resolve(event.defaultPrevented))
        })
        Object.assign(globalThis, { prevented: () => prevented })
      })
      await goTo(page, address)
      expect(await app.evaluate(() => (globalThis as unknown as Asked).prevented())).toBe(true)
      expect(page.url()).toMatch(OWN_PAGE)
    })

  test('it opens no file and no window', async ({ tandem: { app, page } }) => {
    const refused = page.waitForEvent('console', message => /not allowed to load/i.test(message.text()))
    await goTo(page, 'file:///etc/passwd')
    await refused
    expect(page.url()).toMatch(OWN_PAGE)
    expect(await page.evaluate(() => globalThis.window.open('https://example.com/'))).toBeNull()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('it is granted the store and the clipboard to write, and nothing else', async ({
    tandem: { page },
  }) => {
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
      const queried = ['clipboard-write', ...names].map(async name => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        return [name, state]
      })
      return Object.fromEntries(await Promise.all(queried))
    })
    expect(states).toEqual({
      'clipboard-write': 'granted',
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
      'clipboard-read': 'denied',
    })
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    const camera = page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        error => error.name,
      ),
    )
    expect(await camera).not.toBe('given')
  })

  test('app:// serves nothing outside of its folder', async ({ tandem: { page } }) => {
    const paths = [
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain/main.js',
      '/..%5cmain/main.js',
      '/assets/..%2f..%2fpreload%2fpreload.cjs',
      '/%2fetc%2fpasswd',
      '//etc/passwd',
    ]
    const statuses = await page.evaluate(
      all => Promise.all(all.map(path => fetch(`app://tandem${path}`).then(response => response.status))),
      paths,
    )
    expect(statuses).toEqual(paths.map(() => 404))
    expect(await page.evaluate(() => fetch('/index.html').then(response => response.status))).toBe(200)
  })
})

test.describe('calls to the system', () => {
  test.beforeEach(({ tandem: { page } }) => page.waitForLoadState())

  test('are refused when they are not of the contract', async ({ tandem: { page } }) => {
    const codes = await page.evaluate(async () => {
      const calls: [string, unknown][] = [
        ['app.nothing', {}],
        ['constructor', {}],
        ['app.theme', { theme: 'pink' }],
        ['links.open', { url: 'http://example.com/' }],
        ['links.open', { url: 'https://user:secret@example.com/' }],
        ['files.reveal', { path: '/etc/passwd' }],
        ['print.ready', { token: 'guessed', error: null, title: '' }],
        ['print.export', { job: { document: 'scorecard', params: {}, paper: 'A4' }, target: { kind: 'x' } }],
        ['jobs.readFile', {}],
        ['jobs.done', { exitCode: 0, report: null }],
      ]
      const answers = calls.map(([route, input]) => globalThis.tandem?.request(route, input))
      return (await Promise.all(answers)).map(answer => (answer as { error?: { code: string } }).error?.code)
    })
    expect(codes).toEqual([
      'unknown-route',
      'unknown-route',
      'bad-input',
      'bad-input',
      'not-external',
      'not-ours',
      'unknown-token',
      'bad-input',
      'no-job',
      'no-job',
    ])
  })

  test('are refused to a page that is not ours, even with our preload', async ({ tandem: { app } }) => {
    const answer = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await contents?.loadURL('data:text/html,<title>foreign</title>')
      return contents?.executeJavaScript('tandem.request("app.info", {})')
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'foreign-sender' } })
  })

  test('tell about the app', async ({ tandem: { app, page, userData } }) => {
    const answer = await page.evaluate(() => globalThis.tandem?.request('app.info', {}))
    const versions = await app.evaluate(() => process.versions)
    expect(answer).toMatchObject({
      ok: true,
      data: { electron: versions.electron, chromium: versions.chrome, profile: userData },
    })
  })

  test('save a file where the user says, and then may show it', async ({ tandem }) => {
    const { app, page, userData } = tandem
    const path = join(userData, 'saved here.csv')
    await app.evaluate(({ dialog, shell }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      shell.showItemInFolder = shown => Object.assign(globalThis, { shown })
    }, path)
    const answer = await page.evaluate(() =>
      globalThis.tandem?.request('files.save', {
        suggestedName: 'a.csv',
        bytes: new TextEncoder().encode('Åbo;1\n'),
        filter: { name: 'CSV', extension: 'csv' },
      }),
    )
    expect(answer).toEqual({ ok: true, data: { kind: 'saved', path, bytes: 7 } })
    expect(readFileSync(path, 'utf8')).toBe('Åbo;1\n')
    await page.evaluate(shown => globalThis.tandem?.request('files.reveal', { path: shown }), path)
    expect(await app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path)
  })
})

test('spelling is checked with the dictionaries that come with the app, and nothing leaves the computer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-net-'))
  const log = join(folder, 'net.json')
  try {
    const { app, page, close } = await launchTandem({ args: [`--log-net-log=${log}`] })
    await page.waitForLoadState()
    await page.evaluate(() => globalThis.tandem?.request('app.spelling', { spelling: 'en-US' }))
    await app.evaluate(({ Menu }) => {
      Menu.buildFromTemplate = items => {
        Object.assign(globalThis, { offered: items.map(({ label, role }) => label ?? role) })
        return { popup() {} } as unknown as Electron.Menu
      }
    })
    const offered = () => app.evaluate(() => (globalThis as { offered?: unknown }).offered)
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      field.style.cssText = 'position: fixed; inset: 0; z-index: 9999'
      document.body.append(field)
    })
    const field = page.locator('body > textarea')
    await field.focus()
    await page.keyboard.type('partnre ')
    // The word is looked at a moment after it was typed.
    await expect(async () => {
      await field.click({ button: 'right', position: { x: 16, y: 12 } })
      expect(await offered()).toEqual(expect.arrayContaining(['partner', 'Add to Dictionary', 'paste']))
    }).toPass()
    await field.fill('colour ')
    await page.evaluate(() => globalThis.tandem?.request('app.spelling', { spelling: 'en-GB' }))
    await expect(async () => {
      await field.fill('')
      await field.focus()
      await page.keyboard.type('color ')
      await field.click({ button: 'right', position: { x: 16, y: 12 } })
      expect(await offered()).toEqual(expect.arrayContaining(['colour']))
    }).toPass()
    await close()
    const events = readFileSync(log, 'utf8')
    expect(events.includes('"logEventTypes"'), 'the network was logged').toBe(true)
    expect(events.match(/https?:\/\/[^"]*/g) ?? []).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test.describe('the window', () => {
  test('is one: a second start gives it the focus and ends', async ({ tandem: { app, userData } }) => {
    const second = spawn(electronPath(), [...electronArguments(), `--user-data-dir=${userData}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let words = ''
    second.stderr.on('data', chunk => {
      words += chunk
    })
    const [code] = await once(second, 'close')
    expect(code).toBe(0)
    expect(words).toContain('already has this workspace open')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('keeps its place, its size and the theme over a restart', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'tandem-state-'))
    const bounds = { x: 140, y: 90, width: 1111, height: 777 }
    try {
      const first = await launchTandem({ userData })
      await first.app.evaluate(
        ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
        bounds,
      )
      // The page takes commands once its store is open; before that the menu's choice is main's alone.
      await expect(async () => {
        await first.app.evaluate(({ Menu }) =>
          Menu.getApplicationMenu()?.getMenuItemById('theme.dark')?.click(),
        )
        expect(await first.page.getAttribute('html', 'data-theme')).toBe('dark')
      }).toPass()
      await first.close()
      const second = await launchTandem({ userData })
      const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => {
        const window = BrowserWindow.getAllWindows()[0]
        return {
          bounds: window?.getBounds(),
          least: window?.getMinimumSize(),
          dark: nativeTheme.shouldUseDarkColors,
          ground: window?.getBackgroundColor().toLowerCase(),
        }
      })
      await second.close()
      expect(found).toEqual({ bounds, least: [960, 640], dark: true, ground: '#141517' })
    } finally {
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  })

  test('sends the menu as commands', async ({ tandem: { app, page } }) => {
    await page.waitForLoadState()
    const heard = page.evaluate(
      () =>
        new Promise<unknown[]>(resolve => {
          const ids: unknown[] = []
          globalThis.tandem?.on('command', payload => {
            if (ids.push((payload as { id: string }).id) === 4) resolve(ids)
          })
          document.documentElement.dataset.listening = 'yes'
        }),
    )
    await expect(page.locator('html')).toHaveAttribute('data-listening', 'yes')
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []) ?? []
      for (const label of ['Undo', 'Import…', 'Settings…', 'About Tandem'])
        items.find(item => item.label === label)?.click()
    })
    expect(await heard).toEqual(['edit.undo', 'import.open', 'go.settings', 'help.about'])
  })
})

test.describe('the command line of the shell', () => {
  const run = async (...args: string[]) => {
    await ensureDisplay(() => {})
    const child = spawn(electronPath(), [...electronArguments(), '--log-level=3', '--cli', ...args])
    const heard = { out: '', err: '' }
    child.stdout.on('data', chunk => {
      heard.out += chunk
    })
    child.stderr.on('data', chunk => {
      heard.err += chunk
    })
    const [code] = await once(child, 'close')
    return { code, ...heard }
  }

  test('explains itself and tells wrong usage from a job that failed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-cli-'))
    try {
      const help = await run('--help')
      expect(help.code).toBe(0)
      expect(help.out).toContain('tandem import <file>')
      const wrong = await run('import', 'a.csv', '--preest', 'x')
      expect(wrong).toMatchObject({ code: 2, out: '' })
      expect(wrong.err).toMatch(/--preest[\s\S]*Usage: tandem import <file>/)
      const workspace = join(folder, 'made', 'when missing')
      const missing = await run('import', join(folder, 'nothing.csv'), '--workspace', workspace)
      expect(missing).toMatchObject({ code: 1, out: '' })
      expect(missing.err).toContain('nothing.csv cannot be read. There is no such file.')
      expect(existsSync(workspace)).toBe(true)
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  })

  test('does not touch a workspace that a window has open', async ({ tandem: { userData } }) => {
    const job = await run('import', process.execPath, '--workspace', userData)
    expect(job).toMatchObject({ code: 1, out: '' })
    expect(job.err).toContain('Tandem has this workspace open.')
  })
})
