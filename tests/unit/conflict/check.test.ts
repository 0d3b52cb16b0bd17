import { describe, expect, it } from 'vitest'
import { customerRow, dealRow, interactionRow } from '../domain/rows.ts'
import { check, recognised } from './book.ts'
import { listRow, registrationRow, ruleRow } from './rows.ts'

const mine = registrationRow('mine', { domains: ['nordlicht.de'], territory: 'DACH' })
const other = registrationRow('other', {
  partnerId: 'partner:other',
  company: 'Nordlicht Handel',
  domains: ['shop.nordlicht.de'],
  submittedAt: '2026-03-02T09:00:00.000Z',
})
const theirDeal = (fields: object = {}) =>
  dealRow('theirs', {
    customerId: 'customer:n',
    productIds: ['product:sensor'],
    openedOn: '2026-01-20',
    partners: [{ partnerId: 'partner:other', role: 'sourced', shareBp: 10_000 }],
    ...fields,
  })
const nordlicht = customerRow('n', { name: 'Nordlicht Handels', domains: ['nordlicht.de'] })

describe('what stands against a registration', () => {
  it('is an earlier registration of the same company under another spelling and a subdomain', () => {
    const [found, ...more] = check(mine, { registrations: [mine, other] })
    expect(more).toEqual([])
    expect(found?.rivalId).toBe('registration:other')
    expect(found?.bits).toBeGreaterThanOrEqual(found?.threshold ?? 99)
    expect(found?.fields.map(({ field }) => field)).toEqual(['name', 'domain'])
    expect(found?.shared).toContain('The same product: Sensor')
    expect(found?.proposal).toBe('rival')
    expect(found?.proposalReason).toContain('Rival Systems was first: 2026-03-02, Cygnus 2026-03-10')
    expect(found?.turns).toContain('Had Cygnus come before 2026-03-02, Cygnus would win.')
  })

  it('is not the partner’s own one that ran out, nor does another’s stand back for it', () => {
    const expired = { ...other, state: 'expired' as const, protectedUntil: '2026-03-05' }
    expect(check(mine, { registrations: [{ ...expired, partnerId: mine.partnerId }] })).toEqual([])
    expect(check(mine, { registrations: [expired] })).toHaveLength(1)
    expect(check(mine, { registrations: [{ ...other, partnerId: mine.partnerId }] })).toHaveLength(1)
  })

  it('says which fact would take it below the threshold', () => {
    const alike = { ...other, company: 'Nordlicht Handell' }
    const [found] = check(mine, { registrations: [alike] })
    expect(found?.turns).toContain(
      'Were the domain another, the two would fall below the threshold (4.0 of 9 points).',
    )
  })

  it('asks about an equal domain under another name', () => {
    const [found] = check(mine, {
      registrations: [{ ...other, company: 'Baltic Trading', domains: ['nordlicht.de'] }],
    })
    expect(found?.bits).toBeLessThan(9)
    expect(found?.proposal).toBeUndefined()
  })

  it('is nobody’s whose name shares a word and whose town is the same, nor who stands under the same country', () => {
    const trade = {
      ...other,
      company: 'Falkenau Handels GmbH',
      city: 'Kiel',
      domains: ['shop.falkenau.de.example'],
    }
    const here = { ...mine, city: 'Kiel', domains: ['nordlicht.de.example'] }
    expect(check(here, { registrations: [trade] })).toEqual([])
  })

  it('is nothing where both name products and share none, and something where one names none', () => {
    expect(check(mine, { registrations: [{ ...other, productIds: ['product:pump'] }] })).toEqual([])
    const [found] = check(mine, { registrations: [{ ...other, productIds: [] }] })
    expect(found?.shared).toContain('Products unknown on one side: counted as shared')
  })

  it.each(['draft', 'rejected', 'withdrawn'] as const)('is never a registration that is %s', state => {
    expect(check(mine, { registrations: [{ ...other, state }] })).toEqual([])
  })

  it('is an expired registration inside the window only, and its claim does not hold', () => {
    const expired = { ...other, state: 'expired' as const, protectedUntil: '2026-02-01' }
    const [found] = check(mine, { registrations: [expired] })
    expect(found?.proposal).toBe('registration')
    expect(found?.proposalReason).toContain('expired on 2026-02-01')
    expect(check(mine, { registrations: [expired], policy: { conflictWindowDays: 30 } })).toEqual([])
    const rule = ruleRow('short', { windowDays: 30 })
    expect(check(mine, { registrations: [expired], rules: [rule] })).toEqual([])
  })

  it('is an open deal of the customer, one for each side, and not a deal of one’s own', () => {
    const book = {
      customers: [nordlicht],
      deals: [
        theirDeal(),
        dealRow('second', { ...theirDeal(), id: 'deal:second', openedOn: '2026-02-01' }),
        dealRow('own', {
          ...theirDeal(),
          id: 'deal:own',
          partners: [{ partnerId: 'partner:mine', role: 'sourced', shareBp: 1 }],
        }),
        dealRow('direct', { ...theirDeal(), id: 'deal:direct', partners: [] }),
      ],
    }
    const found = check(mine, book)
    expect(found.map(({ rivalId }) => rivalId).sort()).toEqual(['deal:direct', 'deal:theirs'])
    expect(found.find(({ rivalId }) => rivalId === 'deal:theirs')?.shared).toContain(
      '1 more deal of this side',
    )
    expect(found.find(({ rivalId }) => rivalId === 'deal:direct')?.shared).toContain(
      'Direct pipeline: an open deal without a partner',
    )
  })

  it('counts a closed deal inside the window, and a lost one claims nothing any more', () => {
    const lost = theirDeal({ stage: 'lost', closeOn: '2026-02-10' })
    expect(check(mine, { customers: [nordlicht], deals: [lost] })[0]?.proposal).toBe('registration')
    const long = theirDeal({ stage: 'won', closeOn: '2024-02-10' })
    expect(check(mine, { customers: [nordlicht], deals: [long] })).toEqual([])
  })

  it('is one matter where a registration became the deal', () => {
    const converted = { ...other, state: 'converted' as const, dealId: 'deal:theirs' as const }
    const found = check(mine, { customers: [nordlicht], deals: [theirDeal()], registrations: [converted] })
    expect(found.map(({ rivalId }) => rivalId)).toEqual(['registration:other'])
  })

  it('is a named account of somebody else, which goes before who was first', () => {
    const list = listRow('direct', {
      name: 'Strategic',
      accounts: [{ company: 'Nordlicht Handels AG', domain: 'nordlicht.de' }],
    })
    const [found] = check(mine, { lists: [list] })
    expect(found?.rivalTable).toBe('accountLists')
    expect(found?.proposal).toBe('rival')
    expect(found?.proposalReason).toContain('named account of the direct team (Strategic)')
    expect(check(mine, { lists: [{ ...list, partnerId: 'partner:mine' }] })).toEqual([])
  })

  it('helps who holds the account against a rival who was earlier', () => {
    const list = listRow('own', {
      partnerId: 'partner:mine',
      accounts: [{ company: 'Nordlicht Handels', domain: 'nordlicht.de' }],
    })
    expect(check(mine, { lists: [list], registrations: [other] })[0]?.proposal).toBe('registration')
  })

  it('is a company of the same group, which a person has to judge', () => {
    const sister = customerRow('s', { name: 'Polarstern Logistik', parentName: 'Aurora Holding' })
    const registered = { ...mine, parentName: 'Aurora Holding AG' }
    const [found] = check(registered, {
      customers: [sister],
      deals: [theirDeal({ customerId: 'customer:s' })],
    })
    expect(found?.proposal).toBeUndefined()
    expect(found?.shared).toContain('Both belong to Aurora Holding AG')
    expect(found?.proposalReason).toContain('another company of one group')
  })

  it('leaves it to a person where the companies are only perhaps the same', () => {
    const [found] = check(mine, { registrations: [{ ...other, company: 'Nordlicht Handelz', domains: [] }] })
    expect(found?.bits).toBeLessThan(9)
    expect(found?.proposal).toBeUndefined()
    expect(found?.turns.some(turn => turn.startsWith('Were the domain the same'))).toBe(true)
  })

  it('weighs dated work of both sides where both came on the same day', () => {
    const sameDay = { ...other, submittedAt: mine.submittedAt ?? '' }
    const work = [1, 2, 3].map(n =>
      interactionRow(String(n), { partnerId: 'partner:mine', customerId: 'customer:n', on: `2026-02-0${n}` }),
    )
    const [found] = check(mine, { customers: [nordlicht], registrations: [sameDay], interactions: work })
    expect(found?.proposal).toBe('registration')
    expect(found?.proposalReason).toContain('3 dated touches of Cygnus, 0 of Rival Systems')
    const later = work.map(row => ({ ...row, on: '2026-03-11' }))
    expect(
      check(mine, { customers: [nordlicht], registrations: [sameDay], interactions: later })[0]?.proposal,
    ).toBeUndefined()
  })

  it('is no conflict with a customer alone, but recognises it', () => {
    expect(check(mine, { customers: [nordlicht] })).toEqual([])
    expect(recognised(mine, { customers: [nordlicht] })).toMatchObject([
      { customerId: 'customer:n', sure: true },
    ])
    const twin = customerRow('t', { name: 'Nordlicht Handels', domains: ['nordlicht.de'] })
    expect(recognised(mine, { customers: [nordlicht, twin] }).some(({ sure }) => sure)).toBe(false)
  })

  it('takes a customer chosen by hand for the one it is', () => {
    const odd = customerRow('n', { name: 'Completely Different Ltd' })
    const [found] = check({ ...mine, customerId: 'customer:n' }, { customers: [odd], deals: [theirDeal()] })
    expect(found?.fields[0]?.field).toBe('customer')
    expect(found?.proposal).toBe('rival')
  })
})
