import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { ensureDisplay } from '../../../electron/runtime/display.mjs'
import { sandboxArguments } from '../../../electron/runtime/electronPath.mjs'
import { packagedBinary as binary, launchPackaged, packageOnce } from '../../support/packagedApp.ts'
import { pdfText } from '../../support/pdfText.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnerPage } from '../pages/PartnerPage.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'

/** The app as `npm run package` leaves it: its own binary, its fuses on, its code in one archive. */

const run = promisify(execFile)

test.skip(process.platform !== 'linux', 'the unpacked Linux app is packaged on Linux')

test.beforeAll(packageOnce)

test('smoke: the window opens, the sample is loaded, a partner is edited, the store survives a restart', async () => {
  const tandem = await launchPackaged(binary)
  try {
    const { page } = tandem
    const app = new AppFrame(page)
    await app.loadSample()
    const list = new PartnersPage(page)
    const name = await list.nameAt(0)
    await list.open(name)
    const partner = new PartnerPage(page)
    await partner.openTab('People')
    await partner.addPerson('Ada Example', 'Alliance manager')
    await page.reload()
    await partner.openTab('People')
    await expect(partner.panel).toContainText('Ada Example')
  } finally {
    await tandem.close()
  }
})

test('its command line imports a file and writes a scorecard', async () => {
  await ensureDisplay(() => {})
  const folder = mkdtempSync(join(tmpdir(), 'tandem-packaged-'))
  try {
    writeFileSync(join(folder, 'partners.csv'), 'Key,Partner,Country\n1,Nordlicht GmbH,Germany\n')
    writeFileSync(
      join(folder, 'sales.csv'),
      'Partner key,Date,Amount\n1,2026-07-15,1234.56\n1,2026-09-30,0.44\n',
    )
    const tandem = (...args: string[]) =>
      run(binary, [...sandboxArguments(), '--log-level=3', '--disable-gpu', ...args, '--workspace', 'ws'], {
        cwd: folder,
      })
    await tandem('import', 'partners.csv', '--as', 'partners')
    await tandem('import', 'sales.csv', '--as', 'revenue', '--report', 'report.json')
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      rows: 2,
      created: 2,
      totals: { USD: 123500 },
    })
    await tandem('export', 'scorecards', '--period', '2026-Q3', '--out', 'pdfs')
    const [file = ''] = readdirSync(join(folder, 'pdfs'))
    expect(await pdfText(join(folder, 'pdfs', file))).toContain('1,235.00')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
