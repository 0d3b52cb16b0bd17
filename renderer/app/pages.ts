import type { ComponentType } from 'react'
import { recall } from '../state/remembered.ts'

interface Page {
  readonly path: string
  /** Once it has loaded: needs no waiting for. */
  loaded(): ComponentType | undefined
  load(): Promise<ComponentType>
}

function page(path: string, get: () => Promise<ComponentType>): Page {
  let loaded: ComponentType | undefined
  return {
    path,
    loaded: () => loaded,
    async load() {
      loaded = await get()
      return loaded
    },
  }
}

/** Every page, one line each. Pages are loaded when first needed, or while nothing else is to do. */
export const PAGES: readonly Page[] = [
  page('/today', async () => (await import('../features/today/TodayPage.tsx')).TodayPage),
  page('/inbox', async () => (await import('../features/inbox/InboxPage.tsx')).InboxPage),
  page('/partners', async () => (await import('../features/partners/PartnersPage.tsx')).PartnersPage),
  page('/partners/:id', async () => (await import('../features/partners/PartnerPage.tsx')).PartnerPage),
  page('/deals', async () => (await import('../features/deals/DealsPage.tsx')).DealsPage),
  page('/deals/:id', async () => (await import('../features/deals/DealPage.tsx')).DealPage),
  page(
    '/registrations',
    async () => (await import('../features/registrations/RegistrationsPage.tsx')).RegistrationsPage,
  ),
  page(
    '/registrations/:id',
    async () => (await import('../features/registrations/RegistrationPage.tsx')).RegistrationPage,
  ),
  page('/rules/clocks', async () => (await import('../features/policy/PolicyPage.tsx')).PolicyPage),
  page('/leads', async () => (await import('../features/leads/LeadsPage.tsx')).LeadsPage),
  page('/leads/:id', async () => (await import('../features/leads/LeadPage.tsx')).LeadPage),
  page('/plans', async () => (await import('../features/plans/PlansPage.tsx')).PlansPage),
  page('/plans/:id', async () => (await import('../features/plans/PlanPage.tsx')).PlanPage),
  page(
    '/plans/:id/versions',
    async () => (await import('../features/plan-versions/PlanVersionsPage.tsx')).PlanVersionsPage,
  ),
  page(
    '/plans/:id/briefing',
    async () => (await import('../features/plan-documents/BriefingPage.tsx')).BriefingPage,
  ),
  page('/insights', async () => (await import('../features/scorecards/ScorecardsPage.tsx')).ScorecardsPage),
  page('/insights/credit', async () => (await import('../features/attribution/CreditPage.tsx')).CreditPage),
  page('/insights/mix', async () => (await import('../features/mix/MixPage.tsx')).MixPage),
  page(
    '/insights/forecast',
    async () => (await import('../features/forecast/ForecastPage.tsx')).ForecastPage,
  ),
  page(
    '/commitments',
    async () => (await import('../features/commitments/CommitmentsPage.tsx')).CommitmentsPage,
  ),
  page(
    '/programs/strategy',
    async () => (await import('../features/strategy/StrategyPage.tsx')).StrategyPage,
  ),
  page('/rules', async () => (await import('../features/engagement/RulesPage.tsx')).RulesPage),
  page('/rules/accounts', async () => (await import('../features/engagement/AccountsPage.tsx')).AccountsPage),
  page(
    '/insights/automation',
    async () => (await import('../features/automation/AutomationPage.tsx')).AutomationPage,
  ),
  page(
    '/rules/automation',
    async () => (await import('../features/automation/AutomationRulesPage.tsx')).AutomationRulesPage,
  ),
  page('/answers/:id', async () => (await import('../features/packs/AnswerPage.tsx')).AnswerPage),
  page('/sessions', async () => (await import('../features/sessions/SessionsPage.tsx')).SessionsPage),
  page('/sessions/:id', async () => (await import('../features/sessions/SessionPage.tsx')).SessionPage),
  page('/history', async () => (await import('../features/history/HistoryPage.tsx')).HistoryPage),
  page('/settings', async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage),
]

/** Where a start begins: on Today once it has shown a book, before that where the book can be filled. */
export const home = (): string => (recall('today.has', false) ? '/today' : '/partners')

/** Loads the page this start begins on; one that cannot be loaded says so when it is shown. */
export async function loadFirstPage(): Promise<void> {
  const asked = location.hash.replace(/^#/, '').replace(/\?.*$/, '')
  const begins = pageAt(asked) ? asked : home()
  // Said before anything is drawn: the frame would be drawn twice.
  if (begins !== asked) history.replaceState(history.state, '', `#${begins}`)
  await pageAt(begins)
    ?.load()
    .catch(() => undefined)
}

const pageAt = (at: string): Page | undefined => PAGES.find(({ path }) => fits(path, at))

/** Whether a path is one of a pattern like `/deals/:id`. */
function fits(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === parts.length && wanted.every((word, i) => word.startsWith(':') || word === parts[i])
  )
}
