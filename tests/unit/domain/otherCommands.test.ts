import { createContact, deleteContacts, editContact } from '@shared/domain/contact/commands.ts'
import { createCustomer, deleteCustomers, editCustomer } from '@shared/domain/customer/commands.ts'
import { createRate, deleteRates } from '@shared/domain/rate/commands.ts'
import { createTarget, deleteTargets, editTarget } from '@shared/domain/target/commands.ts'
import { saveWorkspace } from '@shared/domain/workspace/commands.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import type { Result } from '@shared/lib/result.ts'
import { describe, expect, it } from 'vitest'
import { type Done, MemoryStore } from './memoryStore.ts'
import { contactRow, customerRow, dealRow, partnerRow, revenueRow, targetRow } from './rows.ts'

const said = (answer: Result<Done>): string =>
  answer.ok ? answer.value.label : `error: ${answer.error.code}`

describe('contacts', () => {
  const store = () =>
    new MemoryStore()
      .put('partners', partnerRow('n', { name: 'Nordlicht GmbH' }))
      .put('customers', customerRow('c', { name: 'Falk AG' }))
      .put(
        'contacts',
        contactRow('1', { name: 'Zoë', partnerId: 'partner:n' }),
        contactRow('2', { name: 'Imported' }),
      )

  it('belong to a partner or to a customer that exists', () => {
    const book = store()
    expect(said(book.commit(createContact, { name: 'Ana', partnerId: 'partner:n' }))).toBe(
      'Add Ana at Nordlicht GmbH',
    )
    expect(said(book.commit(createContact, { name: 'Ben', customerId: 'customer:c' }))).toBe(
      'Add Ben at Falk AG',
    )
    expect(said(book.commit(createContact, { name: 'Nobody' }))).toBe('error: nowhere')
    expect(said(book.commit(createContact, { name: 'Lost', partnerId: 'partner:x' }))).toBe('error: missing')
    expect(said(book.commit(createContact, { name: 'Lost', customerId: 'customer:x' }))).toBe(
      'error: missing',
    )
    expect(book.all('contacts')).toHaveLength(4)
  })

  it('cannot be cut off, but one that was imported without a place can be edited', () => {
    const book = store()
    expect(said(book.commit(editContact, { id: 'contact:1', patch: { partnerId: null } }))).toBe(
      'error: nowhere',
    )
    expect(said(book.commit(editContact, { id: 'contact:2', patch: { title: 'CTO' } }))).toBe(
      'Edit Imported: title',
    )
    const moved = { partnerId: null, customerId: 'customer:c' as const }
    expect(said(book.commit(editContact, { id: 'contact:1', patch: moved }))).toBe(
      'Edit Zoë: partner and customer',
    )
    expect(book.get('contacts', 'contact:1')).not.toHaveProperty('partnerId')
    expect(said(book.commit(editContact, { id: 'contact:9', patch: {} }))).toBe('error: gone')
    expect(said(book.commit(editContact, { id: 'contact:1', patch: { partnerId: 'partner:x' } }))).toBe(
      'error: missing',
    )
  })

  it('are deleted by name or by number', () => {
    const book = store()
    expect(said(book.commit(deleteContacts, { ids: ['contact:9'] }))).toBe('error: gone')
    expect(said(book.commit(deleteContacts, { ids: ['contact:1', 'contact:2'] }))).toBe('Delete 2 contacts')
    expect(book.all('contacts')).toEqual([])
    expect(said(store().commit(deleteContacts, { ids: ['contact:1'] }))).toBe('Delete Zoë')
  })
})

