import { describe, expect, it } from 'vitest'
import { type PersonRow, unsavedPeople } from '../../../renderer/features/plans/sections/unsavedPeople.ts'

const person = (id: string, name: string): PersonRow => ({
  id,
  role: 'member',
  person: { name, side: 'ours' },
})
const people = [person('0', 'Ana'), person('1', 'Bo')]
const names = (list: readonly { person: { name: string } }[]) => list.map(each => each.person.name)

describe('people of a plan that are not saved yet', () => {
  it('go along with what is written of the next', () => {
    const unsaved = unsavedPeople()
    unsaved.add('0', { name: 'Refused' })
    unsaved.add('1', { title: 'Head of alliances' })
    expect(unsaved.over(people, [])).toEqual([
      { role: 'member', person: { name: 'Refused', side: 'ours' } },
      { role: 'member', person: { name: 'Bo', side: 'ours' }, title: 'Head of alliances' },
    ])
  })

  it('are taken back field by field', () => {
    const unsaved = unsavedPeople()
    unsaved.add('0', { name: 'Refused' })
    unsaved.add('1', { name: 'Typed' })
    expect(unsaved.drop('1', 'name')).toBe(true)
    expect(names(unsaved.over(people, []))).toEqual(['Refused', 'Bo'])
    expect(unsaved.drop('0', 'name')).toBe(false)
  })
})
