import type { foundConflict } from '@shared/domain/conflict/found.ts'
import { CONFLICT_DECISIONS, type ConflictDecision } from '@shared/domain/conflict/schema.ts'
import { editDeal } from '@shared/domain/deal/commands.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { approveRegistration } from '@shared/domain/registration/approveCommand.ts'
import { convertRegistration } from '@shared/domain/registration/convertCommand.ts'
import {
  createRegistration,
  deleteRegistrations,
  editRegistration,
  resubmitRegistration,
} from '@shared/domain/registration/draftCommands.ts'
import { expireRegistrations, extendRegistration } from '@shared/domain/registration/protectCommands.ts'
import {
  answerInfo,
  rejectRegistration,
  requestInfo,
  takeIntoReview,
  withdrawRegistration,
} from '@shared/domain/registration/reviewCommands.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { submitRegistration } from '@shared/domain/registration/submitCommand.ts'
import { channelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { WORKSPACE_ID, workspaceFields } from '@shared/domain/workspace/schema.ts'
import fc from 'fast-check'
import type { z } from 'zod'
import { type Acting, MemoryStore } from '../../unit/domain/memoryStore.ts'

const STAMPS = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdIn: 'x',
}
export const START = Date.parse('2026-03-01T08:00:00Z')
const HOUR = 3_600_000

export const POLICY = channelPolicy.parse({
  protectionDays: 12,
  extensionDays: 6,
  maxExtensions: 2,
  extensionActivityDays: 4,
  approvalHours: 8,
  disputeHours: 8,
  calendars: [
    { region: 'West', timeZone: 'America/Los_Angeles', holidays: [{ on: '2026-03-09' }] },
    { region: 'South', timeZone: 'Pacific/Auckland', workdays: [1, 2, 3, 4, 5, 6], closesAt: '13:30' },
  ],
  team: [
    { name: 'Ana' },
    { name: 'Ben', canApprove: false },
    { name: 'Cleo', quotaTerritories: ['South'], quotaPartnerIds: ['partner:2'] },
  ],
})

const PARTNERS = ['partner:1', 'partner:2', 'partner:3'] as const
const CUSTOMERS = ['customer:1', 'customer:2'] as const
const PRODUCTS = ['product:1', 'product:2'] as const

export function newWorld(): MemoryStore {
  const store = new MemoryStore()
  store.put('workspace', { ...workspaceFields.parse({ policy: POLICY }), id: WORKSPACE_ID, ...STAMPS })
  for (const id of PARTNERS)
    store.put('partners', { id, name: id, types: [], status: 'active', ...STAMPS } as never)
  for (const id of CUSTOMERS) store.put('customers', { id, name: `Firm ${id}`, domains: [], ...STAMPS })
  for (const id of PRODUCTS) store.put('products', { id, name: id, ...STAMPS } as never)
  return store
}

const which = fc.nat({ max: 30 })
const actor = fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dora')

/** Anything anybody could try; `which` picks among the registrations there are by then. */
export const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      partnerId: fc.constantFrom(...PARTNERS),
      customer: fc.constantFrom(...CUSTOMERS),
      isKnown: fc.boolean(),
      productIds: fc.subarray([...PRODUCTS]),
      territory: fc.constantFrom('West', 'South', undefined),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      which,
      rivals: fc.array(which, { maxLength: 2 }),
      route: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('approve' as const),
      which,
      rivals: fc.array(which, { maxLength: 1 }),
      as: fc.option(fc.constantFrom('Ana', 'Cleo'), { nil: undefined }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      which,
      decision: fc.constantFrom(...CONFLICT_DECISIONS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('review', 'ask', 'answer', 'reject', 'withdraw', 'resubmit', 'delete', 'edit'),
      which,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('extend', 'expire', 'touch'), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('convert' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('deal' as const),
      which,
      stage: fc.constantFrom('won', 'lost', 'proposal'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 100, max: 500 })),
    }),
  },
)
export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never
export const play = fc.array(fc.record({ action, actor, isRule: fc.boolean() }), {
  minLength: 5,
  maxLength: 60,
  size: 'max',
})

