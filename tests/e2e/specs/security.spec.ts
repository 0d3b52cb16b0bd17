import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Page } from '@playwright/test'
import { sandboxArguments } from '../../../electron/runtime/electronPath.mjs'
import { DECLARED_ELECTRON_MAJOR } from '../../../electron/settings/fallbackRuntime.ts'
import type {} from '../../../renderer/platform/bridge.ts'
import { expect, test } from '../../support/electronApp.ts'
import { type Elsewhere, openElsewhere } from '../../support/elsewhere.ts'
import {
  launchPackaged,
  type PackagedTandem,
  packagedBinary,
  packagedFolder,
  packageOnce,
} from '../../support/packagedApp.ts'
import { descendants } from '../../support/processes.ts'

/**
 * The twenty points of Electron's security checklist, in its order and by its numbers, on the app as it is packaged: its
 * own binary, its fuses, its code in one archive.
 *
 * - The packaged app's fuses refuse Node's inspector, so there is a page but no main process to call. What only the main
 *   process could tell is read from outside: command lines and states of its processes, the text of app.asar, what a
 *   program named like the system's browser opener was given.
 * - Point 12 needs a window that could hold a `<webview>`, which Tandem never makes: it is tried on the unpackaged build of
 *   the same code.
 * - The archive's integrity (one of the fuses of point 19) is checked by Electron on macOS and Windows alone.
 * - Electron lets any page of a window read app:// (handled schemes have no cross-origin rule, and a request does not say
 *   where it comes from). What is served there is the program and no data, and no foreign page gets into a window (13, 14).
 * - Chromium's own debugging port stays open to whoever starts the program with `--remote-debugging-port`: no fuse
 *   governs it, and it is how this test gets in. No menu, key or code opens the developer tools.
 */

test.skip(process.platform !== 'linux', 'the unpacked Linux app is packaged on Linux')

const run = promisify(execFile)
/** How a fuse that is on is written into the binary: the digit 1. */
const ON = '1'.charCodeAt(0)
const NODE = ['process', 'require', 'module', 'Buffer', 'global']
const OWN = /^app:\/\/tandem\/index\.html(#|$)/

let tandem: PackagedTandem
let page: Page
let elsewhere: Elsewhere
let folder: string
/** What the system's openers were given, a line each. */
const openedFile = () => join(folder, 'opened.txt')

test.beforeAll(async () => {
  await packageOnce()
  folder = mkdtempSync(join(tmpdir(), 'tandem-security-'))
  for (const opener of ['xdg-open', 'xdg-email']) {
    writeFileSync(join(folder, opener), `#!/bin/sh\nprintf '%s\\n' "$*" >> '${openedFile()}'\n`)
    chmodSync(join(folder, opener), 0o755)
  }
  elsewhere = await openElsewhere()
  tandem = await launchPackaged(packagedBinary, [], { PATH: `${folder}:${process.env.PATH}` })
  page = tandem.page
})
test.afterAll(async () => {
  await tandem?.close()
  elsewhere?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})
test.beforeEach(() => expect(page.url()).toMatch(OWN))

/** In a task of the page's own: what a debugger evaluates is exempt from the page's policy. */
const inPage = <A, R>(work: (input: A) => R | Promise<R>, input: A): Promise<R> =>
  page.evaluate(
    ([text, given]) =>
      new Promise<R>((resolve, reject) => {
        // biome-ignore lint/security/noGlobalEval: the debugger may, the page may not
        const made = globalThis.eval(`(${text})`) as (input: unknown) => R | Promise<R>
        setTimeout(() => Promise.resolve(made(given)).then(resolve, reject))
      }),
    [work.toString(), input] as const,
  )

const ask = (route: string, input: unknown) =>
  page.evaluate(([route, input]) => globalThis.tandem?.request(route, input), [route, input] as const)

const commandLineOf = (pid: number): string =>
  existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : ''

const renderers = (pid = tandem.pid): number[] =>
  descendants(pid).filter(one => commandLineOf(one).includes('--type=renderer'))

/** Whether a word stands in our own code as it is packaged. */
const isPackaged = (word: string): boolean =>
  readFileSync(join(packagedFolder, 'resources', 'app.asar')).includes(word)

test('1: it loads nothing but what is packaged', async () => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.reload()
  await expect(page.locator('#main')).toBeVisible()
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(url => !/^(app:\/\/tandem\/|data:|blob:app:\/\/tandem\/)/.test(url))).toEqual([])
  const tried = await inPage(origin => {
    const told = (target: EventTarget, good: string) =>
      new Promise<string>(resolve => {
        target.addEventListener('error', () => resolve('refused'))
        target.addEventListener(good, () => resolve('loaded'))
      })
    const loaded = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag)
      const outcome = told(element, 'load')
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      document.body.append(element)
      return outcome
    }
    return Promise.all([
      loaded('img', { src: `${origin}/image.png` }),
      loaded('script', { src: `${origin}/script.js` }),
      loaded('link', { rel: 'stylesheet', href: `${origin}/style.css` }),
      told(new WebSocket(origin.replace('http', 'ws')), 'open'),
      fetch(`${origin}/data`).then(
        () => 'loaded',
        () => 'refused',
      ),
    ])
  }, elsewhere.origin)
  expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
  expect(elsewhere.asked).toEqual([])
  // The server is there for who is allowed to ask.
  expect((await fetch(elsewhere.origin)).status).toBe(200)
  expect(elsewhere.asked.length).toBe(1)
})

