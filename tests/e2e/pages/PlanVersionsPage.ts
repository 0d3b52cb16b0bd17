import { expect, type Locator, type Page } from '@playwright/test'

/** The page of a plan's versions: locking, signing, comparing, verifying. */
export class PlanVersionsPage {
  readonly page: Page
  readonly heading: Locator
  readonly approval: Locator
  readonly compare: Locator
  readonly versions: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.approval = page.getByRole('region', { name: 'Approval' })
    this.compare = page.getByRole('region', { name: 'Compare' })
    this.versions = page.getByRole('list', { name: 'Versions' })
    this.dialog = page.getByRole('dialog')
  }

  async open(planId: string): Promise<void> {
    await this.page.evaluate(
      hash => {
        location.hash = hash
      },
      `#/plans/${encodeURIComponent(planId)}/versions`,
    )
    await expect(this.approval).toBeVisible()
  }

  /** By its key. */
  async lock(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^Lock version/ })).toBeEnabled()
    await this.page.keyboard.press('l')
    await expect(this.approval).toContainText('is locked and waits for both signatures')
  }

  /** Signs for the side whose turn it is by the keyboard alone. */
  async signTyped(name: string, role: string): Promise<void> {
    await this.page.keyboard.press('s')
    await this.dialog.getByLabel(/^Name/).fill(name)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.type(role)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
    await expect(this.approval).toContainText(name)
  }

  /** Signs with the pointer: a wave over the box. */
  async signDrawn(name: string): Promise<void> {
    await this.page.keyboard.press('s')
    await this.dialog.getByLabel(/^Name/).fill(name)
    await this.dialog.getByText('Drawn', { exact: true }).click()
    const box = await this.dialog.getByRole('img', { name: /^Signature/ }).boundingBox()
    if (!box) throw new Error('There is no box to draw in.')
    const [left, middle] = [box.x + 60, box.y + box.height / 2]
    await this.page.mouse.move(left, middle)
    await this.page.mouse.down()
    for (let i = 1; i <= 30; i++) await this.page.mouse.move(left + i * 10, middle + Math.sin(i / 2) * 40)
    await this.page.mouse.up()
    await expect(this.dialog.getByRole('img', { name: 'Signature: drawn' })).toBeVisible()
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
    await expect(this.approval).toContainText(name)
  }

  version(number: number): Locator {
    return this.versions.getByRole('listitem', { name: new RegExp(`^Version ${number},`) })
  }

  /** Lets the page check a PDF file. */
  async verifyFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Plan PDF to verify').setInputFiles(file)
  }
}
