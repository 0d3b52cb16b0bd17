import { inverseOf } from '@shared/domain/journal/schema.ts'
import {
  createPartner,
  deletePartners,
  editPartner,
  setPartnersField,
} from '@shared/domain/partner/commands.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from './memoryStore.ts'
import { contactRow, customerRow, dealRow, partnerRow, revenueRow, targetRow } from './rows.ts'

const nordlicht = partnerRow('n', {
  name: 'Nordlicht GmbH',
  tier: 'Gold',
  externalKey: 'K-1',
  stack: ['Jira'],
})

const labelOf = (answer: ReturnType<MemoryStore['commit']>): string =>
  answer.ok ? answer.value.label : `error: ${answer.error.code}`

describe('create', () => {
  it('makes a whole row from the fields, with defaults and without blanks', () => {
    const store = new MemoryStore()
    const answer = store.commit(createPartner, {
      name: '  Nordlicht GmbH ',
      tier: '',
      externalKey: ' ',
      types: ['msp'],
    })
    expect(labelOf(answer)).toBe('Add Nordlicht GmbH')
    expect(store.all('partners')).toEqual([
      {
        id: 'partner:new-1',
        name: 'Nordlicht GmbH',
        types: ['msp'],
        status: 'active',
        regions: [],
        industries: [],
        domains: [],
        capabilities: [],
        competitors: [],
        stack: [],
        createdAt: '2026-08-01T09:00:00.000Z',
        updatedAt: '2026-08-01T09:00:00.000Z',
        createdIn: 'intent-1',
      },
    ])
  })

  it('refuses an empty name before anything is loaded', () => {
    const answer = new MemoryStore().commit(createPartner, { name: '   ' })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', at: 'name', message: 'Say something here.' },
    })
  })

  it('refuses a key another partner has', () => {
    const store = new MemoryStore().put('partners', nordlicht)
    const answer = store.commit(createPartner, { name: 'Südwind', externalKey: 'K-1' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'taken', at: 'externalKey' } })
    expect(store.all('partners')).toHaveLength(1)
  })
})