test('2: no page, no worker and no frame has Node', async () => {
  const found = (names: string[]) => names.filter(name => name in globalThis)
  expect(await page.evaluate(found, NODE)).toEqual([])
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  for (const worker of page.workers()) expect(await worker.evaluate(found, NODE)).toEqual([])
  const inFrame = await inPage(names => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = [...names, 'tandem'].filter(name => frame.contentWindow && name in frame.contentWindow)
    frame.remove()
    return inside
  }, NODE)
  expect(inFrame).toEqual([])
})

test('3: the preload script runs in a world of its own, and the page cannot reach into it', async () => {
  const debug = await page.context().newCDPSession(page)
  const worlds: string[] = []
  debug.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name))
  await debug.send('Runtime.enable')
  expect(worlds).toContain('Electron Isolated Context')
  await debug.detach()
  const seen = await inPage(async () => {
    // The preload script asks a Map and a Set for listeners: a page in the same world would see it.
    const spied: string[] = []
    const [get, has] = [Map.prototype.get, Object.prototype.hasOwnProperty]
    Map.prototype.get = function (key) {
      spied.push(String(key))
      return get.call(this, key)
    }
    const before = globalThis.tandem?.request
    try {
      const stop = globalThis.tandem?.on('spied', () => {})
      stop?.()
      Object.assign(globalThis.tandem ?? {}, { request: () => 'taken over' })
    } catch {
    } finally {
      Map.prototype.get = get
    }
    return { spied, same: before === globalThis.tandem?.request, has: typeof has }
  }, undefined)
  expect(seen).toEqual({ spied: [], same: true, has: 'function' })
})

test('4: every page runs in the sandbox of the system', async () => {
  // Chromium gives its sandbox up for root, and for root only: then the app is started as nobody.
  const asRoot = process.getuid?.() === 0
  const other = asRoot ? await launchPackaged(packagedBinary, [], {}, 65_534).catch(String) : tandem
  const reason = typeof other === 'string' ? `no sandbox can be made here: ${other.slice(0, 120)}` : undefined
  if (reason) console.log(`skipped: ${reason}`)
  test.skip(reason !== undefined, reason)
  if (typeof other === 'string') return
  try {
    const pages = renderers(other.pid)
    expect(pages.length).toBeGreaterThan(0)
    const filters = (pid: number | 'self') => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return Number(/^Seccomp_filters:\s+(\d+)/m.exec(status)?.[1])
    }
    for (const pid of pages) {
      expect(commandLineOf(pid)).not.toContain('--no-sandbox')
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^CapEff:\s+0+$/m)
      expect(filters(pid)).toBeGreaterThan(filters('self'))
    }
  } finally {
    if (asRoot) await other.close()
  }
})

