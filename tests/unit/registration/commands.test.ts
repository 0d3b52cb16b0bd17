import { editDeal } from '@shared/domain/deal/commands.ts'
import { planRestore } from '@shared/domain/history/plan.ts'
import { approveRegistration, approversNow } from '@shared/domain/registration/approveCommand.ts'
import { convertRegistration } from '@shared/domain/registration/convertCommand.ts'
import {
  createRegistration,
  deleteRegistrations,
  editRegistration,
  resubmitRegistration,
} from '@shared/domain/registration/draftCommands.ts'
import { expireRegistrations, extendRegistration } from '@shared/domain/registration/protectCommands.ts'
import {
  rejectRegistration,
  requestInfo,
  withdrawRegistration,
} from '@shared/domain/registration/reviewCommands.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { submitRegistration } from '@shared/domain/registration/submitCommand.ts'
import { channelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { WORKSPACE_ID, workspaceFields } from '@shared/domain/workspace/schema.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'

const STAMPS = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdIn: 'x',
}
const DAY_1 = '2026-06-01T10:00:00.000Z'
const FOUND = { rivalTable: 'deals', rivalId: 'deal:9', bits: 9, threshold: 5 } as const

let store: MemoryStore
beforeEach(() => {
  store = new MemoryStore()
  store.put('partners', {
    id: 'partner:1',
    name: 'Nordlicht',
    types: [],
    status: 'active',
    ...STAMPS,
  } as never)
  store.put('partners', { id: 'partner:2', name: 'Südwind', types: [], status: 'active', ...STAMPS } as never)
})

const withPolicy = (policy: Parameters<typeof channelPolicy.parse>[0]): void => {
  const fields = workspaceFields.parse({ policy: channelPolicy.parse(policy) })
  store.put('workspace', { ...fields, id: WORKSPACE_ID, ...STAMPS })
}

function submitted(partnerId: `partner:${number}` = 'partner:1', input: object = {}): Registration['id'] {
  const made = store.commit(createRegistration, { partnerId, company: 'Acme GmbH' }, DAY_1)
  const id = made.ok ? made.value.changes[0]?.id : undefined
  expect(store.commit(submitRegistration, { id: id as never, ...input }, DAY_1)).toMatchObject({ ok: true })
  return id as Registration['id']
}

const row = (id: string): Registration => {
  const found = store.get('registrations', id)
  if (!found) throw new Error(`${id} is gone.`)
  return found
}
const codeOf = (answer: { ok: boolean; error?: { code: string } }): string | undefined => answer.error?.code

