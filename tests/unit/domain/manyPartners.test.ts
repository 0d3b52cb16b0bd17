import { logWithMany } from '@shared/domain/interaction/many.ts'
import { inverseOf } from '@shared/domain/journal/schema.ts'
import { tagPartners } from '@shared/domain/partner/tags.ts'
import { createTaskForMany } from '@shared/domain/task/many.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from './memoryStore.ts'
import { partnerRow } from './rows.ts'

const ids = ['partner:a', 'partner:b'] as const
const store = () =>
  new MemoryStore().put(
    'partners',
    partnerRow('a', { industries: ['Énergie'], types: ['msp'] }),
    partnerRow('b'),
  )

describe('many partners at once', () => {
  it('get a word once each, whatever its accents, and give it back by one inverse', () => {
    const book = store()
    const before = book.snapshot()
    const answer = book.commit(tagPartners, {
      ids: [...ids],
      way: 'add',
      field: 'industries',
      value: 'energie',
    })
    expect(answer).toMatchObject({ ok: true, value: { label: 'Add industry energie to 2 partners' } })
    expect(book.get('partners', ids[0])?.industries).toEqual(['Énergie'])
    expect(book.get('partners', ids[1])?.industries).toEqual(['energie'])
    if (answer.ok) book.apply(answer.value.changes.map(inverseOf))
    expect(book.snapshot()).toBe(before)
  })

  it('lose a type; those without it stay untouched', () => {
    const book = store()
    const answer = book.commit(tagPartners, { ids: [...ids], way: 'remove', field: 'types', value: 'msp' })
    expect(answer).toMatchObject({ ok: true, value: { label: 'Delete type MSP from 2 partners' } })
    expect(answer.ok && answer.value.changes).toHaveLength(1)
    expect(book.get('partners', ids[0])?.types).toEqual([])
  })

  it('are each touched and tasked by one change', () => {
    const book = store()
    const touch = book.commit(logWithMany, {
      partnerIds: [...ids],
      kind: 'mail',
      subject: 'Price list',
      on: '2026-08-01',
    })
    expect(touch).toMatchObject({ ok: true, value: { label: 'Add a mail with 2 partners: Price list' } })
    expect(book.all('interactions').map(row => row.partnerId)).toEqual([...ids])
    const task = book.commit(createTaskForMany, { partnerIds: [...ids], title: 'Agree goals' })
    expect(task).toMatchObject({ ok: true, value: { label: 'Add the task “Agree goals” for 2 partners' } })
    expect(book.all('tasks').map(row => row.partnerId)).toEqual([...ids])
  })

  it('are refused as a whole when one is gone', () => {
    const book = store()
    for (const answer of [
      book.commit(tagPartners, { ids: [...ids, 'partner:x'], way: 'add', field: 'types', value: 'si' }),
      book.commit(createTaskForMany, { partnerIds: [...ids, 'partner:x'], title: 'x' }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'gone' } })
    expect(book.all('tasks')).toEqual([])
  })
})
