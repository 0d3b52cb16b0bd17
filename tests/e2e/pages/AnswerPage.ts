import type { Locator, Page } from '@playwright/test'

/** What a partner answered, proposal by proposal. */
export class AnswerPage {
  readonly page: Page
  readonly proposals: Locator

  constructor(page: Page) {
    this.page = page
    this.proposals = page.getByRole('list', { name: 'Proposals' }).getByRole('listitem')
  }

  /** As a file is dropped on the window. */
  async drop(name: string, text: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ({ name, text }) => {
        const data = new DataTransfer()
        data.items.add(new File([text], name))
        return data
      },
      { name, text },
    )
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }
}
