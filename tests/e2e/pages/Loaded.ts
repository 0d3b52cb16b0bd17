import { expect, type Page } from '@playwright/test'

/** What tells that a page of the sample book is all there: it is looked at with its content, not before it. */
const WITNESSES: Readonly<Record<string, (page: Page) => ReturnType<Page['locator']>>> = {
  '/today': page => page.getByText('Commit against target'),
  '/partners': page => page.getByRole('grid', { name: 'Partners' }).getByRole('link').first(),
  '/deals': page => page.getByRole('grid', { name: 'Deals' }).getByRole('link').first(),
  '/registrations': page => page.getByRole('grid', { name: 'Registrations' }).getByRole('link').first(),
  '/leads': page => page.getByRole('grid', { name: 'Leads' }).getByRole('link').first(),
  '/plans': page => page.getByRole('grid', { name: 'Plans' }).getByRole('link').first(),
  '/sessions': page =>
    page.getByRole('grid', { name: 'Sessions' }).getByRole('row').filter({ hasText: 'QBR' }).first(),
  '/commitments': page => page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first(),
  '/insights/credit': page =>
    page.getByRole('grid', { name: 'Claims without evidence' }).getByRole('link').first(),
  '/insights/mix': page => page.getByRole('region', { name: 'Not said how' }).getByRole('grid'),
  '/insights/forecast': page => page.getByRole('grid', { name: /^Win rates/ }),
  '/insights/automation': page => page.getByRole('grid', { name: 'Runs of rules' }),
}

export async function expectLoaded(page: Page, path: string): Promise<void> {
  const witness = WITNESSES[path]
  if (witness) await expect(witness(page)).toBeVisible()
}
