import { dealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import { fromEpochDay, toEpochDay } from '@shared/lib/calendarDate.ts'
import { describe, expect, it } from 'vitest'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { type DealRecord, NO_DAY } from '../../../renderer/columns/deals/dealRecord.ts'
import { checksumOf } from '../../../renderer/columns/deals/keptDeals.ts'
import { slippedIn } from '../../../renderer/columns/deals/slippedDeals.ts'
import { stateReader } from '../../../renderer/columns/deals/sortKeys.ts'
import { orderByKeys } from '../../../renderer/columns/deals/sortOrder.ts'

const record = (id: string, more: Partial<DealRecord> = {}): DealRecord => ({
  id: `deal:${id}`,
  name: `Deal ${id}`,
  stage: 0,
  minor: 100,
  currency: 'EUR',
  converted: 110,
  closeOn: NO_DAY,
  openedOn: NO_DAY,
  updated: 0,
  owner: '',
  customerId: '',
  partnerIds: [],
  weights: [],
  productIds: [],
  category: 0,
  motion: 0,
  territory: '',
  nextOn: NO_DAY,
  path: [],
  ...more,
})

describe('order by keys', () => {
  const rows = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)

  it('sorts every kind of number, unknown last whichever way, equal ones as they came', () => {
    const keys = Float64Array.of(3, Number.NaN, -2.5, 0, -0, 1e15, -1e15, 3, Number.NaN)
    expect([...orderByKeys(rows(9), keys, false)]).toEqual([6, 2, 3, 4, 0, 7, 5, 1, 8])
    expect([...orderByKeys(rows(9), keys, true)]).toEqual([5, 0, 7, 3, 4, 2, 6, 1, 8])
  })

  it('sorts only the rows it is given', () => {
    expect([...orderByKeys(Uint32Array.of(2, 0), Float64Array.of(1, 9, 5), true)]).toEqual([2, 0])
    expect([...orderByKeys(new Uint32Array(0), new Float64Array(0), true)]).toEqual([])
  })
})

describe('columns', () => {
  it('keep ten thousand deals, replaced and deleted, and find each by its id', () => {
    const columns = new DealColumns()
    for (let i = 0; i < 10_000; i++) columns.put(record(String(i), { partnerIds: [`partner:${i % 7}`] }))
    for (let i = 0; i < 10_000; i += 2) columns.put(record(String(i), { name: `Renamed ${i} 東京` }))
    for (let i = 0; i < 10_000; i += 3) columns.drop(`deal:${i}`)
    expect(columns.count).toBe(10_000 - 3_334)
    expect(columns.rowOf('deal:9')).toBe(-1)
    expect(columns.rowOf('deal:missing')).toBe(-1)
    expect(columns.nameOf(columns.rowOf('deal:4'))).toBe('Renamed 4 東京')
    expect(columns.idOf(columns.rowOf('deal:5'))).toBe('deal:5')
    expect([...columns.partnersOf(columns.rowOf('deal:5'))].map(columns.partnerNames.idOf)).toEqual([
      'partner:5',
    ])
  })

  it('give a deal that comes back a row of its own, and find that one', () => {
    const columns = new DealColumns()
    const first = columns.put(record('a'))
    columns.drop('deal:a')
    const second = columns.put(record('a', { name: 'Back' }))
    expect(second).not.toBe(first)
    expect(columns.rowOf('deal:a')).toBe(second)
    expect(columns.count).toBe(1)
  })

  it('change their checksum with any figure', () => {
    const columns = new DealColumns()
    columns.put(record('a'))
    const before = checksumOf(columns.pack())
    columns.put(record('a', { minor: 101 }))
    expect(checksumOf(columns.pack())).not.toBe(before)
  })

  it('tell the state of a deal by the rule, on every day around today', () => {
    const today = '2026-11-24'
    const now = toEpochDay(today)
    const columns = new DealColumns()
    const days = [NO_DAY, ...Array.from({ length: 40 }, (_, i) => now - 10 + i)]
    for (const [at, stage] of DEAL_STAGES.entries())
      for (const day of days) {
        const row = columns.put(record(`${stage} ${day}`, { stage: at, closeOn: day }))
        const closeOn = day === NO_DAY ? undefined : fromEpochDay(day)
        expect(stateReader(columns, today)(row)).toBe(dealState({ stage, closeOn }, today))
      }
  })
})

describe('slipped deals', () => {
  it('are all open ones that passed their close date lately, with the stage they are in', () => {
    const columns = new DealColumns()
    const today = '2026-11-24'
    const ago = (days: number) => ({ closeOn: toEpochDay(today) - days })
    const stage = (name: (typeof DEAL_STAGES)[number]) => ({ stage: DEAL_STAGES.indexOf(name) })
    for (let i = 0; i < 3_000; i++) columns.put(record(String(i), { ...ago(1), ...stage('proposal') }))
    columns.put(record('today', ago(0)))
    columns.put(record('late', { ...ago(14), ...stage('negotiation') }))
    columns.put(record('old', ago(15)))
    columns.put(record('won', { ...ago(1), ...stage('won') }))
    columns.put(record('none'))
    columns.drop('deal:0')
    const slipped = slippedIn(columns, today)
    expect(slipped).toHaveLength(3_000)
    expect(slipped[0]).toEqual({ id: 'deal:1', stage: 'proposal', closeOn: '2026-11-23' })
    expect(slipped.at(-1)).toEqual({ id: 'deal:late', stage: 'negotiation', closeOn: '2026-11-10' })
  })
})