describe('customers', () => {
  const store = () =>
    new MemoryStore()
      .put('customers', customerRow('c', { name: 'Falk AG', externalKey: 'C-1' }), customerRow('d'))
      .put('contacts', contactRow('1', { customerId: 'customer:c' }))
      .put('contacts', contactRow('2', { customerId: 'customer:c', partnerId: 'partner:n' }))
      .put('contacts', contactRow('3', { customerId: 'customer:d' }))
      .put('deals', dealRow('1', { customerId: 'customer:c' }))
      .put('revenue', revenueRow('1', { customerId: 'customer:c' }))

  it('are added and edited; a key belongs to one of them', () => {
    const book = store()
    expect(said(book.commit(createCustomer, { name: 'Neu' }))).toBe('Add the customer Neu')
    expect(said(book.commit(createCustomer, { name: 'Neu', externalKey: 'C-1' }))).toBe('error: taken')
    expect(said(book.commit(editCustomer, { id: 'customer:d', patch: { externalKey: 'C-1' } }))).toBe(
      'error: taken',
    )
    const patch = { annualRevenue: { minor: 5, currency: 'JPY' }, employees: 12 }
    expect(said(book.commit(editCustomer, { id: 'customer:c', patch }))).toBe(
      'Edit Falk AG: employees and annual revenue',
    )
    expect(said(book.commit(editCustomer, { id: 'customer:c', patch: { employees: null } }))).toBe(
      'Edit Falk AG: employees',
    )
    expect(book.get('customers', 'customer:c')).not.toHaveProperty('employees')
    expect(said(book.commit(editCustomer, { id: 'customer:x', patch: {} }))).toBe('error: gone')
  })

  it('take their own people along; deals and revenue keep their id', () => {
    const book = store()
    expect(said(book.commit(deleteCustomers, { ids: ['customer:c'] }))).toBe('Delete Falk AG')
    expect(book.all('contacts').map(({ id }) => id)).toEqual(['contact:2', 'contact:3'])
    expect(book.get('contacts', 'contact:2')).not.toHaveProperty('customerId')
    expect(book.get('deals', 'deal:1')?.customerId).toBe('customer:c')
    expect(book.get('revenue', 'revenue:1')?.customerId).toBe('customer:c')
    expect(said(book.commit(deleteCustomers, { ids: ['customer:c'] }))).toBe('error: gone')
  })
})

describe('targets', () => {
  const euros = (whole: number) => ({ minor: whole * 100, currency: 'EUR' })
  const store = () =>
    new MemoryStore()
      .put('partners', partnerRow('n', { name: 'Nordlicht GmbH' }), partnerRow('s'))
      .put('targets', targetRow('1', { partnerId: 'partner:n' }), targetRow('2', { sellerKey: '272' }))

  const second = { partnerId: 'partner:n' as const, from: '2026-04-01', to: '2026-06-30', amount: euros(900) }

  it('are a partner’s or a seller’s, run forward and are not negative', () => {
    const book = store()
    expect(said(book.commit(createTarget, second))).toBe('Add a target of Nordlicht GmbH from 2026-04-01')
    const { partnerId: _, ...nobodys } = second
    expect(said(book.commit(createTarget, nobodys))).toBe('error: whose')
    expect(said(book.commit(createTarget, { ...nobodys, sellerKey: '272' }))).toBe(
      'Add a target of 272 from 2026-04-01',
    )
    expect(said(book.commit(createTarget, { ...second, to: '2026-03-31' }))).toBe('error: order')
    expect(said(book.commit(createTarget, { ...second, amount: euros(-1) }))).toBe('error: negative')
    expect(said(book.commit(createTarget, { ...second, partnerId: 'partner:x' }))).toBe('error: missing')
  })

  it('of one partner never share a day', () => {
    const book = store()
    expect(said(book.commit(createTarget, { ...second, from: '2026-03-31' }))).toBe('error: overlap')
    expect(
      said(book.commit(createTarget, { ...second, from: '2026-03-31', partnerId: 'partner:s' })),
    ).toMatch(/^Add/)
    const edit = (patch: { from?: string; to?: string; amount?: ReturnType<typeof euros> }) =>
      said(book.commit(editTarget, { id: 'target:1', partnerId: 'partner:n', patch }))
    expect(edit({ to: '2026-04-15' })).toBe('Edit the target of Nordlicht GmbH: last day')
    book.put('targets', targetRow('3', { partnerId: 'partner:n', from: '2026-05-01', to: '2026-05-31' }))
    expect(edit({ to: '2026-05-01' })).toBe('error: overlap')
    expect(edit({ to: '2025-12-31' })).toBe('error: order')
    book.put('targets', targetRow('4', { partnerId: 'partner:n', from: '2026-05-15', to: '2026-05-31' }))
    const imported = { id: 'target:4' as const, partnerId: 'partner:n' as const, patch: { amount: euros(7) } }
    expect(said(book.commit(editTarget, imported))).toBe('Edit the target of Nordlicht GmbH: amount')
  })

  it('are edited under the partner they have, and deleted', () => {
    const book = store()
    const patch = { amount: euros(5) }
    expect(said(book.commit(editTarget, { id: 'target:1', partnerId: 'partner:s', patch }))).toBe(
      'error: gone',
    )
    expect(said(book.commit(editTarget, { id: 'target:2', patch }))).toBe('Edit the target of 272: amount')
    expect(said(book.commit(deleteTargets, { ids: ['target:1', 'target:2'] }))).toBe('Delete 2 targets')
    expect(said(book.commit(deleteTargets, { ids: ['target:1'] }))).toBe('error: gone')
  })
})

