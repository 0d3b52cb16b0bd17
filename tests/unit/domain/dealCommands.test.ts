import { dealAge, dealState } from '@shared/domain/deal/clock.ts'
import { createDeal, deleteDeals, editDeal, setDealsField } from '@shared/domain/deal/commands.ts'
import { dealProblems, shareOfRole } from '@shared/domain/deal/rules.ts'
import type { DealPartner } from '@shared/domain/deal/schema.ts'
import type { Result } from '@shared/lib/result.ts'
import { describe, expect, it } from 'vitest'
import { type Done, MemoryStore } from './memoryStore.ts'
import { customerRow, dealRow, partnerRow, revenueRow } from './rows.ts'

const said = (answer: Result<Done>): string =>
  answer.ok ? answer.value.label : `error: ${answer.error.code}`
const part = (key: string, shareBp: number, role: DealPartner['role'] = 'sourced'): DealPartner => ({
  partnerId: `partner:${key}`,
  role,
  shareBp,
})

describe('rules', () => {
  const codes = (fields: Parameters<typeof dealRow>[1]) =>
    dealProblems(dealRow('1', fields)).map(({ code }) => code)

  it('allow the shares of each role up to the whole deal', () => {
    const partners = [part('a', 6_000), part('b', 4_000), part('c', 10_000, 'delivered')]
    expect(codes({ partners })).toEqual([])
    expect(shareOfRole(partners, 'sourced')).toBe(10_000)
    expect(shareOfRole(partners, 'influenced')).toBe(0)
    expect(codes({ partners: [part('a', 6_000), part('b', 4_001)] })).toEqual(['share.sourced'])
    expect(dealProblems(dealRow('1', { partners: [part('a', 6_000), part('b', 6_050)] }))[0]?.message).toBe(
      'The sourced shares add up to 120.5%; together they can be 100% at most.',
    )
  })

  it('want a partner once a role, a closing day when closed, and days in order', () => {
    expect(codes({ partners: [part('a', 5_000), part('a', 5_000)] })).toEqual(['twice'])
    expect(codes({ partners: [part('a', 5_000), part('a', 5_000, 'influenced')] })).toEqual([])
    expect(codes({ stage: 'won' })).toEqual(['closeOn'])
    expect(codes({ stage: 'lost' })).toEqual(['closeOn'])
    expect(codes({ stage: 'won', closeOn: '2026-05-01' })).toEqual([])
    expect(codes({ openedOn: '2026-05-02', closeOn: '2026-05-01' })).toEqual(['order'])
    expect(codes({ openedOn: '2026-05-01', closeOn: '2026-05-01' })).toEqual([])
  })
})

