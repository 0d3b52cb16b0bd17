import { deleteContacts } from '@shared/domain/contact/commands.ts'
import { deleteCustomers } from '@shared/domain/customer/commands.ts'
import { deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import { editExpectation } from '@shared/domain/expectation/commands.ts'
import { restoreField, restoreRecord } from '@shared/domain/history/commands.ts'
import { createPartner, deletePartners, editPartner } from '@shared/domain/partner/commands.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { contactRow, customerRow, dealRow, partnerRow, targetRow } from '../domain/rows.ts'
import { leadRow } from '../lead/rows.ts'

const AT = '2026-07-31T14:02:00.000Z'

describe('a record is restored', () => {
  it('to all it was then, with its own stamps kept and the change in words', () => {
    const then = partnerRow('1', { tier: 'Gold', owner: 'Ana', city: 'Hamburg' })
    const store = new MemoryStore().put('partners', then)
    store.commit(editPartner, { id: then.id, patch: { tier: 'Silver', owner: null, notes: 'x' } })
    const answer = store.commit(
      restoreRecord,
      { table: 'partners', row: then, at: AT },
      '2026-08-02T09:00:00.000Z',
    )
    expect(answer.ok && answer.value.label).toBe(
      'Restore Partner 1 to 2026-07-31T14:02:00.000Z: tier, notes and owner',
    )
    expect(store.get('partners', then.id)).toEqual({ ...then, updatedAt: '2026-08-02T09:00:00.000Z' })
  })

  it('one field at a time, and leaves the others as they are', () => {
    const then = partnerRow('1', { tier: 'Gold', owner: 'Ana' })
    const store = new MemoryStore().put('partners', then)
    store.commit(editPartner, { id: then.id, patch: { tier: 'Silver', owner: 'Ben' } })
    const answer = store.commit(restoreField, {
      table: 'partners',
      row: then,
      at: AT,
      before: true,
      field: 'tier',
    })
    expect(answer.ok && answer.value.label).toBe('Restore Partner 1 to before 2026-07-31T14:02:00.000Z: tier')
    expect(store.get('partners', then.id)).toMatchObject({ tier: 'Gold', owner: 'Ben' })
  })

  it('says so where nothing differs, and writes nothing', () => {
    const then = partnerRow('1')
    const store = new MemoryStore().put('partners', then)
    const answer = store.commit(restoreRecord, { table: 'partners', row: then, at: AT })
    expect(answer).toMatchObject({ ok: false, error: { code: 'same' } })
  })
})

describe('what happened', () => {
  it('is not laid over: neither the decision of a conflict nor the answer to an offer', () => {
    const open = {
      id: 'conflict:1',
      createdAt: AT,
      updatedAt: AT,
      createdIn: 'intent-0',
      registrationId: 'registration:1',
      rivalTable: 'deals',
      rivalId: 'deal:1',
      moment: 'submit',
      foundAt: AT,
      fields: [],
      bits: 9,
      threshold: 5,
      shared: [],
      turns: [],
      evidenceIds: [],
    } as unknown as TableRow<'conflicts'>
    const store = new MemoryStore().put('conflicts', { ...open, decision: 'rival', decidedAt: AT })
    const refused = store.commit(restoreRecord, { table: 'conflicts', row: open, at: AT })
    expect(refused).toMatchObject({ ok: false, error: { code: 'fixed' } })
    const then = leadRow('1', { state: 'new', offers: [], city: 'Kiel' })
    store.put('leads', { ...then, state: 'closed', closedReason: 'Bought elsewhere', city: 'Bonn' })
    expect(store.commit(restoreRecord, { table: 'leads', row: then, at: AT }).ok).toBe(true)
    expect(store.get('leads', then.id)).toMatchObject({ state: 'closed', city: 'Kiel' })
  })
})

describe('a deleted record', () => {
  it('comes back as itself, with its links', () => {
    const customer = customerRow('1')
    const then = contactRow('1', { partnerId: 'partner:1', customerId: customer.id })
    const store = new MemoryStore().put('customers', customer).put('contacts', then)
    store.put('partners', partnerRow('1'))
    store.commit(deleteContacts, { ids: [then.id] })
    const answer = store.commit(restoreRecord, { table: 'contacts', row: then, at: AT })
    expect(answer.ok && answer.value.label).toBe(
      'Bring back the contact Person 1 as of 2026-07-31T14:02:00.000Z',
    )
    expect(store.get('contacts', then.id)).toMatchObject({ ...then, updatedAt: expect.any(String) })
  })

  it('leaves out what it named that is gone, and says so', () => {
    const then = dealRow('1', {
      customerId: 'customer:1',
      partners: [
        { partnerId: 'partner:1', role: 'sourced', shareBp: 5_000 },
        { partnerId: 'partner:2', role: 'sourced', shareBp: 5_000 },
      ],
    })
    const store = new MemoryStore().put('deals', then).put('customers', customerRow('1'))
    store.put('partners', partnerRow('1'), partnerRow('2'))
    store.commit(deleteDeals, { ids: [then.id] })
    store.commit(deleteCustomers, { ids: ['customer:1'] })
    store.commit(deletePartners, { ids: ['partner:2'] })
    const answer = store.commit(restoreRecord, { table: 'deals', row: then, at: AT })
    expect(answer.ok && answer.value.label).toContain('; left out: partners and customer')
    const back = store.get('deals', then.id)
    expect(back?.customerId).toBeUndefined()
    expect(back?.partners.map(({ partnerId }) => partnerId)).toEqual(['partner:1'])
  })

  it('stays away while it could not be without what is gone', () => {
    const then = contactRow('1', { partnerId: 'partner:1' })
    const store = new MemoryStore()
    const answer = store.commit(restoreRecord, { table: 'contacts', row: then, at: AT })
    expect(answer).toMatchObject({ ok: false, error: { code: 'gone-links' } })
    expect(answer.ok || answer.error.message).toContain('The partner of that time cannot come back')
    expect(store.all('contacts')).toEqual([])
  })
})

describe('the rules of its kind hold', () => {
  it('a key another record has by now is left out', () => {
    const then = partnerRow('1', { externalKey: 'K-1', tier: 'Gold' })
    const store = new MemoryStore().put('partners', then)
    store.commit(editPartner, { id: then.id, patch: { externalKey: null, tier: null } })
    store.commit(createPartner, { name: 'Falk', externalKey: 'K-1' })
    const answer = store.commit(restoreRecord, { table: 'partners', row: then, at: AT })
    expect(answer.ok && answer.value.label).toMatch(/: tier; left out: external key$/)
    expect(store.get('partners', then.id)?.externalKey).toBeUndefined()
  })

  it('an edit’s refusal is a restore’s too', () => {
    const then = dealRow('1', { stage: 'qualified', openedOn: '2026-03-01' })
    const store = new MemoryStore().put('deals', then)
    store.commit(editDeal, { id: then.id, patch: { openedOn: null, closeOn: '2026-02-01' } })
    const answer = store.commit(restoreField, { table: 'deals', row: then, at: AT, field: 'openedOn' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'order' } })
  })

  it('two targets never cover the same day', () => {
    const then = targetRow('1', { partnerId: 'partner:1' })
    const store = new MemoryStore()
      .put('partners', partnerRow('1'))
      .put('targets', targetRow('2', { partnerId: 'partner:1' }))
    const answer = store.commit(restoreRecord, { table: 'targets', row: then, at: AT })
    expect(answer).toMatchObject({ ok: false, error: { code: 'overlap' } })
  })

  it('a state today’s schema cannot read is refused, not written', () => {
    const then = { ...partnerRow('1'), status: 'unheard of' } as unknown as ReturnType<typeof partnerRow>
    const store = new MemoryStore().put('partners', partnerRow('1'))
    const answer = store.commit(restoreRecord, { table: 'partners', row: then, at: AT })
    expect(answer).toMatchObject({ ok: false, error: { code: 'old' } })
  })
})

