/** Pages that are parts of one place of the rail, in the order of their tabs. */
export interface SectionPage {
  readonly path: string
  readonly label: string
}

export const INSIGHTS_PAGES: readonly SectionPage[] = [
  { path: '/insights', label: 'Scorecards' },
  { path: '/insights/forecast', label: 'Forecast' },
  { path: '/insights/credit', label: 'Credit' },
  { path: '/insights/mix', label: 'Mix' },
  { path: '/insights/automation', label: 'Automation' },
]

export const PLANS_PAGES: readonly SectionPage[] = [
  { path: '/plans', label: 'Plans' },
  { path: '/sessions', label: 'Sessions' },
  { path: '/commitments', label: 'Commitments' },
]

/** Pages of a place of the rail whose path is not under it. */
export const RAIL_PLACE: Readonly<Record<string, string>> = {
  '/commitments': '/plans',
  '/sessions': '/plans',
}

export const RULES_PAGES: readonly SectionPage[] = [
  { path: '/rules', label: 'Engagement' },
  { path: '/rules/accounts', label: 'Named accounts' },
  { path: '/rules/clocks', label: 'Clocks and people' },
  { path: '/rules/automation', label: 'Automation' },
]