describe('commands', () => {
  const store = () =>
    new MemoryStore()
      .put('partners', partnerRow('a'), partnerRow('b'))
      .put('customers', customerRow('c'))
      .put('deals', dealRow('1', { name: 'Retrofit', externalKey: 'D-1', openedOn: '2026-01-10' }))

  it('add a deal whose links exist', () => {
    const book = store()
    const fields = { name: 'New line', stage: 'proposal' as const, partners: [part('a', 10_000)] }
    expect(said(book.commit(createDeal, fields))).toBe('Add the deal New line')
    expect(book.all('deals').at(-1)).toMatchObject({
      stage: 'proposal',
      productIds: [],
      createdIn: 'intent-1',
    })
    expect(said(book.commit(createDeal, { ...fields, partners: [part('x', 1)] }))).toBe('error: missing')
    expect(said(book.commit(createDeal, { ...fields, customerId: 'customer:x' }))).toBe('error: missing')
    expect(said(book.commit(createDeal, { ...fields, productIds: ['product:x'] }))).toBe('error: missing')
    expect(said(book.commit(createDeal, { ...fields, externalKey: 'D-1' }))).toBe('error: taken')
    expect(said(book.commit(createDeal, { ...fields, partners: [part('a', 6_000), part('b', 5_000)] }))).toBe(
      'error: share.sourced',
    )
    expect(book.all('deals')).toHaveLength(2)
  })

  it('say a move on the board as a move', () => {
    const book = store()
    const edit = (patch: Parameters<typeof book.commit<(typeof editDeal)['input']>>[1]['patch']) =>
      said(book.commit(editDeal, { id: 'deal:1', patch }))
    expect(edit({ stage: 'negotiation' })).toBe('Move Retrofit to Negotiation')
    expect(edit({ stage: 'won' })).toBe('error: closeOn')
    expect(edit({ stage: 'won', closeOn: '2026-03-01' })).toBe('Move Retrofit to Won')
    expect(edit({ closeOn: null })).toBe('error: closeOn')
    expect(edit({ stage: 'proposal', amount: null, closeOn: null })).toBe(
      'Edit Retrofit: stage, amount and close date',
    )
    expect(edit({ closeOn: '2026-01-09' })).toBe('error: order')
    expect(edit({ amount: { minor: 10.5, currency: 'EUR' } })).toBe('error: invalid')
  })

  it('refuse an edit only for what it breaks itself', () => {
    const book = store().put(
      'deals',
      dealRow('2', { name: 'Old', stage: 'won', customerId: 'customer:gone' }),
    )
    expect(said(book.commit(editDeal, { id: 'deal:2', patch: { notes: 'asked for the date' } }))).toBe(
      'Edit Old: notes',
    )
    const twice = [part('a', 1), part('a', 1)]
    expect(said(book.commit(editDeal, { id: 'deal:2', patch: { partners: twice } }))).toBe('error: twice')
    expect(said(book.commit(editDeal, { id: 'deal:2', patch: { externalKey: 'D-1' } }))).toBe('error: taken')
    expect(said(book.commit(editDeal, { id: 'deal:9', patch: { notes: '' } }))).toBe('error: gone')
  })

  it('delete deals and leave the money that was invoiced', () => {
    const book = store().put('revenue', revenueRow('1', { dealId: 'deal:1' }))
    expect(said(book.commit(deleteDeals, { ids: ['deal:1', 'deal:8'] }))).toBe('error: gone')
    expect(said(book.commit(deleteDeals, { ids: ['deal:1'] }))).toBe('Delete Retrofit')
    expect(book.all('deals')).toEqual([])
    expect(book.get('revenue', 'revenue:1')?.dealId).toBe('deal:1')
  })

  it('set a field of many deals, all or none', () => {
    const book = store().put('deals', dealRow('2', { name: 'Other', stage: 'proposal' }))
    const ids = ['deal:1', 'deal:2'] as const
    const set = (input: Parameters<typeof book.commit<(typeof setDealsField)['input']>>[1]) =>
      said(book.commit(setDealsField, input))
    expect(set({ ids: [...ids], field: 'stage', value: 'proposal' })).toBe('Set stage of 2 deals to Proposal')
    expect(set({ ids: [...ids], field: 'stage', value: 'won' })).toBe('error: closeOn')
    expect(book.get('deals', 'deal:1')?.stage).toBe('proposal')
    expect(set({ ids: [...ids], field: 'stage', value: 'won', closeOn: '2026-03-01' })).toBe(
      'Set stage of 2 deals to Won',
    )
    expect(book.get('deals', 'deal:2')).toMatchObject({ stage: 'won', closeOn: '2026-03-01' })
    // An open stage keeps the close date it has: the day is only that of winning or losing.
    expect(set({ ids: [...ids], field: 'stage', value: 'qualified', closeOn: '2026-04-01' })).toContain(
      'Qualified',
    )
    expect(book.get('deals', 'deal:2')?.closeOn).toBe('2026-03-01')
    const early = book.commit(setDealsField, { ids: [...ids], field: 'closeOn', value: '2026-01-09' })
    expect(early.ok || early.error.message).toBe('Retrofit: The deal would close before it was opened.')
    expect(set({ ids: [...ids], field: 'closeOn', value: null })).toBe('Set close date of 2 deals to nothing')
    expect(set({ ids: ['deal:1'], field: 'owner', value: 'Ana' })).toBe('Set seller of Retrofit to Ana')
    expect(set({ ids: ['deal:9'], field: 'owner', value: 'Ana' })).toBe('error: gone')
  })
})

describe('the clock of a deal', () => {
  const today = '2026-11-24'
  it('says whether it slipped, closes soon, or is over', () => {
    const state = (stage: 'proposal' | 'won' | 'lost', closeOn?: string) =>
      dealState({ stage, ...(closeOn !== undefined && { closeOn }) }, today)
    expect(state('proposal', '2026-11-23')).toBe('slipped')
    expect(state('proposal', '2026-11-24')).toBe('closing')
    expect(state('proposal', '2026-12-08')).toBe('closing')
    expect(state('proposal', '2026-12-09')).toBe('open')
    expect(state('proposal')).toBe('open')
    expect(state('won', '2026-01-01')).toBe('won')
    expect(state('lost', '2026-12-30')).toBe('lost')
  })

  it('counts its age to today, or to its end', () => {
    expect(dealAge({ stage: 'proposal', openedOn: '2026-11-20' }, today)).toBe(4)
    expect(dealAge({ stage: 'won', openedOn: '2026-11-01', closeOn: '2026-11-11' }, today)).toBe(10)
    expect(dealAge({ stage: 'proposal', openedOn: '2026-12-01' }, today)).toBe(0)
    expect(dealAge({ stage: 'proposal' }, today)).toBeUndefined()
  })
})