test('5: no permission is granted but to write the clipboard and to keep the store', async () => {
  const states = await page.evaluate(async () => {
    const names = [
      ...['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'microphone'],
      ...['midi', 'background-sync', 'accelerometer', 'screen-wake-lock', 'display-capture', 'local-fonts'],
    ]
    const asked = names.map(async name => {
      try {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state]
      } catch {
        return [name, 'unknown here']
      }
    })
    return Object.fromEntries(await Promise.all(asked))
  })
  const { 'clipboard-write': write, ...others } = states
  expect(write).toBe('granted')
  expect(Object.entries(others).filter(([, state]) => state !== 'denied')).toEqual([])
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  const given = await inPage(async () => {
    const asked = [
      () => navigator.mediaDevices.getUserMedia({ audio: true }),
      () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      () => navigator.clipboard.readText(),
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ]
    return Promise.all(
      asked.map(one =>
        one().then(
          () => 'given',
          () => 'refused',
        ),
      ),
    )
  }, undefined)
  expect(given).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('6: the same-origin rule holds', async () => {
  const read = await inPage(() => {
    const frame = document.createElement('iframe')
    // A document of an origin of its own: whoever has web security off reads it all the same.
    frame.setAttribute('sandbox', '')
    document.body.append(frame)
    try {
      return String(frame.contentWindow?.document.title)
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    } finally {
      frame.remove()
    }
  }, undefined)
  expect(read).toBe('SecurityError')
  for (const pid of renderers()) expect(commandLineOf(pid)).not.toContain('--disable-web-security')
})

test('7: every answer has a strict policy, and it is obeyed', async () => {
  const policies = await page.evaluate(async () => {
    const script = document.querySelector('script')?.src ?? ''
    const paths = ['/index.html', '/print.html', '/nothing', script]
    const answers = paths.map(async path => {
      const { headers } = await fetch(path)
      return [headers.get('Content-Security-Policy') ?? '', headers.get('X-Content-Type-Options') ?? '']
    })
    return Promise.all(answers)
  })
  for (const [policy, sniff] of policies) {
    expect(policy).toMatch(
      /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; /,
    )
    expect(policy).toContain("; script-src 'self'; worker-src 'self'; ")
    expect(policy).toContain("; object-src 'none'; ")
    expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:/)
    expect(sniff).toBe('nosniff')
  }
  const nonces = policies.slice(0, 2).map(([policy = '']) => /'nonce-([\w+/]{22}==)'/.exec(policy)?.[1])
  expect(new Set(nonces).size).toBe(2)
  expect(nonces).not.toContain(undefined)
  const response = await page.reload()
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'")
  const tried = await inPage(() => {
    const made = (() => {
      try {
        return new Function('return 1')()
      } catch (error) {
        return (error as Error).name
      }
    })()
    const script = document.createElement('script')
    script.textContent = 'globalThis.takenOver = true'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'globalThis.takenOver = true')
    button.click()
    const style = document.createElement('style')
    style.textContent = 'html { --taken-over: 1 }'
    document.head.append(style)
    const styled = getComputedStyle(document.documentElement).getPropertyValue('--taken-over')
    return { made, script: 'takenOver' in globalThis, styled }
  }, undefined)
  expect(tried).toEqual({ made: 'EvalError', script: false, styled: '' })
})

test('8: insecure content is allowed nowhere', () => {
  // A word of the same place is found: the look sees what windows are made with.
  expect(isPackaged('nodeIntegrationInSubFrames')).toBe(true)
  expect(isPackaged('allowRunningInsecureContent')).toBe(false)
  const pages = renderers()
  expect(pages.length).toBeGreaterThan(0)
  for (const pid of pages) expect(commandLineOf(pid)).not.toContain('--allow-running-insecure-content')
})

