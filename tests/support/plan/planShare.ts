import { richFromPlain } from '../../../shared/domain/fields/richText.ts'
import { contentOf, hashOfContent } from '../../../shared/domain/plan/content.ts'
import { type NewPart, newPart, partRows } from '../../../shared/domain/plan/newParts.ts'
import { planFields } from '../../../shared/domain/plan/schema.ts'
import type { PlanShare } from '../../../shared/domain/plan-export/share.ts'
import { type TaskFields, task } from '../../../shared/domain/task/schema.ts'
import type { Id, NewId } from '../../../shared/lib/ids.ts'

export const NOW = '2027-02-10T09:00:00.000Z'
export const TODAY = '2027-02-10'
const stamp = { createdAt: NOW, updatedAt: NOW, createdIn: 'intent' }
const PLAN = 'plan:1' as Id<'plan'>

/** Ids that count up, so that a plan made twice is the same. */
export function counting(): NewId {
  const next = new Map<string, number>()
  return (type => {
    const n = (next.get(type) ?? 0) + 1
    next.set(type, n)
    return `${type}:${n}`
  }) as NewId
}

export const OUR = (name: string) => ({ name, side: 'ours' as const })
export const THEIR = (name: string) => ({ name, side: 'theirs' as const })

export const USUAL_PARTS: readonly NewPart[] = [
  {
    kind: 'text',
    section: 'thesis',
    doc: richFromPlain('Banks buy cloud from people they know.\nWe bring the product.'),
  },
  {
    kind: 'goal',
    side: 'joint',
    title: 'Win ten banks',
    metric: 'wonDeals',
    unit: 'count',
    weight: 60,
    quarters: [
      { quarter: '2027-Q1', target: 2 },
      { quarter: '2027-Q2', target: 3 },
    ],
  },
  {
    kind: 'goal',
    side: 'theirs',
    title: 'Open a second practice',
    unit: 'money',
    weight: 40,
    quarters: [{ quarter: '2027-Q1', target: 12_000_000, actual: 9_000_000 }],
  },
  { kind: 'forecast', quarter: '2027-Q1', worst: 100_000_00, likely: 150_000_00, best: 200_000_00 },
  {
    kind: 'forecast',
    quarter: '2027-Q1',
    region: 'DE',
    worst: 10_000_00,
    likely: 15_000_00,
    best: 20_000_00,
  },
  { kind: 'forecast', quarter: '2027-Q2', worst: 120_000_00, likely: 170_000_00, best: 230_000_00 },
  {
    kind: 'account',
    name: 'Rheinbank AG',
    ownedBy: 'ours',
    ourOwner: 'Ines Falk',
    overlap: 'Both know the CIO.',
  },
  {
    kind: 'risk',
    title: 'Only one certified person',
    likelihood: 4,
    impact: 4,
    mitigation: 'Train two more',
  },
  { kind: 'meeting', title: 'Weekly call', every: 'week', on: '2027-03-15', at: '14:30', minutes: 30 },
  { kind: 'meeting', title: 'QBR, winter; “open”, all', every: 'quarter', on: '2027-01-31', isQbr: true },
  { kind: 'meeting', title: 'Kick-off', every: 'once', on: '2027-01-12', at: '09:00' },
]

export const USUAL_ACTIONS: readonly TaskFields[] = [
  {
    title: 'Train two engineers',
    accountable: THEIR('Noor Haddad'),
    responsible: [THEIR('Sam Vo'), OUR('Ines Falk')],
    startOn: '2027-02-01',
    dueOn: '2027-03-01',
    progress: 'inProgress',
    goalId: 'planPart:2' as Id<'planPart'>,
    evidence: 'Certificates',
  },
  { title: '=HYPERLINK("x")', accountable: OUR('Ines Falk'), dueOn: '2027-01-20' },
  {
    title: 'Sign the fund, "MDF"',
    doneAt: '2027-02-01T10:00:00.000Z',
    dueOn: '2027-02-03',
    accountable: OUR('Jo'),
  },
]

interface Asked {
  readonly parts?: readonly NewPart[]
  readonly actions?: readonly TaskFields[]
  readonly name?: string
  readonly partner?: string
  readonly locked?: boolean
}

/** A plan to write files of: everything in it at hand, no store. */
export function planShare({
  parts = USUAL_PARTS,
  actions = USUAL_ACTIONS,
  name = 'Plan 2027',
  partner = 'Contoso',
  locked = false,
}: Asked = {}): PlanShare {
  const newId = counting()
  const rows = partRows(
    PLAN,
    parts.map(part => newPart.parse(part)),
    [],
    { newId, now: NOW, intent: 'intent' },
  )
  const tasks = actions.map((fields, i) =>
    task.parse({
      ...fields,
      ...stamp,
      planId: PLAN,
      partnerId: 'partner:1',
      order: i + 1,
      id: newId('task'),
    }),
  )
  const cover = { name, partnerId: 'partner:1', from: '2027-01-01', to: '2027-12-31', currency: 'EUR' }
  const status = locked ? ('locked' as const) : ('draft' as const)
  const content = contentOf({
    plan: { ...planFields.parse(cover), ...stamp, id: PLAN, status, version: 1 },
    partner: { id: 'partner:1' as Id<'partner'>, name: partner },
    parts: rows,
    actions: tasks,
    nameOf: () => undefined,
    actuals: [],
    asOf: TODAY,
  })
  const goal = rows.find(row => row.kind === 'goal' && row.metric !== undefined)
  const actuals = goal ? [{ partId: goal.id, quarter: '2027-Q1' as const, actual: 2 }] : []
  return {
    content,
    status,
    signatures: [],
    actions: content.actions,
    actuals,
    today: TODAY,
    ...(locked && { hash: hashOfContent(content) }),
  }
}
