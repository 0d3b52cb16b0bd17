import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { addPartner } from '../../support/kill/profile.ts'
import type { Server } from '../../support/sync/server.mjs'
import { startTeamServer } from '../../support/sync/teamServer.ts'
import { violationsInBothThemes } from '../pages/Accessibility.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { TeamSync } from '../pages/TeamSync.ts'

/** Real instances with profiles of their own, and a real server between them that is told nothing. */

const PASSPHRASE = 'lanterns over quiet water'
const NEXT = 'a kettle of other words'

/** Everything the server holds. */
async function heldBy(server: Server): Promise<string> {
  const { body } = await server.ask('team/_changes?include_docs=true&style=all_docs')
  return JSON.stringify(body)
}

async function expectPartner({ page }: Tandem, name: string): Promise<void> {
  await new AppFrame(page).goTo('Partners')
  await expect(new PartnersPage(page).rowOf(name)).toBeVisible()
}

test('two laptops and a server that can read nothing: the passphrase is asked for, changed, and taken away', async ({
  tandem: anna,
}) => {
  test.setTimeout(600_000)
  const { server, access } = await startTeamServer()
  const ben = await launchTandem()
  try {
    const [annaSync, benSync] = [new TeamSync(anna.page), new TeamSync(ben.page)]
    await addPartner(anna.page, 'Nordlicht GmbH')
    await annaSync.connect(access)
    await annaSync.section.getByRole('button', { name: 'Encrypt and upload…' }).click()
    await annaSync.givePassphrase('too short', 'Encrypt and upload')
    await expect(annaSync.section.getByText('12 characters at least')).toBeVisible()
    await annaSync.givePassphrase(PASSPHRASE, 'Encrypt and upload')
    await annaSync.expectUpToDate()
    await expect(annaSync.encryption).toContainText('Encrypted from end to end')

    // The other is asked before anything is taken; a wrong passphrase is told at once.
    await addPartner(ben.page, 'Südwind AG')
    await benSync.connect(access)
    await expect(benSync.section.getByRole('button', { name: 'Merge both' })).toBeHidden()
    expect(await violationsInBothThemes(ben.page)).toEqual([])
    await benSync.unlock('not these words')
    await expect(benSync.section.getByText('does not open this workspace')).toBeVisible()
    await benSync.unlock(PASSPHRASE)
    await benSync.begin('Merge both')
    await expectPartner(ben, 'Nordlicht GmbH')
    await annaSync.catchUp()
    await expectPartner(anna, 'Südwind AG')
    const held = await heldBy(server)
    for (const word of ['Nordlicht', 'Südwind', 'laptop', PASSPHRASE]) expect(held).not.toContain(word)

    // Another key under the same passphrase: the other takes it over unasked, and keeps it.
    const keyFile = () => readFile(join(ben.userData, 'endpoint-key.json'), 'utf8')
    const before = await keyFile()
    await annaSync.open()
    await annaSync.newKey()
    await expect.poll(keyFile).not.toBe(before)
    await benSync.catchUp()

    // Another passphrase and another key: the other is asked once more.
    await annaSync.open()
    await annaSync.encryption.getByRole('button', { name: 'Change passphrase…' }).click()
    await annaSync.givePassphrase(NEXT, 'Change passphrase')
    await annaSync.newKey()
    await benSync.open()
    await benSync.expectStopped('does not open this workspace')
    expect(await violationsInBothThemes(ben.page)).toEqual([])
    await addPartner(ben.page, 'Westwerk KG')
    await benSync.open()
    await benSync.unlock(NEXT)
    await benSync.expectUpToDate()
    await annaSync.catchUp()
    await expectPartner(anna, 'Westwerk KG')
    expect(await heldBy(server)).not.toContain('Westwerk')

    // What a page may know of the passphrase is that there is one.
    const kept = await anna.page.evaluate(async () => [
      await globalThis.tandem?.request('sync.passphrase', {}),
      await globalThis.tandem?.request('sync.endpoint', {}),
    ])
    expect(JSON.stringify(kept)).not.toContain(NEXT)
    const file = await readFile(join(anna.userData, 'endpoint.json'), 'utf8')
    expect(file).not.toContain(NEXT)

    // Off again: asked first, then everything lies there in plain.
    await annaSync.open()
    await annaSync.encryption.getByRole('button', { name: 'Turn off…' }).click()
    await expect(annaSync.encryption).toContainText('in plain')
    await annaSync.encryption.getByRole('button', { name: 'Turn encryption off' }).click()
    await expect(annaSync.encryption).toContainText('Not encrypted')
    await expect.poll(() => heldBy(server)).toContain('Westwerk')
    await benSync.catchUp()
    await expect(benSync.encryption).toContainText('Not encrypted')
  } finally {
    await ben.close()
    await server.close()
  }
})
