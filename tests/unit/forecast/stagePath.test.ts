import { createDeal, editDeal, setDealsField } from '@shared/domain/deal/commands.ts'
import { stageAge, stageSince, stageStays } from '@shared/domain/deal/stagePath.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { dealRow } from '../domain/rows.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const move = (book: MemoryStore, stage: 'qualified' | 'proposal' | 'negotiation', day: string) =>
  book.commit(editDeal, { id: 'deal:1', patch: { stage } }, at(day))

describe('the path of a deal', () => {
  it('begins with its creation and keeps every stage, moving back too', () => {
    const book = new MemoryStore()
    book.commit(createDeal, { name: 'Line', stage: 'qualified' }, at('2026-01-10'))
    const id = book.all('deals')[0]?.id as `deal:${string}`
    book.commit(editDeal, { id, patch: { stage: 'proposal' } }, at('2026-01-20'))
    book.commit(editDeal, { id, patch: { name: 'Line 2' } }, at('2026-01-25'))
    book.commit(setDealsField, { ids: [id], field: 'stage', value: 'qualified' }, at('2026-02-01'))
    book.commit(
      setDealsField,
      { ids: [id], field: 'stage', value: 'won', closeOn: '2026-02-08' },
      at('2026-02-10'),
    )
    const deal = book.all('deals')[0]
    expect(deal?.stagePath).toEqual([
      { stage: 'qualified', on: '2026-01-10' },
      { stage: 'proposal', on: '2026-01-20' },
      { stage: 'qualified', on: '2026-02-01' },
      { stage: 'won', on: '2026-02-08' },
    ])
    expect(deal && stageStays(deal, '2026-03-01')).toEqual([
      { stage: 'qualified', on: '2026-01-10', days: 10, running: false },
      { stage: 'proposal', on: '2026-01-20', days: 12, running: false },
      { stage: 'qualified', on: '2026-02-01', days: 7, running: false },
    ])
    // The day it was won is put right: so is the path.
    book.commit(editDeal, { id, patch: { closeOn: '2026-02-05' } }, at('2026-02-11'))
    expect(book.all('deals')[0]?.stagePath?.at(-1)).toEqual({ stage: 'won', on: '2026-02-05' })
  })

  it('is not guessed where it is not known', () => {
    const book = new MemoryStore().put('deals', dealRow('1', { stage: 'qualified' }))
    const before = book.get('deals', 'deal:1')
    expect(before && stageAge(before, '2026-05-01')).toBeUndefined()
    move(book, 'proposal', '2026-05-01')
    const after = book.get('deals', 'deal:1')
    expect(after?.stagePath).toEqual([{ stage: 'qualified' }, { stage: 'proposal', on: '2026-05-01' }])
    expect(after && stageSince(after)).toBe('2026-05-01')
    expect(after && stageAge(after, '2026-05-31')).toBe(30)
    expect(after && stageStays(after, '2026-05-31')).toEqual([
      { stage: 'qualified', on: undefined, days: undefined, running: false },
      { stage: 'proposal', on: '2026-05-01', days: 30, running: true },
    ])
  })

  it('is written by commands alone', () => {
    const book = new MemoryStore()
    const given = { name: 'X', stage: 'proposal', stagePath: [{ stage: 'won', on: '2020-01-01' }] } as const
    book.commit(createDeal, given as never, at('2026-01-10'))
    expect(book.all('deals')[0]?.stagePath).toEqual([{ stage: 'proposal', on: '2026-01-10' }])
  })

  it('keeps at most two hundred stages', () => {
    const book = new MemoryStore().put('deals', dealRow('1', { stage: 'qualified' }))
    for (let i = 0; i < 210; i++) move(book, i % 2 === 0 ? 'proposal' : 'negotiation', '2026-05-01')
    expect(book.get('deals', 'deal:1')?.stagePath).toHaveLength(200)
  })
})
