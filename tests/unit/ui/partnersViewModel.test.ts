import { choicesOf } from '@shared/domain/view/filterEdit.ts'
import { fieldOf, filterMatch, isUsable } from '@shared/domain/view/filterMatch.ts'
import { sentenceOf } from '@shared/domain/view/filterWords.ts'
import type { FilterOperator } from '@shared/domain/view/schema.ts'
import { describe, expect, it } from 'vitest'
import type { BookRow } from '../../../renderer/columns/book.ts'
import { choicesToSet } from '../../../renderer/features/partners/components/SetField.tsx'
import { partnerFields } from '../../../renderer/features/partners/filterFields.ts'
import { groupingOf } from '../../../renderer/features/partners/groupings.tsx'
import { partnerStarters } from '../../../renderer/features/partners/starters.ts'
import { tagsInUse, tierOptions } from '../../../renderer/features/partners/viewModelForm.ts'
import { medianOf, sumOf } from '../../../renderer/features/partners/viewModelGroups.ts'
import { matcher } from '../../../renderer/features/partners/viewModelSearch.ts'
import { tagChoices } from '../../../renderer/features/partners/viewModelTags.ts'
import {
  asOfInWords,
  countInWords,
  languageName,
  whoInWords,
} from '../../../renderer/features/partners/viewModelWords.ts'
import { patchFrom } from '../../../renderer/ui/forms/patchFrom.ts'

const row = (more: Partial<BookRow>): BookRow => ({
  id: `partner:${more.name}`,
  name: 'Nordlicht',
  types: [],
  status: 'active',
  regions: [],
  industries: [],
  quarters: [],
  openTasks: 0,
  openDeals: 0,
  openPipeline: 0,
  weightedPipeline: 0,
  incomplete: false,
  ...more,
})

const ROWS = [
  row({
    name: 'Nordlicht Systemhaus',
    types: ['reseller'],
    tier: 'Gold',
    band: 'watch',
    city: 'Hamburg',
    sourcedYtd: 10,
  }),
  row({ name: 'Ångström Data', types: ['msp', 'si'], tier: 'Silver', band: 'healthy' }),
  row({ name: 'Kestrel', types: [], status: 'paused', regions: ['EMEA'] }),
]
const FIELDS = partnerFields('EUR', ['Silver', 'Gold'], '2026-11-24')
const filter = (field: string, operator: FilterOperator, ...values: string[]) => ({ field, operator, values })
const sentence = (...parts: Parameters<typeof filter>) => {
  const one = filter(...parts)
  const { subject, value } = sentenceOf(fieldOf(FIELDS, one), one)
  return `${subject} ${value}`.trim()
}
const found = (...filters: ReturnType<typeof filter>[]) =>
  ROWS.filter(filterMatch(FIELDS, filters, '2026-11-24') ?? (() => true)).map(each => each.name)
const searched = (text: string) =>
  ROWS.filter(matcher(undefined, text) ?? (() => true)).map(each => each.name)

describe('filters of partners', () => {
  it('read as sentences', () => {
    expect(sentence('tier', 'is', 'Silver', 'Gold')).toBe('Tier is Silver or Gold')
    expect(sentence('type', 'isNot', 'msp', 'si', 'technology')).toBe(
      'Type is not MSP, SI or Technology / ISV',
    )
    expect(sentence('owner', 'is', '')).toBe('Owner is not set')
    expect(sentence('score', 'atMost', '40', '')).toBe('Score is at most 40 or not known')
    expect(sentence('sourced', 'atLeast', '100000.5')).toMatch(
      /^Sourced this year is at least €\s?100,000\.50$/,
    )
    expect(sentence('target', 'atLeast', '')).toBe('To target is without a target')
    expect(sentence('lastRevenue', 'olderThan', '180', '')).toBe(
      'Last revenue is older than 180 days or never',
    )
    expect(sentence('openDeals', 'is', 'no')).toBe('Has no open deals')
    expect(sentence('name', 'contains', 'nord')).toBe('Name contains “nord”')
    expect(sentence('shoeSize', 'is', '44')).toBe('A filter this version cannot apply')
  })

  it('keep what passes all of them', () => {
    expect(found(filter('type', 'is', 'si'))).toEqual(['Ångström Data'])
    expect(found(filter('tier', 'is', 'Gold', 'Silver'), filter('health', 'is', 'watch'))).toEqual([
      'Nordlicht Systemhaus',
    ])
    expect(found(filter('tier', 'isNot', 'Gold'))).toEqual(['Ångström Data', 'Kestrel'])
    expect(found(filter('name', 'contains', 'ANGSTROM'))).toEqual(['Ångström Data'])
  })

  it('compare amounts to the cent', () => {
    expect(found(filter('sourced', 'atLeast', '0.1'))).toEqual(['Nordlicht Systemhaus'])
    expect(found(filter('sourced', 'atMost', '0.09'))).toEqual([])
  })

  it('find what is not set and what has no data', () => {
    expect(found(filter('tier', 'is', ''))).toEqual(['Kestrel'])
    expect(found(filter('health', 'is', 'no data'))).toEqual(['Kestrel'])
  })

  it('offer the tiers in the order of the workspace, with counts, the empty one last', () => {
    expect(choicesOf(ROWS, FIELDS[0] as (typeof FIELDS)[number])).toEqual([
      { value: 'Silver', label: 'Silver', count: 1 },
      { value: 'Gold', label: 'Gold', count: 1 },
      { value: '', label: 'not set', count: 1 },
    ])
  })
})

