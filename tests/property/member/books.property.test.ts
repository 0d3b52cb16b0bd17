import { inBook, teamBooks } from '@shared/domain/member/books.ts'
import { memberNames, nameKey } from '@shared/domain/member/resolve.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memberRow } from '../../unit/member/rows.ts'

/** Few letters, so that names meet. */
const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', 'ä'), minLength: 0, maxLength: 4 })
const team = fc
  .array(fc.record({ name: text, spellings: fc.array(text, { maxLength: 3 }) }), { maxLength: 5 })
  .map(list => list.map((fields, i): Member => memberRow(String(i), fields)))

/** Every member whose name, or else whose spelling, is the text. */
function slowly(members: readonly Member[], owner: string): readonly Member[] {
  const key = nameKey(owner)
  if (key === '') return []
  const named = members.filter(({ name }) => nameKey(name) === key)
  return named.length > 0 ? named : members.filter(each => each.spellings.some(own => nameKey(own) === key))
}

it('a name is a member exactly when one of the team is written so', () => {
  fc.assert(
    fc.property(team, text, (members, owner) => {
      const found = slowly(members, owner)
      const resolved = memberNames(members)(owner)
      if (resolved.kind === 'member') expect(found).toEqual([resolved.member])
      else if (resolved.kind === 'several') expect(found).toEqual(resolved.members)
      else expect(found).toEqual([])
      expect(resolved.kind === 'none').toBe(nameKey(owner) === '')
    }),
  )
})

it('case and spaces mean nothing', () => {
  fc.assert(
    fc.property(team, text, (members, owner) => {
      const read = memberNames(members)
      expect(read(` ${owner.toUpperCase()} `)).toEqual(read(owner))
    }),
  )
})

it('every partner is in one book or in nobody’s', () => {
  fc.assert(
    fc.property(team, fc.array(fc.option(text, { nil: undefined }), { maxLength: 30 }), (members, owners) => {
      const partners = owners.map(owner => ({ owner }))
      const books = teamBooks(members, partners)
      const sizes = [...books.sizes.values()].reduce((sum, size) => sum + size, 0)
      expect(sizes + books.nobodys).toBe(partners.length)
      for (const member of members) {
        const is = inBook(member.id as `member:${string}`, books, members, undefined)
        expect(partners.filter(({ owner }) => is?.(owner)).length).toBe(books.sizes.get(member.id) ?? 0)
      }
      const nobodys = inBook('nobody', books, members, undefined)
      expect(partners.filter(({ owner }) => nobodys?.(owner)).length).toBe(books.nobodys)
    }),
  )
})