test('9: no experimental features are on', () => {
  expect(isPackaged('experimentalFeatures')).toBe(false)
  for (const pid of renderers())
    expect(commandLineOf(pid)).not.toMatch(/--enable-experimental-web-platform-features|--enable-experiments/)
})

test('10: no feature of Blink is turned on', () => {
  expect(isPackaged('enableBlinkFeatures')).toBe(false)
  for (const pid of renderers()) expect(commandLineOf(pid)).not.toContain('--enable-blink-features')
})

test('11: there is no webview, so none may open windows', async () => {
  const before = (await tandem.targets()).length
  const made = await inPage(origin => {
    const view = document.createElement('webview')
    view.setAttribute('allowpopups', '')
    view.setAttribute('src', origin)
    document.body.append(view)
    const able = ['loadURL', 'getWebContentsId', 'executeJavaScript'].filter(name => name in view)
    return { able, inside: view.shadowRoot !== null || view.childNodes.length > 0 }
  }, elsewhere.origin)
  expect(made).toEqual({ able: [], inside: false })
  expect((await tandem.targets()).length).toBe(before)
})

test('13: no page goes anywhere', async () => {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Page.enable')
  const asked = elsewhere.asked.length
  const attempts: [string, string][] = [
    ['link', elsewhere.origin],
    ['address', elsewhere.origin],
    ['form', elsewhere.origin],
    ['refresh', elsewhere.origin],
    ['address', 'app://tandem/print.html'],
    ['address', 'app://other/index.html'],
    ['address', 'https://tandem@127.0.0.1/'],
  ]
  for (const [way, to] of attempts) {
    const stopped = new Promise(resolve => debug.once('Page.frameStoppedLoading', resolve))
    await inPage(
      ([way, to]) => {
        if (way === 'address') location.href = to
        if (way === 'link') {
          const link = Object.assign(document.createElement('a'), { href: to })
          document.body.append(link)
          link.click()
        }
        if (way === 'refresh') {
          const meta = Object.assign(document.createElement('meta'), { content: `0;url=${to}` })
          meta.setAttribute('http-equiv', 'refresh')
          document.head.append(meta)
        }
        if (way === 'form') {
          const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
          document.body.append(form)
          form.submit()
        }
      },
      [way, to] as const,
    )
    // A form is refused by the policy before anything loads.
    if (way !== 'form') await stopped
    expect(page.url(), `${way} to ${to}`).toMatch(OWN)
  }
  await debug.detach()
  expect(elsewhere.asked.length).toBe(asked)
  // The driver still waits for the pages it saw asked for.
  await page.reload()
})

test('14: no page opens a window', async () => {
  const pages = async () => (await tandem.targets()).filter(({ type }) => type === 'page').length
  expect(await pages()).toBe(1)
  const opened = await inPage(origin => {
    const ways = [
      globalThis.open(origin),
      globalThis.open('about:blank'),
      globalThis.open('app://tandem/index.html', 'other', 'popup'),
      globalThis.open('app://tandem/index.html', '_blank', 'nodeIntegration=yes,contextIsolation=no'),
    ]
    const link = Object.assign(document.createElement('a'), { href: origin, target: '_blank' })
    document.body.append(link)
    link.click()
    return ways.map(way => way === null)
  }, elsewhere.origin)
  expect(opened).toEqual([true, true, true, true])
  expect(await ask('app.info', {})).toMatchObject({ ok: true })
  expect(await pages()).toBe(1)
})