describe('rates', () => {
  const rate = { date: '2026-07-01', from: 'USD', to: 'EUR', rate: '0.8934' }

  it('stand once a day and pair; entering the day again corrects it', () => {
    const book = new MemoryStore()
    expect(said(book.commit(createRate, { ...rate, source: 'Bank' }))).toBe(
      'Set the rate of 2026-07-01: 1 USD = 0.8934 EUR',
    )
    expect(said(book.commit(createRate, { ...rate, rate: '0.9' }))).toMatch(/= 0\.9 EUR$/)
    expect(book.all('rates')).toHaveLength(1)
    expect(book.all('rates')[0]).toMatchObject({ id: 'rate:2026-07-01-USD-EUR', rate: '0.9' })
    expect(book.all('rates')[0]).not.toHaveProperty('source')
    expect(book.commit(createRate, { ...rate, rate: '0.9' })).toMatchObject({ value: { changes: [] } })
    expect(said(book.commit(createRate, { ...rate, date: '2026-07-02' }))).toMatch(/^Set/)
    expect(said(book.commit(deleteRates, { ids: ['rate:2026-07-01-USD-EUR'] }))).toBe(
      'Delete 1 exchange rate',
    )
    expect(said(book.commit(deleteRates, { ids: ['rate:2026-07-01-USD-EUR'] }))).toBe('error: gone')
  })

  it('are never zero, never of one currency, always plain decimals of real days', () => {
    const book = new MemoryStore()
    expect(said(book.commit(createRate, { ...rate, rate: '0.000' }))).toBe('error: zero')
    expect(said(book.commit(createRate, { ...rate, to: 'USD' }))).toBe('error: same')
    expect(said(book.commit(createRate, { ...rate, rate: '1,08' }))).toBe('error: invalid')
    expect(said(book.commit(createRate, { ...rate, date: '2026-02-29' }))).toBe('error: invalid')
    expect(book.all('rates')).toEqual([])
  })
})

describe('the workspace', () => {
  it('is made from the defaults the first time and changed after that', () => {
    const book = new MemoryStore()
    expect(said(book.commit(saveWorkspace, { owner: 'Ana Ruiz' }))).toBe('Set up the workspace')
    expect(book.get('workspace', WORKSPACE_ID)).toMatchObject({
      owner: 'Ana Ruiz',
      currency: 'USD',
      paper: 'A4',
    })
    const patch = { currency: 'EUR', paper: 'Letter' as const }
    expect(said(book.commit(saveWorkspace, patch))).toBe('Change settings: currency and paper')
    expect(book.get('workspace', WORKSPACE_ID)).toMatchObject({
      owner: 'Ana Ruiz',
      currency: 'EUR',
      paper: 'Letter',
    })
    expect(book.commit(saveWorkspace, patch)).toMatchObject({ value: { changes: [] } })
  })

  it('has tiers of different names, and fixed ends of the pipeline', () => {
    const book = new MemoryStore()
    expect(said(book.commit(saveWorkspace, { tiers: ['Gold', 'gold'] }))).toBe('error: tiers')
    const stageProbability = {
      prospecting: 5,
      qualified: 20,
      proposal: 40,
      negotiation: 60,
      won: 90,
      lost: 0,
    }
    expect(said(book.commit(saveWorkspace, { stageProbability }))).toBe('error: stages')
    expect(said(book.commit(saveWorkspace, { stageProbability: { ...stageProbability, won: 100 } }))).toMatch(
      /^Set up/,
    )
    expect(book.get('workspace', WORKSPACE_ID)?.stageProbability.negotiation).toBe(60)
  })
})