describe('search', () => {
  it('looks in every word, whatever its accents', () => {
    expect(searched('angstrom')).toEqual(['Ångström Data'])
    expect(searched('hamburg gold')).toEqual(['Nordlicht Systemhaus'])
    expect(searched('emea')).toEqual(['Kestrel'])
    expect(matcher(undefined, '  ')).toBeUndefined()
  })
})

describe('words', () => {
  it('count what is shown', () => {
    expect(countInWords(68, 214, 'Health')).toBe('68 of 214 · sorted by health')
    expect(countInWords(214, 214, 'Sourced YTD')).toBe('214 · sorted by sourced YTD')
  })

  it('say when the figures do not stand on today', () => {
    expect(asOfInWords('2026-11-23', '2026-11-23')).toBeUndefined()
    expect(asOfInWords('2020-05-31', '2026-11-23')).toMatch(
      /^figures as of .*2020.*, the newest revenue in the book$/,
    )
  })

  it('leave out what is not known', () => {
    expect(whoInWords({ types: ['reseller'], city: 'Hamburg', tier: 'Gold' })).toBe(
      'Reseller · Hamburg · Gold',
    )
    expect(whoInWords({ types: [] })).toBe('')
  })

  it('name languages', () => {
    expect(languageName('he', 'en')).toBe('Hebrew')
    expect(languageName('Plattdeutsch', 'en')).toBe('Plattdeutsch')
    expect(languageName(undefined)).toBeUndefined()
  })
})

describe('choices', () => {
  it('offer the tiers of the workspace in their order, then others, and none', () => {
    const choices = choicesToSet('tier', ['Silver', 'Platinum'], ROWS).map(choice => choice.label)
    expect(choices).toEqual(['Silver', 'Platinum', 'Gold', 'No tier'])
    expect(tierOptions(['Silver'], ROWS, 'Legacy').map(option => option.value)).toEqual([
      'Silver',
      'Gold',
      'Legacy',
    ])
  })

  it('offer words in use, most frequent first', () => {
    const rows = [row({ regions: ['EMEA', 'DACH'] }), row({ regions: ['DACH'] })]
    expect(tagsInUse(rows, 'regions').map(option => option.value)).toEqual(['DACH', 'EMEA'])
  })

  it('make a patch that clears what was emptied', () => {
    expect(patchFrom<{ name: string; tier?: string }>({ name: 'A' }, ['name', 'tier'])).toEqual({
      name: 'A',
      tier: null,
    })
  })
})

describe('views to begin with', () => {
  it('use filters this list can apply', () => {
    for (const { name, look } of partnerStarters('Ana'))
      for (const one of look.filters)
        expect([name, isUsable(fieldOf(FIELDS, one), one)]).toEqual([name, true])
    expect(partnerStarters(undefined).map(starter => starter.name)).not.toContain('My book')
  })

  it('find who was not touched, and who never was', () => {
    const rows = [
      row({ name: 'old', lastTouchOn: '2026-09-01' }),
      row({ name: 'never' }),
      row({ name: 'fresh', lastTouchOn: '2026-11-20' }),
    ]
    const look = partnerStarters('').find(starter => starter.name === 'Not touched lately')?.look
    const match = filterMatch(FIELDS, look?.filters ?? [], '2026-11-24')
    expect(rows.filter(each => match?.(each)).map(each => each.name)).toEqual(['old', 'never'])
  })
})

describe('groups', () => {
  it('sum what is known and tell the middle of scores', () => {
    const add = (a: number, b: number) => a + b
    expect(sumOf([{ n: 1 }, {}, { n: 2 }] as { n?: number }[], each => each.n, add)).toBe(3)
    expect(sumOf([{}] as { n?: number }[], each => each.n, add)).toBeUndefined()
    expect(medianOf([9, 1, 5], each => each)).toBe(5)
    expect(medianOf([9, 1, 5, 7], each => each)).toBe(6)
    expect(medianOf([undefined], each => each)).toBeUndefined()
  })

  it('stand with the highest tier first, unknown ones after, none last', () => {
    const group = groupingOf('tier', 'EUR', ['Silver', 'Gold'])
    expect(['', 'Legacy', 'Silver', 'Gold'].sort(group?.order)).toEqual(['Gold', 'Silver', 'Legacy', ''])
    expect(group?.label('')).toBe('No tier')
    expect(groupingOf('type', 'EUR', [])?.of(ROWS[1] as BookRow)).toBe('msp,si')
    expect(groupingOf('shoeSize', 'EUR', [])).toBeUndefined()
  })
})

describe('words for many', () => {
  it('to take away are those the chosen have, most frequent first', () => {
    const rows = [
      row({ name: 'a', regions: ['EMEA', 'DACH'] }),
      row({ name: 'b', regions: ['DACH'] }),
      row({ name: 'c', regions: ['APAC'] }),
    ]
    const chosen = ['partner:a', 'partner:b']
    expect(tagChoices(rows, chosen, { way: 'remove', field: 'regions' })).toEqual([
      { value: 'DACH', label: 'DACH', count: 2 },
      { value: 'EMEA', label: 'EMEA', count: 1 },
    ])
    expect(tagChoices(rows, chosen, { way: 'add', field: 'types' })).toHaveLength(8)
  })
})
