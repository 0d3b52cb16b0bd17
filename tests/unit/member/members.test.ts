import { inBook, teamBooks } from '@shared/domain/member/books.ts'
import { createMember, deleteMembers, editMember } from '@shared/domain/member/commands.ts'
import { memberNames, memberOf } from '@shared/domain/member/resolve.ts'
import { isActive } from '@shared/domain/member/rules.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { memberRow } from './rows.ts'

const ana = memberRow('a', { name: 'Ana Ruiz', spellings: ['Ruiz, Ana'] })
const mei = memberRow('m', { name: 'Mei Tsukishiro', spellings: ['A. R.'] })

describe('an owner written down', () => {
  const read = memberNames([ana, mei])

  it.each(['Ana Ruiz', 'ANA RUIZ', ' ana  ruiz ', 'AnaRuiz', 'ruiz, ana', 'Ána Ruíz'])('%o is Ana', text => {
    expect(read(text)).toEqual({ kind: 'member', member: ana })
  })

  it('is nobody where nobody is written so, and nothing where nothing is written', () => {
    expect(read('Jonas')).toEqual({ kind: 'unknown' })
    expect(read('  ')).toEqual({ kind: 'none' })
    expect(read(undefined)).toEqual({ kind: 'none' })
  })

  it('is said to be several where it could be', () => {
    const other = memberRow('o', { name: 'Ana Ruiz' })
    expect(memberNames([ana, other])('ana ruiz')).toEqual({ kind: 'several', members: [ana, other] })
    expect(memberOf([ana, other], 'Ana Ruiz')).toBeUndefined()
  })

  it('means who is called so before who is also written so', () => {
    const ar = memberRow('r', { name: 'A. R.' })
    expect(memberOf([mei, ar], 'a.r.')).toBe(ar)
  })
})

describe('the team', () => {
  it('takes somebody in, and says in words who', () => {
    const store = new MemoryStore()
    const done = store.commit(createMember, {
      name: 'Ana Ruiz',
      spellings: ['ana ruiz', 'Ruiz, Ana', 'RUIZ,ANA'],
    })
    expect(done.ok && done.value.label).toBe('Add Ana Ruiz to the team')
    expect(store.all('members')).toMatchObject([
      { name: 'Ana Ruiz', role: 'channelAccountManager', spellings: ['Ruiz, Ana'] },
    ])
  })

  it.each([
    [{ name: 'ana ruiz' }, 'member.name', 'Ana Ruiz is in the team already.'],
    [{ name: 'A.R.' }, 'member.name', '“A.R.” stands for Mei Tsukishiro already.'],
    [
      { name: 'Jonas', spellings: ['Ruiz,Ana'] },
      'member.spelling',
      '“Ruiz,Ana” stands for Ana Ruiz already.',
    ],
    [{ name: 'Jonas', email: 'nowhere' }, 'invalid', 'An address looks like name@example.com.'],
  ])('does not take in %o', (fields, code, message) => {
    const answer = new MemoryStore().put('members', ana, mei).commit(createMember, fields)
    expect(answer).toMatchObject({ ok: false, error: { code, message } })
  })

  it('keeps a former name as a spelling, so that partners stay', () => {
    const store = new MemoryStore().put('members', ana)
    store.commit(editMember, { id: ana.id, patch: { name: 'Ana Ruiz Holt' } })
    const [now] = store.all('members')
    expect(now).toMatchObject({ name: 'Ana Ruiz Holt', spellings: ['Ruiz, Ana', 'Ana Ruiz'] })
    expect(memberOf(store.all('members'), 'ana ruiz')?.id).toBe(ana.id)
    // Back again: the name is no spelling of itself.
    store.commit(editMember, { id: ana.id, patch: { name: 'Ana Ruiz' } })
    expect(store.all('members')[0]?.spellings).toEqual(['Ruiz, Ana', 'Ana Ruiz Holt'])
  })

  it('changes nothing where nothing differs, and nobody who is gone', () => {
    const store = new MemoryStore().put('members', ana)
    const same = store.commit(editMember, { id: ana.id, patch: { name: 'Ana Ruiz' } })
    expect(same.ok && same.value.changes).toEqual([])
    expect(store.commit(editMember, { id: mei.id, patch: { name: 'X' } })).toMatchObject({
      ok: false,
      error: { code: 'gone' },
    })
  })

  it('lets people go', () => {
    const store = new MemoryStore().put('members', ana, mei)
    const done = store.commit(deleteMembers, { ids: [ana.id] })
    expect(done.ok && done.value.label).toBe('Delete Ana Ruiz from the team')
    expect(store.all('members')).toEqual([mei])
  })

  it('has people until their last day', () => {
    expect(isActive(ana, '2026-03-01')).toBe(true)
    expect(isActive({ activeUntil: '2026-03-01' }, '2026-03-01')).toBe(true)
    expect(isActive({ activeUntil: '2026-02-28' }, '2026-03-01')).toBe(false)
  })
})

describe('books', () => {
  const partners = ['Ana Ruiz', 'ruiz, ana', 'Mei Tsukishiro', 'Jonas', 'Jonas', undefined].map(owner => ({
    owner,
  }))
  const books = teamBooks([ana, mei], partners)

  it('share the partners out, and name strangers', () => {
    expect([...books.sizes]).toEqual([
      [ana.id, 2],
      [mei.id, 1],
    ])
    expect(books.nobodys).toBe(3)
    expect(books.strangers).toEqual([{ name: 'Jonas', count: 2, several: false }])
  })

  it('tell whose a partner is', () => {
    const count = (chosen: Parameters<typeof inBook>[0], me = ana as typeof ana | undefined) => {
      const is = inBook(chosen, books, [ana, mei], me)
      return is && partners.filter(({ owner }) => is(owner)).length
    }
    expect(count('team')).toBeUndefined()
    expect(count('mine')).toBe(2)
    expect(count(mei.id)).toBe(1)
    expect(count('nobody')).toBe(3)
    expect(count('member:gone')).toBeUndefined()
    expect(inBook('mine', books, [ana, mei], undefined)).toBeUndefined()
  })
})
