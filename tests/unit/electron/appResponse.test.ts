import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileInside } from '../../../electron/windows/appFiles.ts'
import { appResponse } from '../../../electron/windows/appResponse.ts'

let top = ''
let folder = ''

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'tandem-app-'))
  folder = join(top, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(top, 'renderer-other'))
  await writeFile(
    join(folder, 'index.html'),
    '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  await writeFile(join(folder, 'assets', 'a-1.js'), 'const x = "__CSP_NONCE__"')
  await writeFile(join(folder, 'assets', 'with space.css'), 'p{}')
  await writeFile(join(top, 'secret.txt'), 'secret')
  await writeFile(join(top, 'renderer-other', 'secret.txt'), 'secret')
  await symlink(join(top, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(top, join(folder, 'up'))
})

afterAll(() => rm(top, { recursive: true, force: true }))

const ask = (path: string, init?: RequestInit) =>
  appResponse(new Request(`app://tandem${path}`, init), folder)

const csp = (response: Response) => response.headers.get('Content-Security-Policy') ?? ''
const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(csp(response))?.[1]

describe('app:// serves its own folder', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1#partners/1', 'text/html; charset=utf-8'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/with%20space.css', 'text/css; charset=utf-8'],
  ])('%s as %s', async (path, mime) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(mime)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(csp(response)).toContain("default-src 'none'")
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/%2e%2e/renderer-other/secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up/renderer-other/secret.txt',
    '/index.html%00.js',
    '/C:/secret.txt',
    '/%',
    '/assets',
    '/nothing.js',
  ])('and nothing else: %s', async path => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('secret')
  })

  it('does not mistake a folder whose name only begins like its own', async () => {
    await symlink(join(top, 'renderer-other'), join(folder, 'sibling'))
    expect(await fileInside(folder, '/sibling/secret.txt')).toBeUndefined()
    expect(await fileInside(folder, '/../renderer-other/secret.txt')).toBeUndefined()
  })

  it('answers no other host and no writing', async () => {
    expect((await appResponse(new Request('app://other/index.html'), folder)).status).toBe(404)
    expect((await ask('/index.html', { method: 'POST', body: 'x' })).status).toBe(405)
  })
})

describe('the nonce', () => {
  it('is the same in a document and its header, and another in the next', async () => {
    const [first, second] = [await ask('/index.html'), await ask('/index.html')]
    const nonce = nonceOf(first)
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    expect(await first.text()).toBe(`<meta content="${nonce}"><style nonce="${nonce}"></style>`)
    expect(nonceOf(second)).not.toBe(nonce)
  })

  it('goes into documents only, and a document is never kept', async () => {
    const script = await ask('/assets/a-1.js')
    expect(await script.text()).toContain('__CSP_NONCE__')
    expect(nonceOf(script)).toBeUndefined()
    expect(script.headers.get('Cache-Control')).toContain('immutable')
    expect((await ask('/index.html')).headers.get('Cache-Control')).toBe('no-store')
  })

  it('leaves no way to run text as code', async () => {
    const policy = csp(await ask('/index.html'))
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
  })
})
