import { teamBooks } from '@shared/domain/member/books.ts'
import { describe, expect, it } from 'vitest'
import { ownerChoices, ownerHint } from '../../../renderer/features/partners/viewModelOwner.ts'
import type { Books } from '../../../renderer/features/team/useBooks.ts'
import { bookEntries, currentEntry, entryInWords } from '../../../renderer/features/team/viewModelBooks.ts'
import { memberRow } from './rows.ts'

const ana = memberRow('a', { name: 'Ana Ruiz', spellings: ['Ruiz, Ana'] })
const mei = memberRow('m', { name: 'Mei Tsukishiro' })
const members = [ana, mei]
const partners = [{ owner: 'Ana Ruiz' }, { owner: 'mei tsukishiro' }, { owner: 'Jonas' }]
const booksOf = (me: typeof ana | undefined): Books => ({
  team: { members, owner: 'Ana Ruiz', me },
  books: teamBooks(members, partners),
  partners: partners.length,
})

describe('whose book to look at', () => {
  it('is everybody’s, one’s own, another’s or nobody’s, each counted', () => {
    expect(bookEntries(booksOf(ana)).map(entryInWords)).toEqual([
      'Team book · 3 partners',
      'My book · 1 partner',
      'Mei Tsukishiro · 1 partner',
      'In nobody’s book · 1 partner',
    ])
    expect(bookEntries(booksOf(undefined)).map(({ of }) => of)).toEqual(['team', ana.id, mei.id, 'nobody'])
  })

  it('is told by name, a choice that means nobody any more by everybody’s', () => {
    const found = booksOf(ana)
    const shown = (chosen: Parameters<typeof currentEntry>[2]) =>
      currentEntry(found, bookEntries(found), chosen).label
    expect(shown('mine')).toBe('My book')
    expect(shown('member:a')).toBe('My book')
    expect(shown('member:m')).toBe('Mei Tsukishiro')
    expect(shown('member:gone')).toBe('Team book')
    expect(shown('nobody')).toBe('In nobody’s book')
  })
})

describe('the owner of a partner', () => {
  it('is chosen from the team, or stays what it is', () => {
    expect(ownerChoices(members, 'Jonas').map(({ label }) => label)).toEqual([
      'Ana Ruiz',
      'Mei Tsukishiro',
      'Jonas',
      'Nobody yet',
    ])
  })

  it('says whose book it means', () => {
    expect(ownerHint(members, 'Ana Ruiz')).toBe('It is in their book.')
    expect(ownerHint(members, 'ruiz, ana')).toBe('Another spelling of Ana Ruiz: it is in their book.')
    expect(ownerHint(members, 'Jonas')).toContain('nobody’s book')
    expect(ownerHint([...members, { ...ana, id: 'member:b' }], 'Ana Ruiz')).toContain(
      'Could be 2 of the team',
    )
  })
})
