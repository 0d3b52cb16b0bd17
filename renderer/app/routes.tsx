import { type ComponentType, lazy } from 'react'
import { recall } from '../state/remembered.ts'
import { loadPalette } from './PaletteHost.tsx'

interface Route {
  readonly path: string
  readonly page: ComponentType
  load(): Promise<unknown>
}

const route = (path: string, load: () => Promise<ComponentType>): Route => ({
  path,
  load,
  page: lazy(async () => ({ default: await load() })),
})

/** Every page, one line each. Pages are loaded when first needed, or while nothing else is to do. */
export const ROUTES: readonly Route[] = [
  route('/today', async () => (await import('../features/today/TodayPage.tsx')).TodayPage),
  route('/inbox', async () => (await import('../features/inbox/InboxPage.tsx')).InboxPage),
  route('/partners', async () => (await import('../features/partners/PartnersPage.tsx')).PartnersPage),
  route('/partners/:id', async () => (await import('../features/partners/PartnerPage.tsx')).PartnerPage),
  route('/deals', async () => (await import('../features/deals/DealsPage.tsx')).DealsPage),
  route('/deals/:id', async () => (await import('../features/deals/DealPage.tsx')).DealPage),
  route(
    '/registrations',
    async () => (await import('../features/registrations/RegistrationsPage.tsx')).RegistrationsPage,
  ),
  route(
    '/registrations/:id',
    async () => (await import('../features/registrations/RegistrationPage.tsx')).RegistrationPage,
  ),
  route('/rules/clocks', async () => (await import('../features/policy/PolicyPage.tsx')).PolicyPage),
  route('/leads', async () => (await import('../features/leads/LeadsPage.tsx')).LeadsPage),
  route('/leads/:id', async () => (await import('../features/leads/LeadPage.tsx')).LeadPage),
  route('/plans', async () => (await import('../features/plans/PlansPage.tsx')).PlansPage),
  route('/plans/:id', async () => (await import('../features/plans/PlanPage.tsx')).PlanPage),
  route(
    '/plans/:id/versions',
    async () => (await import('../features/plan-versions/PlanVersionsPage.tsx')).PlanVersionsPage,
  ),
  route(
    '/plans/:id/briefing',
    async () => (await import('../features/plan-documents/BriefingPage.tsx')).BriefingPage,
  ),
  route('/insights', async () => (await import('../features/scorecards/ScorecardsPage.tsx')).ScorecardsPage),
  route('/insights/credit', async () => (await import('../features/attribution/CreditPage.tsx')).CreditPage),
  route('/insights/mix', async () => (await import('../features/mix/MixPage.tsx')).MixPage),
  route(
    '/insights/forecast',
    async () => (await import('../features/forecast/ForecastPage.tsx')).ForecastPage,
  ),
  route(
    '/commitments',
    async () => (await import('../features/commitments/CommitmentsPage.tsx')).CommitmentsPage,
  ),
  route(
    '/programs/strategy',
    async () => (await import('../features/strategy/StrategyPage.tsx')).StrategyPage,
  ),
  route('/rules', async () => (await import('../features/engagement/RulesPage.tsx')).RulesPage),
  route(
    '/rules/accounts',
    async () => (await import('../features/engagement/AccountsPage.tsx')).AccountsPage,
  ),
  route(
    '/insights/automation',
    async () => (await import('../features/automation/AutomationPage.tsx')).AutomationPage,
  ),
  route(
    '/rules/automation',
    async () => (await import('../features/automation/AutomationRulesPage.tsx')).AutomationRulesPage,
  ),
  route('/answers/:id', async () => (await import('../features/packs/AnswerPage.tsx')).AnswerPage),
  route('/sessions', async () => (await import('../features/sessions/SessionsPage.tsx')).SessionsPage),
  route('/sessions/:id', async () => (await import('../features/sessions/SessionPage.tsx')).SessionPage),
  route('/history', async () => (await import('../features/history/HistoryPage.tsx')).HistoryPage),
  route('/settings', async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage),
]

/** Where a start begins: on Today once it has shown a book, before that where the book can be filled. */
export const home = (): string => (recall('today.has', false) ? '/today' : '/partners')

/** Loads every page in the background, one after the other, so that none has to be waited for. */
export async function preloadPages(): Promise<void> {
  // First what a key opens over any page.
  await idle()
  await loadPalette().catch(() => undefined)
  for (const { load } of ROUTES) {
    await idle()
    // A page that cannot be loaded now says so when it is opened.
    await load().catch(() => undefined)
  }
  await idle()
  await import('./theme/MuiTheme.tsx')
  await import('./theme/worldFonts.ts')
}

const idle = (): Promise<void> => new Promise(done => requestIdleCallback(() => done(), { timeout: 2_000 }))
