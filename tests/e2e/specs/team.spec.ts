import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launchTandem, test } from '../../support/electronApp.ts'
import { storeState } from '../../support/storeHash.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { DealsPage } from '../pages/DealsPage.ts'
import { HistoryPage } from '../pages/HistoryPage.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { SettingsPage } from '../pages/SettingsPage.ts'
import { TeamPage } from '../pages/TeamPage.ts'
import { WorkspaceFile } from '../pages/WorkspaceFile.ts'

test('a team begins with whoever is asked, refuses a name twice, and every step can be undone', async ({
  tandem: { page },
}) => {
  const [team, frame] = [new TeamPage(page), new AppFrame(page)]
  await new SettingsPage(page).open()
  await expect(page.getByText('Nobody is in the team yet')).toBeVisible()
  await new SettingsPage(page).fill('Your name', 'Ana Ruiz')
  await page.getByRole('button', { name: 'Add me to the team' }).click()
  await frame.expectToast('Add Ana Ruiz to the team')
  await expect(team.row('Ana Ruiz')).toContainText('you')

  await team.add('ana  RUIZ')
  await expect(team.dialog).toContainText('Ana Ruiz is in the team already.')
  await team.field('Name').fill('محمد عبد الرحمن')
  await team.dialog.getByRole('button', { name: 'Add to the team' }).click()
  await expect(team.dialog).toBeHidden()
  await expect(team.row('محمد عبد الرحمن')).toContainText('Channel account manager')

  await team.more('Ana Ruiz', 'Delete from the team')
  await expect(team.row('Ana Ruiz')).toBeHidden()
  await frame.undo()
  await expect(team.row('Ana Ruiz')).toBeVisible()
})

test('one key shows one’s own book on every list, and the choice is there after a restart', async ({
  sampleCopy: userData,
}) => {
  const first = await launchTandem({ userData })
  let mine: number
  try {
    const { page } = first
    const [team, partners, deals] = [new TeamPage(page), new PartnersPage(page), new DealsPage(page)]
    await new AppFrame(page).startOnPartners()
    await expect(team.chooser).toContainText('Team book')
    const [, all] = await partners.shownAndTotal()
    await deals.open()
    const everyDeal = await deals.count.textContent()
    await new AppFrame(page).startOnPartners()

    await page.keyboard.press('m')
    await expect(team.chooser).toContainText('My book')
    await expect(partners.count).toContainText(` of ${all} `)
    mine = (await partners.shownAndTotal())[0]
    await expect(team.chooser).toContainText(String(mine))
    await team.choose('Mei Tsukishiro')
    await expect(partners.count).toContainText(`${all - mine} of ${all} `)
    await deals.open()
    await expect(team.chooser).toContainText('Mei Tsukishiro')
    await expect(deals.count).not.toHaveText(everyDeal ?? '')
    await page.keyboard.press('m')
    await expect(team.chooser).toContainText('My book')
    await page.keyboard.press('m')
    await expect(deals.count).toHaveText(everyDeal ?? '')
    await page.keyboard.press('m')
  } finally {
    await first.close()
  }
  const second = await launchTandem({ userData })
  try {
    await new AppFrame(second.page).startOnPartners()
    await expect(new TeamPage(second.page).chooser).toContainText('My book')
    expect((await new PartnersPage(second.page).shownAndTotal())[0]).toBe(mine)
  } finally {
    await second.close()
  }
})

test('ticked partners are handed over with a note and a task each; history says who to whom; one undo brings all back', async ({
  sample: { page },
}) => {
  const [team, partners, frame] = [new TeamPage(page), new PartnersPage(page), new AppFrame(page)]
  await team.choose('My book')
  const name = await partners.nameAt(0)
  const [mine] = await partners.shownAndTotal()
  const before = await storeState(page)
  await partners.focus()
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key)
  await partners.selectionBar.getByRole('button', { name: 'Hand over…' }).click()
  await expect(team.figure('Partners')).toHaveText('2')
  await team.dialog.getByRole('button', { name: 'Hand over 2 partners' }).click()
  await expect(team.dialog).toContainText('Choose who takes over.')
  await team.pick('From', 'Ana Ruiz')
  await team.pick('To', 'Jonas Wehrhahn')
  await team.field('Note').fill('He knows the north')
  await team.dialog.getByText('A task “Introduce yourself”').click()
  await team.dialog.getByRole('button', { name: 'Hand over 2 partners' }).click()
  await expect(team.dialog).toBeHidden()
  await frame.expectToast('Hand over 2 partners from Ana Ruiz to Jonas Wehrhahn')
  await expect(partners.count).toContainText(`${mine - 2} of `)

  await team.choose('Jonas Wehrhahn')
  await partners.open(name)
  await expect(page.getByText('Handed over from Ana Ruiz to Jonas Wehrhahn').first()).toBeVisible()
  await expect(page.getByText(`Introduce yourself to ${name}`).first()).toBeVisible()
  await new PartnerPage(page).openTab('History')
  await expect(page.getByRole('tabpanel')).toContainText(
    'Hand over 2 partners from Ana Ruiz to Jonas Wehrhahn',
  )
  const history = new HistoryPage(page)
  await history.open()
  await expect(history.options.first()).toContainText('“He knows the north”')
  await expect(history.options.first()).toContainText('Ana Ruiz')

  await frame.undo()
  await frame.expectToast(/^Undone: Hand over 2 partners/)
  expect(await storeState(page)).toEqual(before)
})

test('a handover pack goes into a file, opens on an empty laptop, and comes beside a book with a preview', async ({
  sample: { app, page },
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-pack-'))
  const path = join(folder, 'mei.tandem')
  const team = new TeamPage(page)
  await team.open()
  await expect(team.row('Mei Tsukishiro')).toContainText('4 partners')
  await team.savePack(app, 'Mei Tsukishiro', path)
  const whole = await storeState(page)

  const other = await launchTandem({ args: [path] })
  try {
    const file = new WorkspaceFile(other.app, other.page)
    await expect(file.dialog).toContainText('Open this handover pack?')
    await expect(file.dialog).toContainText('Accounts of Mei Tsukishiro')
    await file.button('Take these accounts in').click()
    await expect(file.dialog).toBeHidden({ timeout: 60_000 })
    await new AppFrame(other.page).startOnPartners()
    const theirs = new TeamPage(other.page)
    await theirs.choose('Mei Tsukishiro · 4 partners')
    const { rows } = await storeState(other.page)
    expect(rows.deals).toBeGreaterThan(0)
    expect(rows.deals).toBeLessThan(whole.rows.deals ?? 0)
    expect(rows.automationRules).toBe(0)
    expect(rows.members).toBeLessThanOrEqual(whole.rows.members ?? 0)

    // Taken in once more: it is all there already, and replacing is not offered.
    await file.openFrom(path)
    await expect(file.dialog).toContainText('Take this handover pack in?')
    await expect(file.button('Replace everything')).toBeHidden()
    await file.button('Merge with preview').click()
    await expect(file.dialog).toContainText('already holds all of the file')
  } finally {
    await other.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})
