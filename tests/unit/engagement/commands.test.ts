import {
  addAccounts,
  createAccountList,
  deleteAccountLists,
  editAccountList,
  removeAccounts,
} from '@shared/domain/engagement/accountCommands.ts'
import { accountsFrom } from '@shared/domain/engagement/accounts.ts'
import {
  createEngagementRule,
  deleteEngagementRules,
  editEngagementRule,
  reorderEngagementRules,
} from '@shared/domain/engagement/commands.ts'
import { describe, expect, it } from 'vitest'
import { listRow, ruleRow } from '../conflict/rows.ts'
import { MemoryStore } from '../domain/memoryStore.ts'

const [a, b] = [ruleRow('a', { order: 0 }), ruleRow('b', { order: 1 })]
const store = () => new MemoryStore().put('engagementRules', a, b)
const among = [a.id, b.id]

describe('rules of engagement', () => {
  it('come last when new, and change their order as one', () => {
    const books = store()
    books.commit(createEngagementRule, { fields: { name: 'Enterprise' }, among })
    const made = books.all('engagementRules').find(({ name }) => name === 'Enterprise')
    expect(made?.order).toBe(2)
    expect(made?.decide).toEqual(['namedAccount', 'firstToRegister', 'evidenceOfWork', 'adjudicator'])
    books.commit(reorderEngagementRules, { ids: [made?.id ?? a.id, b.id, a.id] })
    expect(books.all('engagementRules').map(({ order }) => order)).toEqual([2, 1, 0])
  })

  it.each([
    [{ name: 'RULE A' }, 'name'],
    [{ name: 'X', effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' }, 'rule.dates'],
    [
      { name: 'X', minAmount: { minor: 2, currency: 'EUR' }, maxAmount: { minor: 1, currency: 'EUR' } },
      'rule.amounts',
    ],
    [{ name: 'X', decide: ['adjudicator', 'firstToRegister'] as const }, 'rule.adjudicatorLast'],
    [{ name: 'X', decide: ['firstToRegister', 'firstToRegister'] as const }, 'rule.decide'],
    [{ name: 'X', decide: [] as const }, 'invalid'],
  ])('are refused: %o', (fields, code) => {
    const answer = store().commit(createEngagementRule, {
      fields: { ...fields, ...('decide' in fields && { decide: [...fields.decide] }) } as { name: string },
      among,
    })
    expect(answer.ok ? 'ok' : answer.error.code).toBe(code)
  })

  it('are edited and deleted', () => {
    const books = store()
    books.commit(editEngagementRule, { id: a.id, patch: { territories: ['DACH'], enabled: false }, among })
    expect(books.get('engagementRules', a.id)).toMatchObject({ territories: ['DACH'], enabled: false })
    books.commit(deleteEngagementRules, { ids: [a.id] })
    expect(books.all('engagementRules')).toHaveLength(1)
  })
})

describe('named accounts', () => {
  it('are added once, and complete the domain that was missing', () => {
    const books = new MemoryStore().put('accountLists', listRow('l', { accounts: [{ company: 'Acme' }] }))
    books.commit(addAccounts, {
      id: 'accountList:l',
      accounts: [{ company: 'ACME', domain: 'acme.com' }, { company: 'Boreal' }, { company: 'boreal' }],
    })
    expect(books.get('accountLists', 'accountList:l')?.accounts).toEqual([
      { company: 'Acme', domain: 'acme.com' },
      { company: 'Boreal' },
    ])
    books.commit(removeAccounts, { id: 'accountList:l', companies: ['Acme'] })
    expect(books.get('accountLists', 'accountList:l')?.accounts).toHaveLength(1)
  })

  it('belong to somebody who is there', () => {
    const books = new MemoryStore()
    const lost = books.commit(createAccountList, { name: 'Theirs', partnerId: 'partner:x' })
    expect(lost.ok ? 'ok' : lost.error.code).toBe('missing')
    books.commit(createAccountList, { name: 'Direct', accounts: [{ company: 'Acme' }] })
    const [list] = books.all('accountLists')
    const edit = books.commit(editAccountList, {
      id: list?.id ?? 'accountList:l',
      patch: { partnerId: 'partner:x' },
    })
    expect(edit.ok ? 'ok' : edit.error.code).toBe('missing')
    expect(books.commit(deleteAccountLists, { ids: [list?.id ?? 'accountList:l'] }).ok).toBe(true)
    expect(books.all('accountLists')).toEqual([])
  })

  it('are read from a paste without heading and from a file with one, in any order of columns', () => {
    expect(
      accountsFrom([['Acme AG', 'https://www.acme.de/'], ['Boreal', 'Oslo'], ['', 'x.com'], ['']]),
    ).toEqual({
      accounts: [{ company: 'Acme AG', domain: 'acme.de' }, { company: 'Boreal' }],
      skipped: 1,
    })
    expect(
      accountsFrom([
        ['Website', 'Rank', 'Account name'],
        ['acme.de', '1', 'Acme AG'],
        ['', '2', 'Boreal'],
      ]),
    ).toEqual({ accounts: [{ company: 'Acme AG', domain: 'acme.de' }, { company: 'Boreal' }], skipped: 0 })
  })
})
