import { PLAN_SECTION_LABELS, type PlanSection } from '../plan/schema.ts'
import type { AgendaBlock, SessionKind } from './schema.ts'

/** 250 minutes in ten blocks (field guide 4b). */
const JBP: readonly AgendaBlock[] = [
  { id: 'results', title: 'Results and lessons', minutes: 20, shows: 'lastActions' },
  { id: 'market', title: 'Market and customer view', minutes: 20, section: 'profile' },
  {
    id: 'thesis',
    title: 'Thesis and value proposition',
    minutes: 30,
    section: 'thesis',
    moreSections: ['proposition'],
  },
  { id: 'goals', title: 'Goals, each side', minutes: 30, section: 'goals' },
  { id: 'forecast', title: 'Forecast build', minutes: 45, section: 'forecast', moreSections: ['accounts'] },
  {
    id: 'motions',
    title: 'Motions and campaigns with funding',
    minutes: 40,
    section: 'motions',
    moreSections: ['marketing'],
  },
  {
    id: 'enablement',
    title: 'Enablement and resources',
    minutes: 20,
    section: 'enablement',
    moreSections: ['resources'],
  },
  { id: 'risks', title: 'Risks and rules of engagement', minutes: 15, section: 'risks' },
  { id: 'actions', title: 'Actions with owners and dates', minutes: 20, section: 'actions' },
  { id: 'recap', title: 'Recap, sign-off, next dates', minutes: 10, shows: 'recap' },
]

/**
 * 75 minutes that open with last quarter's actions (field guide 4c). Their ten come from the quarter's recap and the
 * pipeline, five each.
 */
const QBR: readonly AgendaBlock[] = [
  { id: 'lastActions', title: 'Last quarter’s actions', minutes: 10, shows: 'lastActions' },
  { id: 'recap', title: 'The quarter in review', minutes: 10, section: 'goals' },
  { id: 'pipeline', title: 'Top ten pipeline with blockers', minutes: 15, section: 'forecast' },
  { id: 'customers', title: 'Customer health', minutes: 10, section: 'accounts' },
  { id: 'marketing', title: 'Joint marketing and funds', minutes: 10, section: 'marketing' },
  { id: 'issues', title: 'Open issues', minutes: 10, section: 'risks' },
  { id: 'actions', title: 'Actions of the next quarter', minutes: 10, section: 'actions', shows: 'recap' },
]

/** The agenda a session of this kind begins with. */
export const agendaOf = (kind: SessionKind): readonly AgendaBlock[] => (kind === 'jbp' ? JBP : QBR)

/** Planned length in minutes. */
export const minutesOfAgenda = (agenda: readonly Pick<AgendaBlock, 'minutes'>[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0)

/** The sections of the plan a block works on, the main one first. */
export const sectionsOf = ({ section, moreSections = [] }: AgendaBlock): readonly PlanSection[] => [
  ...new Set([...(section ? [section] : []), ...moreSections]),
]

/** `Motions, Marketing and funding`; empty for a block that works on none. */
export const sectionsInWords = (block: AgendaBlock): string =>
  sectionsOf(block)
    .map(section => PLAN_SECTION_LABELS[section])
    .join(', ')
