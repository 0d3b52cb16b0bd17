import { addDays } from '../../lib/calendarDate.ts'
import type { Plan } from '../plan/schema.ts'
import type { AgendaBlock, Session, SessionItem } from '../session/schema.ts'
import type { SamplePlan } from './options.ts'

/** Field guide 4b: 250 minutes. */
const JBP: readonly AgendaBlock[] = [
  { id: 'results', title: 'Results and lessons', minutes: 20, section: 'goals' },
  { id: 'market', title: 'Market and customers', minutes: 20, section: 'profile' },
  { id: 'thesis', title: 'Thesis and value proposition', minutes: 30, section: 'proposition' },
  { id: 'goals', title: 'Goals of each side', minutes: 30, section: 'goals' },
  { id: 'forecast', title: 'Forecast', minutes: 45, section: 'forecast' },
  { id: 'motions', title: 'Motions, campaigns, funding', minutes: 40, section: 'marketing' },
  { id: 'enablement', title: 'Enablement and resources', minutes: 20, section: 'enablement' },
  { id: 'risks', title: 'Risks and rules of engagement', minutes: 15, section: 'risks' },
  { id: 'actions', title: 'Actions', minutes: 20, section: 'actions' },
  { id: 'recap', title: 'Recap, sign-off, next dates', minutes: 10, section: 'approval' },
]

/** Field guide 4c: 75 minutes, opening with last quarter's actions. */
const QBR: readonly AgendaBlock[] = [
  { id: 'actions', title: 'Last quarter’s actions', minutes: 15, section: 'actions' },
  { id: 'pipeline', title: 'Pipeline and blockers', minutes: 20, section: 'forecast' },
  { id: 'health', title: 'Customers', minutes: 10, section: 'accounts' },
  { id: 'marketing', title: 'Marketing and funding', minutes: 10, section: 'marketing' },
  { id: 'issues', title: 'Open issues', minutes: 10, section: 'risks' },
  { id: 'next', title: 'Actions', minutes: 10, section: 'actions' },
]

const MINUTE = 60_000

/** A session that comes up, and a QBR of the past quarter with what came of it. */
export function makeSessions(
  sample: SamplePlan,
  plans: readonly Plan[],
): { readonly sessions: readonly Session[]; readonly sessionItems: readonly SessionItem[] } {
  const next = plans.find(({ status }) => status === 'draft')
  const signed = plans.find(({ status }) => status === 'signed')
  const coming = next ? [jbpOf(sample, next)] : []
  if (!signed) return { sessions: coming, sessionItems: [] }
  const held = qbrOf(sample, signed)
  return { sessions: [...coming, held], sessionItems: itemsOf(sample, held) }
}

const attendanceOf = ({ people }: Plan, state: 'invited' | 'present') =>
  people.map(({ person, title }) => ({ person, state, ...(title && { title }) }))

const jbpOf = ({ newId, stamps, today }: SamplePlan, plan: Plan): Session => ({
  id: newId('session'),
  kind: 'jbp',
  title: `JBP session: ${plan.name}`,
  partnerId: plan.partnerId,
  planId: plan.id,
  on: addDays(today, 9),
  at: '09:30',
  place: 'Their office',
  agenda: JBP.map(block => ({ ...block })),
  checklist: [
    { id: 'results', title: 'Last plan’s result', daysBefore: 10, doneAt: stamps.createdAt },
    { id: 'definitions', title: 'Agree what each figure means', daysBefore: 8 },
    { id: 'accounts', title: 'List of shared accounts', daysBefore: 5 },
    { id: 'briefing', title: 'Send the briefing', daysBefore: 3 },
  ],
  attendance: attendanceOf(plan, 'invited'),
  nextDates: [],
  clock: [],
  signedOff: [],
  ...stamps,
})

function qbrOf({ newId, stamps, today }: SamplePlan, plan: Plan): Session {
  const on = addDays(today, -47)
  const start = Date.parse(`${on}T12:00:00.000Z`)
  let minutes = 0
  const clock: Session['clock'] = QBR.map((block, at) => {
    const event = {
      what: 'block' as const,
      at: new Date(start + minutes * MINUTE).toISOString(),
      blockId: block.id,
    }
    minutes += block.minutes + (at % 2 === 0 ? 3 : -2)
    return event
  })
  const end = new Date(start + minutes * MINUTE).toISOString()
  return {
    id: newId('session'),
    kind: 'qbr',
    title: `QBR: ${plan.name}`,
    partnerId: plan.partnerId,
    planId: plan.id,
    on,
    at: '14:00',
    agenda: QBR.map(block => ({ ...block })),
    checklist: [],
    attendance: attendanceOf(plan, 'present'),
    recap: 'Pipeline is ahead, certificates are behind. Two actions moved, none dropped.',
    nextDates: [{ title: 'Next QBR', on: addDays(today, 44), at: '14:00' }],
    clock: [...clock, { what: 'end', at: end }],
    signedOff: plan.people
      .filter(({ role }) => role === 'owner')
      .map(({ person }) => ({ side: person.side, name: person.name, at: end })),
    ...stamps,
  }
}

function itemsOf({ newId, stamps }: SamplePlan, { id, clock }: Session): SessionItem[] {
  const lines: readonly (readonly [SessionItem['kind'], string])[] = [
    ['decision', 'The autumn campaign goes ahead with half the budget'],
    ['decision', 'Renewals are listed ninety days ahead from now on'],
    ['parking', 'A shared demo environment'],
    ['note', 'They hire a second engineer in spring'],
  ]
  return lines.map(([kind, text], at) => {
    const event = clock[Math.min(at + 1, clock.length - 1)]
    return {
      id: newId('sessionItem'),
      sessionId: id,
      kind,
      text,
      ...(event?.what === 'block' && { blockId: event.blockId }),
      at: event?.at ?? stamps.createdAt,
      ...stamps,
    }
  })
}
