import { DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import { DEFAULT_STAGE_PROBABILITY } from '@shared/domain/deal/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { fieldOf, isUsable } from '@shared/domain/view/filterMatch.ts'
import { filterModel } from '@shared/domain/view/filterModel.ts'
import { sentenceOf } from '@shared/domain/view/filterWords.ts'
import { viewLook } from '@shared/domain/view/look.ts'
import type { FilterOperator } from '@shared/domain/view/schema.ts'
import { describe, expect, it } from 'vitest'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { DealLines } from '../../../renderer/columns/deals/dealList.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import { DEAL_GROUPS, type DealQuery } from '../../../renderer/columns/deals/query.ts'
import { dealColumns } from '../../../renderer/features/deals/dealColumns.tsx'
import { fieldsOf } from '../../../renderer/features/deals/filterFields.ts'
import { DEAL_STARTERS } from '../../../renderer/features/deals/starters.ts'
import { dealRow } from '../domain/rows.ts'

const TODAY = '2026-11-24'
const about = {
  currency: 'EUR',
  probability: DEFAULT_STAGE_PROBABILITY,
  stageCategory: DEFAULT_STAGE_CATEGORY,
  ageingDays: 60,
  historyFloor: 30,
  today: TODAY,
  seq: 0,
  revision: 0,
}
const NO_RATES = makeRateBook([], 'EUR')
const columns = new DealColumns()
const put = (key: string, more: Parameters<typeof dealRow>[1]) =>
  columns.put(recordOf(dealRow(key, more), NO_RATES, TODAY))
put('soon', { stage: 'proposal', closeOn: '2026-12-30', openedOn: '2026-11-01' })
put('late', { stage: 'qualified', closeOn: '2026-11-02', openedOn: '2026-01-01' })
put('next', { stage: 'negotiation', closeOn: '2027-01-02' })
put('won', { stage: 'won', closeOn: '2026-11-20' })

const fields = fieldsOf(new DealLines(columns, about))
const answers = new DealAnswers(columns)
const shown = (more: Partial<DealQuery>): string[] => {
  const query: DealQuery = { search: '', filters: [], sort: { id: 'close', desc: false }, ...more }
  return [...answers.get(query, about).order].map(row => columns.idOf(row).replace('deal:', ''))
}
const starter = (name: string) => DEAL_STARTERS.find(each => each.name === name)?.look
const sentence = (field: string, operator: FilterOperator, ...values: string[]) => {
  const filter = { field, operator, values }
  const { subject, value } = sentenceOf(fieldOf(fields, filter), filter)
  return `${subject} ${value}`.trim()
}

describe('views of deals to begin with', () => {
  it('are looks this page can show, whole', () => {
    const ids = dealColumns('EUR', true).map(column => column.id)
    for (const { name, look } of DEAL_STARTERS) {
      expect([name, viewLook.safeParse(look).success]).toEqual([name, true])
      for (const one of look.filters)
        expect([name, one.field, isUsable(fieldOf(fields, one), one)]).toEqual([name, one.field, true])
      if (look.sort) expect(ids).toContain(look.sort.id)
      if (look.group) expect(DEAL_GROUPS).toContain(look.group)
    }
  })

  it('show what their names say', () => {
    expect(shown(starter('Closing this quarter') as Partial<DealQuery>)).toEqual(['late', 'soon'])
    expect(shown(starter('Slipped') as Partial<DealQuery>)).toEqual(['late'])
    expect(shown(starter('Open for long') as Partial<DealQuery>)).toEqual(['late'])
    expect(shown(starter('Largest') as Partial<DealQuery>).sort()).toEqual(['late', 'next', 'soon'])
  })
})

describe('filters of deals', () => {
  it('are sentences with the words of the screen', () => {
    expect(sentence('amount', 'atLeast', '50000.5')).toBe('Amount is at least €50,000.50')
    expect(sentence('closeIn', 'is', 'thisQuarter', 'nextQuarter')).toBe(
      'Close period is this quarter or next quarter',
    )
    expect(sentence('close', 'within', '30')).toBe('Close date is within the next 30 days')
    expect(sentence('age', 'atLeast', '1')).toBe('Age is at least 1 day')
    expect(sentence('currency', 'isNot', 'EUR', '')).toBe('Currency is not EUR or no amount')
    expect(sentence('partner', 'is', 'partner:gone')).toBe('Partner is a partner that is gone')
  })

  it('take an amount as a person writes it, and keep it as a plain figure', () => {
    let kept: unknown
    const model = filterModel({
      fields,
      filters: [],
      choices: () => [],
      setFilters: filters => {
        kept = filters
      },
    })
    const draft = model.start('amount')
    const read = draft?.read('50,000.50')
    expect(read).toBe('50000.50')
    draft?.change('atMost', [read ?? ''])
    expect(kept).toEqual([{ field: 'amount', operator: 'atMost', values: ['50000.50'] }])
  })

  it('count days from opening, and leave out what has no opening day unless it is asked for', () => {
    const old = { field: 'age', operator: 'atLeast' as const, values: ['100'] }
    expect(shown({ filters: [old] })).toEqual(['late'])
    expect(shown({ filters: [{ ...old, values: ['100', ''] }] }).sort()).toEqual(['late', 'next', 'won'])
  })
})
