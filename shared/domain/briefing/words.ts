/** What each figure of a briefing means and which rows it is read from, for the screen and the PDF. */
export const BRIEFING_DEFINITIONS = [
  {
    figure: 'Last plan’s result',
    definition:
      'Of the newest plan of this partner that began before this one: Σ weight × min(1, actual ÷ target) ÷ Σ weights of goals with figures × 100.',
    source: 'goals of the plan; actuals read from the store or entered',
  },
  {
    figure: 'Revenue, four quarters',
    definition:
      'Revenue lines of the partner in the last four whole quarters, in every role, credits taken off, each converted on its day.',
    source: 'revenue',
  },
  {
    figure: 'Open pipeline',
    definition:
      'Deals the partner takes part in that are neither won nor lost, their whole amounts, converted today. Late: the close date is past.',
    source: 'deals',
  },
  {
    figure: 'Account overlap',
    definition:
      'Customers the partner has a deal, registration or revenue with; shared are those where we also have open or won deals without it.',
    source: 'deals, registrations, revenue',
  },
  {
    figure: 'Protected registrations',
    definition: 'Approved or extended, last protected day not past; expiring: within 90 days.',
    source: 'registrations',
  },
  {
    figure: 'Conflicts',
    definition: 'Rival claims on the partner’s registrations that nobody decided.',
    source: 'conflicts',
  },
  {
    figure: 'Open commitments',
    definition: 'Promises neither done nor broken; overdue from the day after the last agreed due day.',
    source: 'tasks that are promises',
  },
  {
    figure: 'Kept',
    definition:
      'Kept ÷ (kept + late + broken + overdue) of what was decided in the last twelve months; n/a where none was.',
    source: 'tasks that are promises',
  },
  {
    figure: 'Last touch',
    definition: 'The newest meeting, call or mail up to today; a note is none.',
    source: 'interactions',
  },
] as const

/** What a briefing should hold and the store has no rows for: said, so that nobody takes silence for zero. */
export const NOT_KEPT_YET = [
  'Certificates of the partner’s people and when they expire',
  'The balance of marketing funds and when they lapse',
  'Feedback and satisfaction of the partner',
] as const
