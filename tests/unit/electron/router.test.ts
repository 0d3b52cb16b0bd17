import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../../electron/ipc/handlers.ts'
import { PlainError } from '../../../electron/ipc/plainError.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { createPages } from '../../../electron/windows/pages.ts'

const OWN = { url: 'app://tandem/index.html#partners', parent: null }
const NOBODY = { window: undefined }

function setUp(handlers: Partial<Record<keyof Handlers, (input: never) => unknown>> = {}) {
  const log: string[] = []
  const failed: [string, unknown][] = []
  const called: unknown[] = []
  const missing = new Proxy(handlers, {
    get: (target, route: keyof Handlers) => (input: never) => {
      called.push([route, input])
      return target[route]?.(input)
    },
  }) as unknown as Handlers
  const { owns } = createPages(undefined)
  const router = createRouter({
    ...{ handlers: missing, owns },
    log: line => log.push(line),
    failed: (route, error) => failed.push([route, error]),
  })
  return { log, failed, called, router }
}

describe('the router', () => {
  it('gives the handler its parsed input and wraps the answer', async () => {
    const { router, called } = setUp({ 'app.theme': () => ({ done: true }) })
    const input = { theme: 'dark', more: 'is left out' }
    expect(await router(OWN, NOBODY, 'app.theme', input)).toEqual({ ok: true, data: { done: true } })
    expect(called).toEqual([['app.theme', { theme: 'dark' }]])
  })

  it.each([
    ['a frame inside a page', { ...OWN, parent: {} }],
    ['no frame at all', null],
    ['a web page', { url: 'https://example.com/', parent: null }],
    ['another host', { url: 'app://other/index.html', parent: null }],
    ['a name before the host', { url: 'app://tandem@evil/index.html', parent: null }],
    ['a name that begins alike', { url: 'app://tandem.evil/index.html', parent: null }],
    ['a file', { url: 'file:///tandem/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['the dev server of another run', { url: 'http://localhost:5173/', parent: null }],
    ['nonsense', { url: '', parent: null }],
  ])('refuses %s', async (_name, sender) => {
    const { router, called } = setUp()
    expect(await router(sender, NOBODY, 'app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'foreign-sender' },
    })
    expect(called).toEqual([])
  })

  it.each(['app.nothing', '', 'toString', '__proto__', 'constructor', 7, null, undefined, {}])(
    'refuses the unknown route %j',
    async route => {
      const { router, called, failed } = setUp()
      expect(await router(OWN, NOBODY, route, {})).toMatchObject({ error: { code: 'unknown-route' } })
      expect(called).toEqual([])
      // What a page made up as a route is not written down.
      expect(failed).toEqual([['unknown', expect.any(PlainError)]])
    },
  )

  it.each<[string, unknown, string]>([
    ['app.theme', { theme: 'pink' }, 'theme'],
    ['app.theme', undefined, 'input'],
    ['links.open', { url: 'http://example.com' }, 'url'],
    ['links.open', { url: 'javascript:alert(1)' }, 'url'],
    ['files.save', { suggestedName: 'a', bytes: 'text', filter: { name: 'x', extension: 'x' } }, 'bytes'],
    [
      'files.save',
      { suggestedName: 'a', bytes: new Uint8Array(), filter: { name: 'x', extension: '../x' } },
      'filter.extension',
    ],
    ['print.export', { job: {}, target: { kind: 'path', path: '/etc/passwd' } }, 'job.document'],
    ['jobs.done', { exitCode: 9, report: null }, 'exitCode'],
  ])('refuses bad input of %s: %j', async (route, input, at) => {
    const { router, called } = setUp()
    const answer = await router(OWN, NOBODY, route, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(JSON.stringify(answer)).toContain(`not valid: ${at}: `)
    expect(called).toEqual([])
  })

  it('passes plain words on', async () => {
    const { router, log } = setUp({
      'app.info': () => {
        throw new PlainError('no', 'Because of that.')
      },
    })
    expect(await router(OWN, NOBODY, 'app.info', {})).toEqual({
      ok: false,
      error: { code: 'no', message: 'Because of that.' },
    })
    expect(log).toEqual([])
  })

  it('says what a system error means, without its path', async () => {
    const { router } = setUp({
      'app.info': () => Promise.reject(Object.assign(new Error('ENOSPC: /home/x'), { code: 'ENOSPC' })),
    })
    const answer = await router(OWN, NOBODY, 'app.info', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'ENOSPC' } })
    expect(JSON.stringify(answer)).toMatch(/The disk is full/)
    expect(JSON.stringify(answer)).not.toContain('/home')
  })

  it('keeps the stack of a fault for the log', async () => {
    const { router, log, failed } = setUp({
      'app.info': () => {
        throw new TypeError('secret detail')
      },
    })
    const answer = await router(OWN, NOBODY, 'app.info', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(JSON.stringify(answer)).not.toMatch(/secret|router|at /)
    expect(log[0]).toMatch(/^app\.info: TypeError: secret detail\n\s+at /)
    expect(failed).toEqual([['app.info', new TypeError('secret detail')]])
  })
})

describe('whose pages are ours while developing', () => {
  const pages = createPages('http://localhost:5173')
  it.each([
    ['http://localhost:5173/index.html#job', true],
    ['http://localhost:5174/index.html', false],
    ['https://localhost:5173/index.html', false],
    ['http://localhost.evil:5173/', false],
    ['app://tandem/index.html', false],
  ])('%s: %s', (url, owned) => {
    expect(pages.owns(url)).toBe(owned)
  })
})
