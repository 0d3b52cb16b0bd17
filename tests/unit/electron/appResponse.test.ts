import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileInside } from '../../../electron/windows/appFiles.ts'
import { type AppResponse, appResponse } from '../../../electron/windows/appResponse.ts'

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

const ask = (path: string, method = 'GET') =>
  appResponse({ method, url: new URL(`app://tandem${path}`).href }, folder)

const csp = (response: AppResponse) => response.headers['Content-Security-Policy'] ?? ''
const nonceOf = (response: AppResponse) => /'nonce-([^']+)'/.exec(csp(response))?.[1]
const textOf = (response: AppResponse) => response.data.toString('utf8')

describe('app:// serves its own folder', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1#partners/1', 'text/html; charset=utf-8'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/with%20space.css', 'text/css; charset=utf-8'],
  ])('%s as %s', (path, mime) => {
    const response = ask(path)
    expect(response.statusCode).toBe(200)
    expect(response.headers['Content-Type']).toBe(mime)
    expect(response.headers['X-Content-Type-Options']).toBe('nosniff')
    expect(response.headers['Cross-Origin-Opener-Policy']).toBe('same-origin')
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
  ])('and nothing else: %s', path => {
    const response = ask(path)
    expect(response.statusCode).toBe(404)
    expect(textOf(response)).not.toContain('secret')
  })

  it('does not mistake a folder whose name only begins like its own', async () => {
    await symlink(join(top, 'renderer-other'), join(folder, 'sibling'))
    expect(fileInside(folder, '/sibling/secret.txt')).toBeUndefined()
    expect(fileInside(folder, '/../renderer-other/secret.txt')).toBeUndefined()
  })

  it('answers no other host and no writing', () => {
    expect(appResponse({ method: 'GET', url: 'app://other/index.html' }, folder).statusCode).toBe(404)
    expect(ask('/index.html', 'POST').statusCode).toBe(405)
  })
})

describe('the nonce', () => {
  it('is the same in a document and its header, and another in the next', () => {
    const [first, second] = [ask('/index.html'), ask('/index.html')]
    const nonce = nonceOf(first)
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    expect(textOf(first)).toBe(`<meta content="${nonce}"><style nonce="${nonce}"></style>`)
    expect(nonceOf(second)).not.toBe(nonce)
  })

  it('goes into documents only, and a document is never kept', () => {
    const script = ask('/assets/a-1.js')
    expect(textOf(script)).toContain('__CSP_NONCE__')
    expect(nonceOf(script)).toBeUndefined()
    expect(script.headers['Cache-Control']).toContain('immutable')
    expect(ask('/index.html').headers['Cache-Control']).toBe('no-store')
  })

  it('leaves no way to run text as code', () => {
    const policy = csp(ask('/index.html'))
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
  })
})
