import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type {} from '../../../renderer/platform/bridge.ts'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { filesWith } from '../../support/findSecret.ts'
import { addPartner } from '../../support/kill/profile.ts'
import { startServer } from '../../support/sync/server.mjs'
import { TeamSync } from '../pages/TeamSync.ts'
import { WorkspaceFile } from '../pages/WorkspaceFile.ts'

const PASSWORD = 'Marked.Password~6f1b0c94e7'
const WRONG = 'Marked.Wrong~0d52aa71c3'
const TOKEN = 'marked.Token.93e4d7b2f80a'
const PASSPHRASE = 'Marked passphrase of the team 58c2e1'
const OF_SNAPSHOTS = 'Marked passphrase of snapshots 7741fe'

const ask = (page: Page, route: string, input: unknown) =>
  page.evaluate(([route, input]) => globalThis.tandem?.request(route, input), [route, input] as const)

test('no password, token or passphrase lies in a log, an export, the journal or the store', async () => {
  const server = await startServer()
  await server.addUser('team', PASSWORD)
  const url = await server.createDatabase('secrets')
  const userData = await mkdtemp(join(tmpdir(), 'tandem-secrets-'))
  const outside = await mkdtemp(join(tmpdir(), 'tandem-exports-'))
  const { app, page, close } = await launchTandem({ userData })
  const said: Buffer[] = []
  for (const stream of [app.process().stdout, app.process().stderr])
    stream?.on('data', piece => said.push(Buffer.from(piece)))
  page.on('console', message => said.push(Buffer.from(message.text())))
  try {
    await addPartner(page, 'Nordlicht GmbH')
    // What is refused is said somewhere: without what was entered.
    const settings = { url, user: 'team', signIn: 'session', secret: WRONG }
    expect(await ask(page, 'sync.test', { settings })).toMatchObject({ data: { kind: 'failed' } })
    const bearer = { url, user: '', signIn: 'bearer', secret: TOKEN }
    expect(await ask(page, 'sync.setEndpoint', bearer)).toMatchObject({ ok: true })
    expect(await ask(page, 'sync.test', {})).toMatchObject({ ok: true })
    await ask(page, 'sync.forget', {})

    await page.reload()
    const sync = new TeamSync(page)
    await sync.connect({ url, user: 'team', password: PASSWORD })
    await sync.begin('Upload mine')
    const encrypt = { does: 'encrypt', passphrase: PASSPHRASE }
    expect(await ask(page, 'sync.key', encrypt)).toMatchObject({ data: { kind: 'ok' } })
    await addPartner(page, 'Südwind AG')
    await sync.catchUp()
    await new WorkspaceFile(app, page).saveTo(join(outside, 'book.tandem'))
    expect(await ask(page, 'backup.protect', { passphrase: OF_SNAPSHOTS })).toMatchObject({
      data: { on: true },
    })
    expect(await ask(page, 'backup.unlock', { passphrase: WRONG })).toMatchObject({ data: { opened: false } })
    await addPartner(page, 'Ostwind KG')
  } finally {
    await close()
    await server.close()
  }
  try {
    await writeFile(join(outside, 'said.txt'), Buffer.concat(said))
    // The look finds what is there: a name in the store and in the export, and the one place a password may lie in.
    expect((await stat(join(outside, 'book.tandem'))).size).toBeGreaterThan(0)
    expect(filesWith(outside, 'Nordlicht GmbH')).toEqual(['book.tandem'])
    expect(filesWith(userData, 'Nordlicht GmbH')).not.toEqual([])
    // No key store here: the app says so, and the files are for their owner alone.
    expect(filesWith(userData, PASSWORD)).toEqual(['endpoint.json'])
    expect(filesWith(userData, PASSPHRASE)).toEqual(['endpoint-key.json'])
    for (const file of ['endpoint.json', 'endpoint-key.json'])
      expect((await stat(join(userData, file))).mode & 0o777).toBe(0o600)
    for (const secret of [WRONG, TOKEN, OF_SNAPSHOTS]) expect(filesWith(userData, secret)).toEqual([])
    for (const secret of [PASSWORD, PASSPHRASE, OF_SNAPSHOTS, WRONG, TOKEN])
      expect(filesWith(outside, secret)).toEqual([])
  } finally {
    for (const folder of [userData, outside]) await rm(folder, { recursive: true, force: true })
  }
})
