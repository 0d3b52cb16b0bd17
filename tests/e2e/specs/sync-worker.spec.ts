import type { ElectronApplication, Page } from '@playwright/test'
import type { EndpointSettings } from '../../../shared/ipc/sync.ts'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { startServer } from '../../support/sync/server.mjs'

/** A request of the page, as its bridge answers it. */
const ask = (page: Page, route: string, input: unknown) =>
  page.evaluate(([route, input]) => globalThis.tandem?.request(route, input), [route, input] as const)

/** Opens a line and keeps it on the page; `closed` tells when the worker behind it has ended. */
const connect = (page: Page) =>
  page.evaluate(async () => {
    const arriving = new Promise<MessagePort>(resolve => {
      window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
        if (source === window && origin === location.origin && data === 'tandem:port:sync' && port)
          resolve(port)
      })
    })
    const answer = (await globalThis.tandem?.request('sync.connect', {})) as { data: { kind: string } }
    if (answer.data.kind === 'connected') {
      const port = await arriving
      const closed = new Promise<string>(resolve => port.addEventListener('close', () => resolve('closed')))
      Object.assign(window, { line: { port, closed } })
    }
    return answer.data
  })

/** One call over that line. */
const call = (page: Page, id: number, name: string, input: unknown) =>
  page.evaluate(
    ([id, call, input]) =>
      new Promise(resolve => {
        const { port } = (window as unknown as { line: { port: MessagePort } }).line
        port.addEventListener('message', ({ data }) => data.id === id && resolve(data.answer))
        port.start()
        port.postMessage({ id, call, input })
      }),
    [id, name, input] as const,
  )

const workers = (app: ElectronApplication) =>
  app.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ name, pid }) => (name === 'Tandem sync' ? [pid] : [])),
  )

test('the sync worker: no process without an endpoint, a line over a port, a death that is survived', async () => {
  const server = await startServer()
  const url = await server.createDatabase('tandem')
  await server.addUser('anna', 'pass:wörd')
  const { app, page, close } = await launchTandem()
  try {
    await page.waitForLoadState()
    expect(await ask(page, 'sync.endpoint', {})).toEqual({ ok: true, data: null })
    expect(await connect(page)).toEqual({ kind: 'unset' })
    expect(await workers(app)).toEqual([])

    for (const signIn of ['basic', 'session'] as const) {
      const settings: EndpointSettings = { url, user: 'anna', signIn, secret: 'pass:wörd' }
      const tried = await ask(page, 'sync.test', { settings })
      expect(tried).toMatchObject({ data: { kind: 'ok', documents: 0, marker: null } })
      const wrong = await ask(page, 'sync.test', { settings: { ...settings, secret: 'wrong' } })
      expect(wrong).toMatchObject({ data: { kind: 'failed', failure: { kind: 'auth' } } })
      const kept = await ask(page, 'sync.setEndpoint', settings)
      expect(kept).toMatchObject({ ok: true, data: { url, user: 'anna', secretKept: true } })
      expect(JSON.stringify(kept)).not.toContain('wörd')
    }
    expect(await workers(app)).toEqual([])

    expect(await connect(page)).toEqual({ kind: 'connected' })
    const docs = [{ _id: 'partner:1', row: { name: 'Nordlicht' } }]
    expect(await call(page, 1, 'push', { docs })).toMatchObject({ ok: true, value: [{ kind: 'stored' }] })
    const page1 = await call(page, 2, 'changes', { limit: 10, wait: false })
    expect(page1).toMatchObject({ ok: true, value: { docs: [{ _id: 'partner:1' }] } })
    const { since } = (page1 as { value: { since: string } }).value
    const waiting = call(page, 3, 'changes', { since, limit: 10, wait: true })
    await server.ask('tandem/partner:2', { method: 'PUT', body: { row: { name: 'Zweiter' } } })
    expect(await waiting).toMatchObject({ ok: true, value: { docs: [{ _id: 'partner:2' }] } })

    const [pid] = await workers(app)
    process.kill(pid ?? 0, 'SIGKILL')
    const closed = page.evaluate(
      () => (window as unknown as { line: { closed: Promise<string> } }).line.closed,
    )
    expect(await closed).toBe('closed')
    // Until its delay has passed it may say to wait; how long is the supervisor's own test, by its own clock.
    await expect.poll(() => connect(page)).toEqual({ kind: 'connected' })
    expect(await call(page, 4, 'look', {})).toMatchObject({ ok: true, value: { documents: 2 } })

    await ask(page, 'sync.forget', {})
    expect(await connect(page)).toEqual({ kind: 'unset' })
    await expect.poll(() => workers(app)).toEqual([])
  } finally {
    await close()
    await server.close()
  }
})
