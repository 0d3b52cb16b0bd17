import { stepOf } from '@shared/domain/history/steps.ts'
import { commandInWords, entryInWords } from '@shared/domain/history/words.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { describe, expect, it } from 'vitest'
import { diffsBetween, diffsOfStep, factsOf } from '../../../renderer/features/history/viewModelDiff.ts'
import { datesInWords } from '../../../renderer/ui/format/dates.ts'
import { dealRow, partnerRow } from '../domain/rows.ts'

const NONE = new Map()

describe('a change in words', () => {
  it('shows each field before and after, never what belongs to the record itself', () => {
    const before = partnerRow('1', { tier: 'Silver' })
    const after = partnerRow('1', {
      tier: 'Gold',
      types: ['msp', 'si'],
      updatedAt: '2026-02-01T00:00:00.000Z',
    })
    expect(diffsBetween(before, after, NONE)).toEqual([
      { field: 'types', label: 'Types', before: 'nothing', after: 'MSP, SI' },
      { field: 'tier', label: 'Tier', before: 'Silver', after: 'Gold' },
    ])
  })

  it('writes dates, money, shares and linked records as a person does; no id reaches the screen', () => {
    const before = dealRow('1', { closeOn: '2026-01-31' })
    const after = dealRow('1', {
      closeOn: '2026-02-28',
      amount: { minor: 123450, currency: 'EUR' },
      customerId: 'customer:cccccccc-0000-4000-8000-000000000004',
      productIds: ['product:dddddddd-0000-4000-8000-000000000004'],
      partners: [
        { partnerId: 'partner:1', role: 'sourced', shareBp: 2_500 },
        { partnerId: 'partner:2', role: 'delivered', shareBp: 10_000 },
      ],
      stage: 'won',
    })
    const names = new Map([
      ['customer:cccccccc-0000-4000-8000-000000000004', { name: 'Hafen AG', there: true }],
      ['partner:1', { name: 'Nordlicht', there: true }],
      ['partner:2', { name: 'Αλκυόνη', there: false }],
    ])
    const told = Object.fromEntries(
      diffsBetween(before, after, names, 'en-GB').map(diff => [diff.label, diff.after]),
    )
    expect(told).toEqual({
      'Close date': '28 Feb 2026',
      Amount: '€1,234.50',
      Customer: 'Hafen AG',
      Products: 'a record that is gone',
      Partners: 'Nordlicht (sourced, 25%), Αλκυόνη (deleted) (delivered, 100%)',
      Stage: 'Won',
    })
  })

  it('says nothing field by field about a creation, and lists only what is filled', () => {
    const row = partnerRow('1', { tier: 'Gold' })
    const change: Change = { table: 'partners', id: row.id, after: row }
    expect(diffsOfStep(stepOf({ seq: 1 }, [change], row.id), NONE)).toEqual([])
    expect(factsOf(row, NONE).map(fact => `${fact.label}: ${fact.value}`)).toEqual([
      'Name: Partner 1',
      'Status: Active',
      'Tier: Gold',
    ])
  })

  it('says where a record came from and by which command', () => {
    const entry = { intent: 'i', command: 'import.run', label: 'Import partners.csv' }
    expect(entryInWords(entry, 'i')).toBe('Imported: partners.csv')
    const edit = { intent: 'j', command: 'partner.edit', label: 'Edit Nordlicht: tier' }
    expect(entryInWords(edit, 'i')).toBe('Edit Nordlicht: tier')
    expect(['partner.setField', 'history.restoreRecord', 'undo', 'deal.edit'].map(commandInWords)).toEqual([
      'Partner: set a field',
      'Restore a record',
      'Undo',
      'Deal: edit',
    ])
  })

  it('writes moments in a label on the user’s own clock', () => {
    const text = datesInWords('Restore Nordlicht to 2026-11-23T14:02:11.123Z: tier', 'en-GB')
    expect(text).toMatch(/^Restore Nordlicht to 23 Nov 2026, \d\d:\d\d: tier$/)
  })
})
