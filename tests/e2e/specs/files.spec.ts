import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/electronApp.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { storeState } from '../../support/storeHash.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { CalendarFileDialog } from '../pages/CalendarFileDialog.ts'
import { ExportCalendarDialog } from '../pages/ExportCalendarDialog.ts'
import { csv, ImportWizard } from '../pages/ImportWizard.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

const PARTNERS = csv(
  'Partners.csv',
  'Reseller Key,Partner,Website\nH-1,Nordlicht Systemhaus GmbH,nordlicht.example\nH-2,شركة الشمال,north.example\n',
)

const CARDS = {
  name: 'People.vcf',
  text: [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ana Ruiz',
    'ORG:Nordlicht Systemhaus',
    'EMAIL:ana@nordlicht.example',
    'TITLE:Buyer',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:علي حسن',
    'ORG:شركة الشمال',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Kim Park',
    'ORG:New Company',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'TEL:1',
    'END:VCARD',
  ].join('\r\n'),
}

const calendar = (subject: string) => ({
  name: 'Plan.ics',
  text: [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:plan-1',
    `SUMMARY:${subject}`,
    'DTSTART:20261201T100000Z',
    'DTEND:20261201T110000Z',
    'ATTENDEE:mailto:ana@nordlicht.example',
    'END:VEVENT',
    'BEGIN:VTODO',
    'UID:todo-1',
    'SUMMARY:Send the offer',
    'DUE;VALUE=DATE:20261203',
    'END:VTODO',
    'END:VCALENDAR',
  ].join('\r\n'),
})

const rowsOf = (page: Page, table: string) =>
  page.evaluate(async name => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('tandem'))
    const rows = await done<Record<string, unknown>[]>(db.transaction(name).objectStore(name).getAll())
    db.close()
    return rows
  }, table)

async function importPartners(page: Page): Promise<void> {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(PARTNERS, 'Partners')
  await wizard.close()
  await expect(new PartnersPage(page).grid).toBeVisible()
}

test('cards and a calendar dropped together become people, a meeting and a task at their partner', async ({
  tandem: { page },
}) => {
  await importPartners(page)
  const frame = new AppFrame(page)
  const files = new CalendarFileDialog(page)
  await files.drop(CARDS, calendar('Plan the quarter'))
  await expect(files.line('Ana Ruiz')).toContainText('Nordlicht Systemhaus GmbH')
  await expect(files.line('علي حسن')).toContainText('new')
  await expect(files.dialog).toContainText('1 entry cannot come in')
  await expect(files.dialog).toContainText('It has no name and no e-mail address.')
  await files.dialog.getByRole('combobox', { name: 'New Company becomes' }).click()
  await page.getByRole('option', { name: 'left out' }).click()
  await files.take(2)
  // The second file comes up when the first is done.
  await expect(files.line('Plan the quarter')).toContainText('Nordlicht Systemhaus GmbH')
  await files.take(2)
  await frame.expectToast('Import 1 meeting and 1 task from Plan.ics')

  const contacts = await rowsOf(page, 'contacts')
  expect(contacts.map(row => row.name).sort()).toEqual(['Ana Ruiz', 'علي حسن'])
  const [meeting] = await rowsOf(page, 'interactions')
  const ana = contacts.find(row => row.name === 'Ana Ruiz')
  expect(meeting).toMatchObject({
    kind: 'meeting',
    subject: 'Plan the quarter',
    startAt: '2026-12-01T10:00:00.000Z',
    partnerId: ana?.partnerId,
    contactIds: [ana?.id],
  })
  expect(await rowsOf(page, 'tasks')).toMatchObject([{ title: 'Send the offer', dueOn: '2026-12-03' }])

  // Chosen by File ▸ Import… it comes up just the same: the new title updates and the update is taken back as one.
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.dialog.getByLabel('File to import').setInputFiles({
    name: 'Plan.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(calendar('Plan the year').text),
  })
  await expect(files.line('Plan the year')).toContainText('is updated')
  await expect(files.line('Send the offer')).toContainText('there already')
  await files.take(1)
  expect((await rowsOf(page, 'interactions')).map(row => row.subject)).toEqual(['Plan the year'])
  await frame.undo()
  await frame.expectToast(/Undone/)
  expect((await rowsOf(page, 'interactions')).map(row => row.subject)).toEqual(['Plan the quarter'])
})