test('15: nothing but https and mailto addresses reaches the system’s openers', async () => {
  const refused = [
    ...[
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'tandem://partner/x',
      'smb://host/share',
    ],
    ...['https://user:secret@example.com/', 'ms-settings:', '/etc/passwd', '--help', 'https:/', ''],
  ]
  for (const url of refused) {
    expect(await ask('links.open', { url }), url).toMatchObject({ ok: false })
    expect(await ask('links.mail', { url }), url).toMatchObject({ ok: false })
  }
  expect(await ask('links.mail', { url: 'mailto:a@example.com?attach=/etc/passwd' })).toMatchObject({
    ok: false,
  })
  expect(await ask('links.open', { url: 'https://example.com/a b' })).toMatchObject({ ok: true })
  expect(await ask('links.mail', { url: 'mailto:a@example.com' })).toMatchObject({ ok: true })
  const lines = () => (existsSync(openedFile()) ? readFileSync(openedFile(), 'utf8').trim().split('\n') : [])
  await expect.poll(lines).toHaveLength(2)
  expect(lines().sort()).toEqual(['https://example.com/a%20b', 'mailto:a@example.com'])
})

test('16: it says which Electron it runs on, and that the fall-back gets no security fixes', async () => {
  const answer = await ask('app.info', {})
  const { electron, fallbackRuntime } = (answer as { data: { electron: string; fallbackRuntime: boolean } })
    .data
  const declared = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  const [, major] = /^[~^]?(\d+)\./.exec(declared.devDependencies.electron) ?? []
  expect(Number(major)).toBe(DECLARED_ELECTRON_MAJOR)
  expect(fallbackRuntime).toBe(Number.parseInt(electron, 10) !== DECLARED_ELECTRON_MAJOR)
})

test('18: no file:// page, and app:// leaves its folder by no spelling', async () => {
  expect(page.url()).toMatch(/^app:/)
  const fetched = await inPage(
    () =>
      fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'refused',
      ),
    undefined,
  )
  expect(fetched).toBe('refused')
  const paths = [
    ...['/../main/main.js', '/%2e%2e/main/main.js', '/%2E%2E/main/main.js', '/..%2fmain/main.js'],
    ...[
      '/..%5cmain/main.js',
      '/.%2e/main/main.js',
      '/%252e%252e/main/main.js',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
    ],
    ...['/assets/..%2f..%2fpreload%2fpreload.cjs', '/assets/../../main/main.js', '/%2fetc%2fpasswd'],
    ...[
      '//etc/passwd',
      '/C:%5cWindows%5cwin.ini',
      '/index.html%00.js',
      '/index.html/..%2f..%2fmain%2fmain.js',
    ],
    ...['/%c0%ae%c0%ae/main/main.js', '/%', '/..;/main/main.js', '/\u2025/main/main.js'],
  ]
  const statuses = await page.evaluate(
    all => Promise.all(all.map(path => fetch(`app://tandem${path}`).then(({ status }) => status))),
    paths,
  )
  expect(statuses).toEqual(paths.map(() => 404))
  expect(await page.evaluate(() => fetch('/index.html').then(({ status }) => status))).toBe(200)
  const others = await page.evaluate(async () => {
    const outcome = (url: string, init?: RequestInit) =>
      fetch(url, init).then(
        ({ status }) => status,
        () => 'refused',
      )
    return {
      // Another host is another origin; writing is not served at all.
      host: await outcome('app://other/index.html'),
      post: await outcome('/index.html', { method: 'POST', body: 'x' }),
      worker: await (navigator.serviceWorker
        ? navigator.serviceWorker.register('/sw.js').then(
            () => 'registered',
            () => 'refused',
          )
        : 'refused'),
    }
  })
  expect(others).toEqual({ host: 'refused', post: 405, worker: 'refused' })
})