describe('edit', () => {
  it('changes only what the patch names; untouched lists keep their items', () => {
    const store = new MemoryStore().put('partners', nordlicht)
    const answer = store.commit(editPartner, { id: 'partner:n', patch: { tier: 'Platinum' } })
    expect(labelOf(answer)).toBe('Edit Nordlicht GmbH: tier')
    expect(store.get('partners', 'partner:n')).toEqual({
      ...nordlicht,
      tier: 'Platinum',
      updatedAt: '2026-08-01T09:00:00.000Z',
    })
  })

  it('clears with null or a blank, back to the default where there is one', () => {
    const store = new MemoryStore().put('partners', { ...nordlicht, status: 'paused' })
    const patch = { tier: '', externalKey: null, stack: null, status: null }
    const answer = store.commit(editPartner, { id: 'partner:n', patch })
    expect(labelOf(answer)).toBe('Edit Nordlicht GmbH: tier, status, systems and 1 more')
    const after = store.get('partners', 'partner:n')
    expect(after).not.toHaveProperty('tier')
    expect(after).not.toHaveProperty('externalKey')
    expect(after).toMatchObject({ stack: [], status: 'active' })
  })

  it('keeps fields of a newer version it does not know', () => {
    const newer = { ...nordlicht, esgRating: 'A' }
    const store = new MemoryStore().put('partners', newer)
    const patched = { ...newer, tier: 'Silver', updatedAt: '2026-08-01T09:00:00.000Z' }
    const command = editPartner.run(
      { get: store.get.bind(store), all: store.all.bind(store) },
      { id: 'partner:n', patch: { tier: 'Silver' } },
      { now: '2026-08-01T09:00:00.000Z', actor: '', intent: '', newId: store.newId },
    )
    expect(command).toEqual({
      ok: true,
      value: [{ table: 'partners', id: 'partner:n', before: newer, after: patched }],
    })
  })

  it('answers no change when nothing differs', () => {
    const store = new MemoryStore().put('partners', nordlicht)
    const answer = store.commit(editPartner, { id: 'partner:n', patch: { tier: 'Gold', stack: ['Jira'] } })
    expect(answer).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('says when the partner is gone, when the name is emptied, when the key is taken', () => {
    const store = new MemoryStore().put('partners', nordlicht, partnerRow('s', { externalKey: 'K-2' }))
    const errorOf = (id: `partner:${string}`, patch: { name?: string; externalKey?: string }) =>
      store.commit(editPartner, { id, patch })
    expect(errorOf('partner:x', { name: 'Y' })).toMatchObject({ error: { code: 'gone' } })
    expect(errorOf('partner:n', { name: ' ' })).toMatchObject({
      error: { code: 'invalid', at: 'patch.name' },
    })
    expect(errorOf('partner:n', { externalKey: 'K-2' })).toMatchObject({ error: { code: 'taken' } })
  })

  it('does not refuse a key that was imported twice when another field is edited', () => {
    const store = new MemoryStore().put('partners', nordlicht, partnerRow('twin', { externalKey: 'K-1' }))
    const answer = store.commit(editPartner, {
      id: 'partner:n',
      patch: { externalKey: 'K-1', tier: 'Silver' },
    })
    expect(labelOf(answer)).toBe('Edit Nordlicht GmbH: tier')
  })
})

describe('delete', () => {
  const share = (key: string) => ({
    partnerId: `partner:${key}` as const,
    role: 'sourced' as const,
    shareBp: 5_000,
  })
  const book = () =>
    new MemoryStore()
      .put('partners', nordlicht, partnerRow('s'))
      .put('customers', customerRow('c'))
      .put(
        'contacts',
        contactRow('1', { partnerId: 'partner:n' }),
        contactRow('2', { partnerId: 'partner:s' }),
      )
      .put('contacts', contactRow('3', { partnerId: 'partner:n', customerId: 'customer:c' }))
      .put('targets', targetRow('1', { partnerId: 'partner:n' }), targetRow('2', { partnerId: 'partner:s' }))
      .put(
        'deals',
        dealRow('1', { partners: [share('n'), share('s')] }),
        dealRow('2', { partners: [share('s')] }),
      )
      .put(
        'revenue',
        revenueRow('1', { partnerId: 'partner:n' }),
        revenueRow('2', { partnerId: 'partner:s' }),
      )

  it('takes along what is the partner’s own and leaves money unlinked', () => {
    const store = book()
    const answer = store.commit(deletePartners, { ids: ['partner:n', 'partner:n'] })
    expect(labelOf(answer)).toBe(
      'Delete Nordlicht GmbH with 2 contacts and 1 target; 1 revenue line and 1 deal stay without a partner',
    )
    expect(store.all('partners').map(({ id }) => id)).toEqual(['partner:s'])
    expect(store.all('contacts').map(({ id }) => id)).toEqual(['contact:2', 'contact:3'])
    expect(store.get('contacts', 'contact:3')).not.toHaveProperty('partnerId')
    expect(store.all('targets').map(({ id }) => id)).toEqual(['target:2'])
    expect(store.get('deals', 'deal:1')?.partners).toEqual([share('s')])
    expect(store.get('revenue', 'revenue:1')).not.toHaveProperty('partnerId')
    expect(store.get('revenue', 'revenue:1')?.amount).toEqual({ minor: 50_00, currency: 'EUR' })
    expect(store.get('revenue', 'revenue:2')?.partnerId).toBe('partner:s')
  })

  it('is undone whole by its inverse', () => {
    const store = book()
    const before = store.snapshot()
    const answer = store.commit(deletePartners, { ids: ['partner:n', 'partner:s'] })
    if (!answer.ok) throw new Error(answer.error.message)
    expect(answer.value.changes).toHaveLength(11)
    store.apply(answer.value.changes.map(inverseOf))
    expect(store.snapshot()).toBe(before)
  })

  it('does nothing at all when one of them is gone', () => {
    const store = book()
    const before = store.snapshot()
    const answer = store.commit(deletePartners, { ids: ['partner:n', 'partner:gone'] })
    expect(answer).toMatchObject({ ok: false, error: { code: 'gone' } })
    expect(store.snapshot()).toBe(before)
  })

  it('says no more than it does', () => {
    const store = new MemoryStore().put('partners', nordlicht, partnerRow('s'))
    expect(labelOf(store.commit(deletePartners, { ids: ['partner:n', 'partner:s'] }))).toBe(
      'Delete 2 partners',
    )
  })
})

describe('set a field of many', () => {
  it('writes only the partners that differ', () => {
    const store = new MemoryStore().put('partners', nordlicht, partnerRow('s', { tier: 'Silver' }))
    const answer = store.commit(setPartnersField, {
      ids: ['partner:n', 'partner:s'],
      field: 'tier',
      value: 'Gold',
    })
    expect(labelOf(answer)).toBe('Set tier of 2 partners to Gold')
    expect(answer.ok && answer.value.changes.map(({ id }) => id)).toEqual(['partner:s'])
  })

  it('says status in words and clears an owner', () => {
    const store = new MemoryStore().put('partners', { ...nordlicht, owner: 'Ana Ruiz' })
    const ids = ['partner:n'] as const
    expect(labelOf(store.commit(setPartnersField, { ids: [...ids], field: 'status', value: 'ended' }))).toBe(
      'Set status of Nordlicht GmbH to Ended',
    )
    expect(labelOf(store.commit(setPartnersField, { ids: [...ids], field: 'owner', value: null }))).toBe(
      'Set owner of Nordlicht GmbH to nothing',
    )
    expect(store.get('partners', 'partner:n')).not.toHaveProperty('owner')
  })

  it('refuses a status nobody knows and a partner that is gone', () => {
    const store = new MemoryStore().put('partners', nordlicht)
    const unknown = { ids: ['partner:n' as const], field: 'status' as const, value: 'asleep' as 'active' }
    expect(store.commit(setPartnersField, unknown)).toMatchObject({ error: { code: 'invalid' } })
    const absent = { ids: ['partner:x' as const], field: 'status' as const, value: 'ended' as const }
    expect(store.commit(setPartnersField, absent)).toMatchObject({ error: { code: 'gone' } })
  })
})