test('a file Tandem does not open is refused by name; one it cannot read says why and changes nothing', async ({
  tandem: { page },
}) => {
  const frame = new AppFrame(page)
  await expect(page.getByRole('button', { name: 'Import…' }).first()).toBeVisible()
  const before = await storeState(page)
  const files = new CalendarFileDialog(page)
  await files.drop({ name: 'photo.png', text: 'x' })
  await frame.expectToast('photo.png cannot be opened here.')
  await files.drop({
    name: 'busy.ics',
    text: 'BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\nEND:VCALENDAR',
  })
  await expect(page.getByRole('alert')).toHaveText(
    'busy.ics cannot be imported: it holds free and busy times only, no meeting, task or card.',
  )
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close/ })
    .last()
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await storeState(page)).toEqual(before)
})

test('a Salesforce report is known by its header; its footer is left out and counted', async ({
  tandem: { page },
}) => {
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.choose(
    csv(
      'report.csv',
      [
        'Opportunity Owner,Account Name,Opportunity Name,Stage,Total Amount Currency,Total Amount,Close Date',
        'Ana,Nordlicht GmbH,Renewal,Negotiation/Review,EUR,1200.50,2026-03-31',
        'Ben,Østfjord AS,First,Closed Won,USD,800,2026-01-15',
        'Grand Totals (2 records)',
        '',
        'Confidential Information - Do Not Distribute',
        '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
      ].join('\r\n'),
    ),
  )
  await wizard.next()
  await expect(wizard.button('Preset: Salesforce opportunities')).toBeVisible()
  await expect(wizard.dialog).toContainText('This is a Salesforce export.')
  expect(await wizard.fieldOf('Total Amount')).toBe('Amount')
  expect(await wizard.fieldOf('Total Amount Currency')).toBe('Currency')
  await wizard.toReady()
  await wizard.run()
  await wizard.expectCounts('2 rows = 2 new + 0 failed')
  await expect(wizard.dialog).toContainText('3 lines of a report’s footer')
  await expect(wizard.dialog.getByLabel('Totals per currency')).toContainText('EUR 1,200.50')
  const deals = await rowsOf(page, 'deals')
  expect(deals.map(deal => deal.stage).sort()).toEqual(['negotiation', 'won'])
})

test('what lies ahead is saved as a calendar; read back here it is known, and the choices are kept', async ({
  tandem: { app, page },
}, testInfo) => {
  await importPartners(page)
  const files = new CalendarFileDialog(page)
  await files.drop(CARDS)
  await files.take(4)
  const ahead = calendar('Größe, «東京»; plan').text.replaceAll('202612', '209912')
  await files.drop({ name: 'Plan.ics', text: ahead.replace('UID:plan-1', 'UID:') })
  await files.take(2)

  const dialog = new ExportCalendarDialog(page)
  await dialog.open(app)
  await expect(dialog.part('Meetings from today on')).toContainText('1 entry')
  // Every partner is due one day; left out here, so that the file holds what was brought in alone.
  await expect(dialog.part('Days partners are due')).toContainText('2 entries')
  await dialog.dialog.getByText('Days partners are due').click()
  await dialog.dialog.getByText('as all-day events').click()
  const path = testInfo.outputPath('Tandem.ics')
  await saveTo(app, path)
  await dialog.save('2 entries')
  await expect.poll(() => existsSync(path)).toBe(true)
  const text = readFileSync(path, 'utf8')
  const [meeting] = await rowsOf(page, 'interactions')
  expect(text).toContain(`UID:${meeting?.id}@tandem\r\n`)
  expect(text).toContain('SUMMARY:Größe\\, «東京»\\; plan\r\n')
  expect(text).toContain('DTSTART:20991201T100000Z\r\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20991203\r\n')
  expect(text).not.toContain('VTODO')

  await dialog.open(app)
  await expect(dialog.dialog.getByRole('radio', { name: 'as all-day events' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog.dialog).toBeHidden()

  await files.drop({ name: 'Tandem.ics', text })
  await expect(files.line('Größe')).toContainText('there already')
  await expect(files.dialog.getByRole('button', { name: /^Nothing to import/ })).toBeDisabled()
})