test('19: its fuses are those that were asked for, and they hold', async () => {
  const wanted = Object.fromEntries(
    [
      ...readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8').matchAll(
        /^ {2}(\w+): (true|false)$/gm,
      ),
    ]
      .map(([, name = '', value]) => [name.toLowerCase(), value === 'true'] as const)
      .filter(([name]) => Object.keys(FuseV1Options).some(fuse => fuse.toLowerCase() === name)),
  )
  const wire = await getCurrentFuseWire(packagedBinary)
  const found = Object.entries(FuseV1Options).flatMap(([name, at]) =>
    typeof at === 'number' ? [[name.toLowerCase(), wire[at as FuseV1Options] === ON] as const] : [],
  )
  expect(found.length).toBe(8)
  expect(Object.fromEntries(found)).toEqual(wanted)
  expect(wanted).toEqual({
    runasnode: false,
    enablecookieencryption: true,
    enablenodeoptionsenvironmentvariable: false,
    enablenodecliinspectarguments: false,
    enableembeddedasarintegrityvalidation: true,
    onlyloadappfromasar: true,
    loadbrowserprocessspecificv8snapshot: false,
    grantfileprotocolextraprivileges: false,
  })
  // What each would open if it were not shut.
  const loaded = join(folder, 'loaded.txt')
  const script = join(folder, 'inside.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(loaded)}, 'x')`)
  const start = async (args: string[], env: Record<string, string>) =>
    run(packagedBinary, [...sandboxArguments(), ...args], { env: { ...process.env, ...env } })
  const asNode = await start(['--help', script], { ELECTRON_RUN_AS_NODE: '1' })
  expect(asNode.stdout).toContain('tandem import <file>')
  await start(['--help'], { NODE_OPTIONS: `--require=${script}` })
  const inspected = await start(['--inspect=0', '--help'], {})
  expect(inspected.stderr).not.toContain('Debugger listening')
  expect(existsSync(loaded)).toBe(false)
})

test('20: a page gets two functions, and of an event its content alone', async () => {
  const bridge = await page.evaluate(() => ({
    keys: Object.keys(globalThis.tandem ?? {}),
    kinds: Object.values(globalThis.tandem ?? {}).map(one => typeof one),
    electron: ['electron', 'ipcRenderer', 'electronAPI', '__electron'].filter(name => name in globalThis),
  }))
  expect(bridge).toEqual({ keys: ['request', 'on'], kinds: ['function', 'function'], electron: [] })
  const heard = page.evaluate(
    () =>
      new Promise<unknown>(resolve => {
        globalThis.tandem?.on('outside', (...given: unknown[]) => resolve(given))
        document.documentElement.dataset.hearing = 'yes'
      }),
  )
  await expect(page.locator('html')).toHaveAttribute('data-hearing', 'yes')
  const second = spawn(
    packagedBinary,
    [...sandboxArguments(), `--user-data-dir=${tandem.profile}`, 'tandem://nothing/here'],
    { stdio: 'ignore' },
  )
  await once(second, 'close')
  expect(await heard).toStrictEqual([{ kind: 'refused', message: expect.any(String) }])
})

// The last on this window: it leads it to a page that is not ours.
test('17: a call is answered to our own page in its own window alone', async () => {
  expect(await ask('app.info', {})).toMatchObject({ ok: true })
  for (const address of [
    'data:text/html,<title>foreign</title>',
    'app://other/index.html',
    `${elsewhere.origin}/foreign`,
    'about:blank',
  ]) {
    // The debugger may go where no page may.
    await page.goto(address)
    const answer = await page.evaluate(() => globalThis.tandem?.request('app.info', {}))
    expect(answer, address).toMatchObject({ ok: false, error: { code: 'foreign-sender' } })
  }
  await page.goto('app://tandem/index.html')
  expect(await ask('app.info', {})).toMatchObject({ ok: true })
})

test('12: a window that could hold a webview gets none attached (unpackaged build of the same code)', async ({
  tandem: { app },
}) => {
  const seen = await app.evaluate(
    ({ BrowserWindow, webContents }) =>
      new Promise<unknown>(resolve => {
        const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
        window.webContents.on('will-attach-webview', event => {
          // Told after the guard of every window; what it decided stands by then.
          setImmediate(() =>
            resolve({
              prevented: event.defaultPrevented,
              webviews: webContents.getAllWebContents().filter(one => one.getType() === 'webview').length,
            }),
          )
        })
        void window.loadURL('data:text/html,<webview src="data:text/html,inside" allowpopups></webview>')
      }),
  )
  expect(seen).toEqual({ prevented: true, webviews: 0 })
})