describe('what is closed', () => {
  const stamp = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }
  const refused = (
    store: MemoryStore,
    table: 'planParts' | 'sessions' | 'sessionItems' | 'strategies',
    row: object,
  ) => store.commit(restoreRecord, { table, row: row as TableRow<typeof table>, at: AT })
  const plan = (status: string) =>
    ({ ...stamp, id: 'plan:1', status, name: 'Plan', partnerId: 'partner:1' }) as unknown as TableRow<'plans'>
  const part = (title: string) =>
    ({
      ...stamp,
      id: 'planPart:1',
      planId: 'plan:1',
      kind: 'risk',
      order: 1,
      title,
      likelihood: 1,
      impact: 1,
    }) as unknown as TableRow<'planParts'>
  const session = (more: object) =>
    ({
      ...stamp,
      id: 'session:1',
      kind: 'qbr',
      title: 'QBR',
      partnerId: 'partner:1',
      on: '2026-07-01',
      agenda: [{ id: 'a', title: 'Look', minutes: 10 }],
      checklist: [],
      attendance: [],
      nextDates: [],
      clock: [],
      signedOff: [],
      ...more,
    }) as unknown as TableRow<'sessions'>
  const signature = [{ side: 'ours', name: 'Ana', at: AT }]
  const strategy = (more: object) =>
    ({ ...stamp, id: 'strategy:1', version: 1, goals: [], ...more }) as unknown as TableRow<'strategies'>

  it('keeps the parts of a plan that is locked, gone ones too', () => {
    for (const status of ['locked', 'signed', 'superseded']) {
      const store = new MemoryStore().put('plans', plan(status)).put('planParts', part('Now'))
      expect(refused(store, 'planParts', part('Then'))).toMatchObject({
        ok: false,
        error: { code: 'closed' },
      })
      const without = new MemoryStore().put('plans', plan(status))
      expect(refused(without, 'planParts', part('Then'))).toMatchObject({
        ok: false,
        error: { code: 'closed' },
      })
      expect(without.all('planParts')).toEqual([])
    }
  })

  it('keeps what the clock of a session told, and all of one that is signed off', () => {
    const ran = [{ what: 'end', at: AT }]
    const store = new MemoryStore()
      .put('partners', partnerRow('1'))
      .put('sessions', session({ clock: ran, place: 'Bonn' }))
    expect(refused(store, 'sessions', session({ place: 'Kiel', signedOff: signature })).ok).toBe(true)
    expect(store.get('sessions', 'session:1')).toMatchObject({ clock: ran, place: 'Kiel', signedOff: [] })
    store.put('sessions', session({ signedOff: signature }))
    expect(refused(store, 'sessions', session({ place: 'Bonn' }))).toMatchObject({
      ok: false,
      error: { code: 'closed' },
    })
    const note = { ...stamp, id: 'sessionItem:1', sessionId: 'session:1', kind: 'note', text: 'x', at: AT }
    expect(refused(store, 'sessionItems', note)).toMatchObject({ ok: false, error: { code: 'closed' } })
  })

  it('keeps a published strategy, and publishes none', () => {
    const store = new MemoryStore().put('strategies', strategy({ publishedAt: AT, vision: 'Now' }))
    expect(refused(store, 'strategies', strategy({ vision: 'Then' }))).toMatchObject({
      ok: false,
      error: { code: 'closed' },
    })
    const draft = new MemoryStore().put('strategies', strategy({ vision: 'Now' }))
    expect(refused(draft, 'strategies', strategy({ vision: 'Then', publishedAt: AT })).ok).toBe(true)
    expect(draft.get('strategies', 'strategy:1')).toEqual({
      ...strategy({ vision: 'Then' }),
      updatedAt: expect.any(String),
    })
  })

  it('brings back no acknowledgement, and asks anew for words that come back', () => {
    const then = {
      ...stamp,
      id: 'expectation:1',
      partnerId: 'partner:1',
      side: 'theirs',
      topic: 'Answers',
      since: '2026-01-01',
      acknowledgements: [{ side: 'theirs', name: 'Noor', on: '2026-01-02' }],
    } as unknown as TableRow<'expectations'>
    const store = new MemoryStore().put('partners', partnerRow('1')).put('expectations', then)
    store.commit(editExpectation, { id: then.id, patch: { topic: 'Quick answers' } })
    const now = store.get('expectations', then.id)
    if (!now) throw new Error('gone')
    store.put('expectations', {
      ...now,
      acknowledgements: [...now.acknowledgements, { side: 'ours', name: 'Ana', on: '2026-02-02' }],
    })
    expect(store.commit(restoreRecord, { table: 'expectations', row: then, at: AT }).ok).toBe(true)
    expect(store.get('expectations', then.id)).toMatchObject({
      topic: 'Answers',
      acknowledgements: [
        { name: 'Noor', oldWords: 'Answers' },
        { name: 'Ana', oldWords: 'Quick answers' },
      ],
    })
  })
})
