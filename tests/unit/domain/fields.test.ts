import { dealFields } from '@shared/domain/deal/schema.ts'
import { entryOf, patchOf } from '@shared/domain/fields/patch.ts'
import { count, fieldsInWords, list } from '@shared/domain/fields/words.ts'
import { partnerFields } from '@shared/domain/partner/schema.ts'
import { describe, expect, it } from 'vitest'

describe('a patch', () => {
  it('has nothing in it that nobody put there', () => {
    expect(patchOf(partnerFields).parse({})).toEqual({})
    expect(patchOf(dealFields).parse({ amount: null })).toEqual({ amount: null })
    expect(patchOf(partnerFields).parse({ name: ' A ', strange: 1 })).toEqual({ name: 'A' })
  })

  it('lets fields be cleared that may be empty, and no others', () => {
    expect(patchOf(partnerFields).safeParse({ name: null }).success).toBe(false)
    expect(patchOf(partnerFields).safeParse({ name: '' }).success).toBe(false)
    expect(patchOf(partnerFields).parse({ tier: ' ', types: null })).toEqual({ tier: null, types: null })
  })

  it('is an object', () => {
    for (const wrong of [null, undefined, 'name', 7])
      expect(patchOf(partnerFields).safeParse(wrong).success).toBe(false)
    expect(entryOf(partnerFields).safeParse(null).success).toBe(false)
  })
})

describe('words', () => {
  it('list and count as people do', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect([count(0, 'deal'), count(1, 'deal'), count(1_204, 'deal')]).toEqual([
      '0 deals',
      '1 deal',
      '1,204 deals',
    ])
    expect(fieldsInWords(['closeOn', 'annualRevenue'])).toBe('close date and annual revenue')
    expect(fieldsInWords(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
  })
})