describe('approving', () => {
  it('protects from today in the region for the days set, to the end of the last', () => {
    withPolicy({ protectionDays: 30, calendars: [{ region: 'South', timeZone: 'Pacific/Auckland' }] })
    const id = submitted()
    store.put('registrations', { ...row(id), territory: 'South' })
    expect(store.commit(approveRegistration, { id }, '2026-06-01T13:00:00.000Z').ok).toBe(true)
    expect(row(id)).toMatchObject({
      state: 'approved',
      protectedFrom: '2026-06-02',
      protectedUntil: '2026-07-02',
    })
  })

  it('is stopped by what the check newly finds, and stays so until each conflict is decided', () => {
    const id = submitted()
    const stopped = store.commit(approveRegistration, { id, found: [FOUND] })
    expect(stopped).toMatchObject({
      ok: true,
      value: { label: 'Approval of Acme GmbH stopped: 1 conflict found' },
    })
    expect(row(id).state).toBe('underReview')
    expect(store.all('conflicts')).toMatchObject([
      { registrationId: id, moment: 'approval', rivalId: 'deal:9' },
    ])
    expect(codeOf(store.commit(approveRegistration, { id, found: [FOUND] }))).toBe('undecided')
    const [conflict] = store.all('conflicts')
    if (!conflict) throw new Error('No conflict.')
    store.put('conflicts', { ...conflict, decision: 'rival' })
    expect(codeOf(store.commit(approveRegistration, { id }))).toBe('lost')
    store.put('conflicts', { ...conflict, decision: 'registration' })
    expect(store.commit(approveRegistration, { id, found: [FOUND] }).ok).toBe(true)
  })

  it('is refused while another one of the customer is protected, and not where a decision lets both', () => {
    const first = submitted()
    expect(store.commit(approveRegistration, { id: first }, DAY_1).ok).toBe(true)
    const second = submitted('partner:2')
    expect(codeOf(store.commit(approveRegistration, { id: second }, DAY_1))).toBe('overlap')
    const conflict = {
      id: 'conflict:1' as const,
      registrationId: second,
      rivalTable: 'registrations' as const,
      rivalId: first,
      moment: 'submit' as const,
      foundAt: DAY_1,
      fields: [],
      bits: 9,
      threshold: 5,
      shared: [],
      turns: [],
      evidenceIds: [],
      ...STAMPS,
    }
    store.put('conflicts', { ...conflict, decision: 'rival' } as never)
    expect(codeOf(store.commit(approveRegistration, { id: second }, DAY_1))).toBe('lost')
    // The winner's protection is over: the rival has waited long enough.
    expect(store.commit(approveRegistration, { id: second }, '2026-09-01T10:00:00.000Z').ok).toBe(true)
    store.put('registrations', { ...row(second), state: 'underReview' })
    store.put('conflicts', { ...conflict, decision: 'both' } as never)
    expect(store.commit(approveRegistration, { id: second }, DAY_1).ok).toBe(true)
  })

  it('goes along its route: one after the other, and only the last one approves', () => {
    const approvers = [
      { name: 'Bo', order: 1 },
      { name: 'Cleo', order: 1 },
      { name: 'Ana Ruiz', order: 2 },
    ]
    const id = submitted('partner:1', { approvers })
    expect(codeOf(store.commit(approveRegistration, { id }))).toBe('notYourTurn')
    expect(store.commit(approveRegistration, { id, as: 'Cleo' }).ok).toBe(true)
    expect(approversNow(row(id)).map(({ name }) => name)).toEqual(['Bo'])
    const rule = { id: 'automationRule:1' as const, name: 'Small ones' }
    expect(
      codeOf(store.commit(approveRegistration, { id }, DAY_1, { actor: 'Rule: Small ones', rule })),
    ).toBe('notYourTurn')
    store.commit(approveRegistration, { id, as: 'bo' })
    expect(row(id).state).toBe('underReview')
    store.commit(approveRegistration, { id })
    expect(row(id).state).toBe('approved')
    expect(row(id).steps.map(({ event, reason }) => [event, reason])).toEqual([
      ['submit', undefined],
      ['approvePart', 'Word of Cleo'],
      ['approvePart', 'Word of bo'],
      ['approve', undefined],
    ])
  })

  it('is for those who may, and not for their own quota', () => {
    withPolicy({
      team: [
        { name: 'Ana Ruiz', quotaPartnerIds: ['partner:1'] },
        { name: 'Bo', canApprove: false },
      ],
    })
    const id = submitted()
    expect(codeOf(store.commit(approveRegistration, { id }))).toBe('quota')
    expect(codeOf(store.commit(approveRegistration, { id }, DAY_1, { actor: 'Bo' }))).toBe('notAllowed')
    withPolicy({ team: [{ name: 'Ana Ruiz', quotaPartnerIds: ['partner:1'] }], neutralApprover: false })
    expect(store.commit(approveRegistration, { id }).ok).toBe(true)
  })
})

describe('what a step needs', () => {
  it('is a reason for a rejection and a withdrawal, a question for asking', () => {
    const id = submitted()
    expect(codeOf(store.commit(rejectRegistration, { id, reason: ' ' }))).toBe('invalid')
    expect(codeOf(store.commit(withdrawRegistration, { id, reason: '' }))).toBe('invalid')
    expect(codeOf(store.commit(requestInfo, { id, reason: '' }))).toBe('invalid')
  })

  it('is activity for an extension, before the end and as often as is set', () => {
    withPolicy({ protectionDays: 20, extensionDays: 10, extensionActivityDays: 5, maxExtensions: 1 })
    const id = submitted()
    store.commit(approveRegistration, { id }, DAY_1)
    const extend = (now: string) => store.commit(extendRegistration, { id, reason: 'Test runs' }, now)
    expect(codeOf(extend('2026-06-10T10:00:00.000Z'))).toBe('inactive')
    const call = { kind: 'call' as const, subject: 'Call', on: '2026-06-09', partnerId: 'partner:1' as const }
    store.put('interactions', { ...call, id: 'interaction:1', registrationId: id, contactIds: [], ...STAMPS })
    expect(codeOf(extend('2026-06-15T10:00:00.000Z'))).toBe('inactive')
    expect(extend('2026-06-14T10:00:00.000Z').ok).toBe(true)
    expect(row(id)).toMatchObject({ state: 'extended', protectedUntil: '2026-07-01' })
    expect(codeOf(extend('2026-06-14T11:00:00.000Z'))).toBe('used')
  })

  it('is the end of the last day for expiring, and a day before it for converting', () => {
    withPolicy({ protectionDays: 10 })
    const id = submitted()
    store.commit(approveRegistration, { id }, DAY_1)
    expect(codeOf(store.commit(expireRegistrations, { ids: [id] }, '2026-06-11T23:59:59.000Z'))).toBe(
      'notOver',
    )
    expect(codeOf(store.commit(convertRegistration, { id }, '2026-06-12T00:00:00.000Z'))).toBe('ended')
    expect(store.commit(expireRegistrations, { ids: [id] }, '2026-06-12T00:00:00.000Z').ok).toBe(true)
  })
})