/** Several partners after one customer: each claim is written, handed in and to be approved, with little between. */
export const rush = fc
  .array(
    fc.record({
      partnerId: fc.constantFrom(...PARTNERS),
      isKnown: fc.boolean(),
      productIds: fc.subarray([...PRODUCTS]),
      actor,
      between: fc.array(fc.record({ action, actor }), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map(claims =>
    claims.flatMap(({ partnerId, isKnown, productIds, actor, between }, at) => {
      const own: Action[] = [
        { kind: 'create', partnerId, customer: CUSTOMERS[0], isKnown, productIds, territory: undefined },
        { kind: 'submit', which: at, rivals: [], route: false },
        { kind: 'approve', which: at, rivals: [], as: undefined },
      ]
      // Another one written in between would take its place in the order.
      const others = between.filter(({ action: { kind } }) => kind !== 'create' && kind !== 'delete')
      return [...own.map(action => ({ action, actor })), ...others]
    }),
  )

const foundOf = (
  rows: readonly Registration[],
  picks: readonly number[],
  own: string,
): z.input<typeof foundConflict>[] =>
  picks.flatMap(pick => {
    const rival = rows[pick % rows.length]
    return rival && rival.id !== own
      ? [
          {
            rivalTable: 'registrations' as const,
            rivalId: rival.id,
            fields: [],
            bits: 9,
            threshold: 5,
            shared: [],
          },
        ]
      : []
  })

/** Plays one action at a moment; whether it was taken or refused is the commands' to say. */
export function playOne(store: MemoryStore, action: Action, at: number, acting: Acting): void {
  const now = new Date(at).toISOString()
  const all = store.all('registrations')
  const row = 'which' in action ? all[action.which % Math.max(1, all.length)] : undefined
  if (action.kind === 'create') {
    const { partnerId, customer, isKnown, productIds, territory } = action
    const fields = { partnerId, company: `Firm ${customer} GmbH`, productIds, territory }
    store.commit(createRegistration, isKnown ? { ...fields, customerId: customer } : fields, now, acting)
    return
  }
  if (action.kind === 'decide') decide(store, action.which, action.decision, now)
  if (!row || action.kind === 'decide') return
  const { id } = row
  if (action.kind === 'submit')
    store.commit(
      submitRegistration,
      {
        id,
        found: foundOf(all, action.rivals, id),
        ...(action.route && {
          approvers: [
            { name: 'Ana', order: 1 },
            { name: 'Cleo', order: 2 },
          ],
        }),
      },
      now,
      acting,
    )
  else if (action.kind === 'approve')
    store.commit(
      approveRegistration,
      { id, found: foundOf(all, action.rivals, id), as: action.as },
      now,
      acting,
    )
  else if (action.kind === 'deal') {
    if (row.dealId)
      store.commit(
        editDeal,
        { id: row.dealId, patch: { stage: action.stage as 'won', closeOn: now.slice(0, 10) } },
        now,
        acting,
      )
  } else if (action.kind === 'touch') store.put('interactions', touch(store, row, now))
  else if (action.kind !== 'wait') simple(store, action.kind as Simple, id, now, acting)
}

type Simple =
  | 'review'
  | 'ask'
  | 'answer'
  | 'reject'
  | 'withdraw'
  | 'resubmit'
  | 'delete'
  | 'edit'
  | 'extend'
  | 'expire'
  | 'convert'

function simple(store: MemoryStore, kind: Simple, id: Registration['id'], now: string, acting: Acting): void {
  const reason = 'because'
  if (kind === 'review') store.commit(takeIntoReview, { id }, now, acting)
  else if (kind === 'ask') store.commit(requestInfo, { id, reason }, now, acting)
  else if (kind === 'answer') store.commit(answerInfo, { id }, now, acting)
  else if (kind === 'reject') store.commit(rejectRegistration, { id, reason }, now, acting)
  else if (kind === 'withdraw') store.commit(withdrawRegistration, { id, reason }, now, acting)
  else if (kind === 'resubmit') store.commit(resubmitRegistration, { id }, now, acting)
  else if (kind === 'delete') store.commit(deleteRegistrations, { ids: [id] }, now, acting)
  else if (kind === 'edit') store.commit(editRegistration, { id, patch: { segment: now } }, now, acting)
  else if (kind === 'extend') store.commit(extendRegistration, { id, reason }, now, acting)
  else if (kind === 'expire') store.commit(expireRegistrations, { ids: [id] }, now, acting)
  else store.commit(convertRegistration, { id }, now, acting)
}

/** A conflict nobody decided yet, settled one way. */
function decide(store: MemoryStore, which: number, decision: ConflictDecision, now: string): void {
  const open = store.all('conflicts').filter(row => row.decision === undefined)
  const row = open[which % Math.max(1, open.length)]
  if (row) store.put('conflicts', { ...row, decision, decidedAt: now, decidedBy: 'Ana' })
}

const touch = (store: MemoryStore, { id, partnerId }: Registration, now: string): Interaction => ({
  id: store.newId('interaction'),
  kind: 'call',
  subject: 'About it',
  on: now.slice(0, 10),
  partnerId,
  registrationId: id,
  contactIds: [],
  ...STAMPS,
})

/** Hours an action takes: waiting as long as it says, everything else some minutes. */
export const durationOf = (action: Action): number =>
  action.kind === 'wait' ? action.hours * HOUR : HOUR / 4
