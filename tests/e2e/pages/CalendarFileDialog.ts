import { expect, type Locator, type Page } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly text: string
}

/** What comes up when a card or a calendar is dropped on the window. */
export class CalendarFileDialog {
  readonly page: Page
  readonly dialog: Locator
  readonly lines: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: /^Import (people|meetings|tasks)/ })
    this.lines = this.dialog.getByRole('grid', { name: 'What comes in' })
  }

  /** Drops files on the window, as the system's file manager does. */
  async drop(...files: readonly DroppedFile[]): Promise<void> {
    await this.page.evaluate(dropped => {
      const transfer = new DataTransfer()
      for (const { name, text } of dropped) transfer.items.add(new File([text], name))
      const event = (type: string) =>
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer })
      document.body.dispatchEvent(event('dragover'))
      document.body.dispatchEvent(event('drop'))
    }, files)
  }

  line(name: string): Locator {
    return this.lines.getByRole('row').filter({ hasText: name })
  }

  /** `Import 3 records`. */
  async take(records: number): Promise<void> {
    const words = `Import ${records} ${records === 1 ? 'record' : 'records'}`
    await this.dialog.getByRole('button', { name: new RegExp(`^${words}`) }).click()
    await expect(this.dialog).toBeHidden()
  }
}