describe('becoming a deal', () => {
  it('enters the partner as its source and brings the customer into the book, then follows the deal', () => {
    const id = submitted()
    store.commit(approveRegistration, { id }, DAY_1)
    const done = store.commit(convertRegistration, { id, amount: { minor: 500_00, currency: 'EUR' } }, DAY_1)
    expect(done.ok).toBe(true)
    const dealId = row(id).dealId
    expect(store.get('deals', dealId ?? '')).toMatchObject({
      name: 'Acme GmbH',
      stage: 'qualified',
      registrationId: id,
      openedOn: '2026-06-01',
      partners: [{ partnerId: 'partner:1', role: 'sourced', shareBp: 10_000 }],
      customerId: store.all('customers')[0]?.id,
    })
    const move = (stage: 'won' | 'lost' | 'proposal', day: string) =>
      store.commit(editDeal, { id: dealId as never, patch: { stage, closeOn: day } }, `${day}T12:00:00.000Z`)
    expect(move('lost', '2026-06-20').ok).toBe(true)
    expect(row(id)).toMatchObject({ state: 'lost', protectedUntil: '2026-06-19' })
    move('proposal', '2026-06-21')
    expect(row(id)).toMatchObject({ state: 'converted', protectedUntil: '2026-06-19' })
    move('won', '2026-06-22')
    expect(row(id).state).toBe('won')
  })
})

describe('the start of a deal', () => {
  const converted = (expectedCloseOn: string, input: object) => {
    const fields = { amount: { minor: 900_00, currency: 'EUR' }, expectedCloseOn }
    const made = store.commit(
      createRegistration,
      { partnerId: 'partner:1', company: `Acme ${expectedCloseOn}`, ...fields },
      DAY_1,
    )
    const id = (made.ok ? made.value.changes[0]?.id : '') as Registration['id']
    store.commit(submitRegistration, { id }, DAY_1)
    store.commit(approveRegistration, { id }, DAY_1)
    const answer = store.commit(convertRegistration, { id, ...input }, DAY_1)
    return answer.ok ? store.get('deals', row(id).dealId ?? '') : codeOf(answer)
  }

  it('is what the registration says, less a day that is over', () => {
    expect(converted('2026-07-01', {})).toMatchObject({ amount: { minor: 900_00 }, closeOn: '2026-07-01' })
    expect(converted('2026-05-01', {})).toMatchObject({ amount: { minor: 900_00 } })
    expect(store.all('deals').map(({ closeOn }) => closeOn)).toEqual(['2026-07-01', undefined])
  })

  it('is without an amount and a day where they were cleared', () => {
    const deal = converted('2026-07-01', { amount: null, closeOn: null })
    expect(deal).toMatchObject({ registrationId: expect.any(String) })
    expect(deal).not.toHaveProperty('amount')
    expect(deal).not.toHaveProperty('closeOn')
  })

  it('refuses a day that is over rather than forgetting it', () => {
    expect(converted('2026-07-01', { closeOn: '2026-05-01' })).toBe('order')
  })
})

describe('the history', () => {
  it('restores what a draft said, never what happened: an approval is not taken back by it', () => {
    const id = submitted()
    const before = row(id)
    store.commit(approveRegistration, { id }, DAY_1)
    const now = row(id)
    const rows = { get: store.get.bind(store), all: store.all.bind(store) }
    expect(planRestore(rows, 'registrations', before)).toMatchObject({ ok: false, error: { code: 'fixed' } })
    expect(planRestore(rows, 'registrations', { ...before, notes: 'Old', company: 'Other' })).toMatchObject({
      ok: true,
      value: { fields: ['notes'], row: { state: 'approved', company: now.company } },
    })
  })
})

describe('drafts', () => {
  it('are deleted, edited and copied; what was handed in is fixed', () => {
    const id = submitted()
    expect(codeOf(store.commit(deleteRegistrations, { ids: [id] }))).toBe('state')
    expect(codeOf(store.commit(editRegistration, { id, patch: { city: 'Kiel' } }))).toBe('state')
    expect(store.commit(editRegistration, { id, patch: { notes: 'Called' } }).ok).toBe(true)
    store.commit(rejectRegistration, { id, reason: 'Ours' })
    const again = store.commit(resubmitRegistration, { id })
    const copy = again.ok ? again.value.changes[0]?.id : ''
    expect(row(copy ?? '')).toMatchObject({ state: 'draft', company: 'Acme GmbH', copyOf: id, steps: [] })
    expect(store.commit(deleteRegistrations, { ids: [copy as never] }).ok).toBe(true)
  })
})
