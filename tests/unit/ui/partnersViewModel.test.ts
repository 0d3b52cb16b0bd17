import { describe, expect, it } from 'vitest'
import type { BookRow } from '../../../renderer/columns/book.ts'
import { choicesToSet } from '../../../renderer/features/partners/components/SelectionBar.tsx'
import {
  choicesOf,
  matcher,
  sentenceOf,
  withFilter,
} from '../../../renderer/features/partners/viewModelFilters.ts'
import { tagsInUse, tierOptions } from '../../../renderer/features/partners/viewModelForm.ts'
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
  row({ name: 'Nordlicht Systemhaus', types: ['reseller'], tier: 'Gold', band: 'watch', city: 'Hamburg' }),
  row({ name: 'Ångström Data', types: ['msp', 'si'], tier: 'Silver', band: 'healthy' }),
  row({ name: 'Kestrel', types: [], status: 'paused', regions: ['EMEA'] }),
]
const found = (match: ReturnType<typeof matcher>) => ROWS.filter(each => match?.(each)).map(each => each.name)

describe('filters', () => {
  it('read as sentences', () => {
    expect(sentenceOf({ field: 'tier', values: ['Silver', 'Gold'] })).toEqual({
      subject: 'Tier is',
      value: 'Silver or Gold',
    })
    expect(sentenceOf({ field: 'type', values: ['msp', 'si', 'technology'] }).value).toBe(
      'MSP, SI or Technology / ISV',
    )
    expect(sentenceOf({ field: 'status', values: ['active'] }).value).toBe('Active')
    expect(sentenceOf({ field: 'owner', values: [''] }).value).toBe('not set')
  })

  it('keep what passes all of them', () => {
    expect(found(matcher([{ field: 'type', values: ['si'] }], ''))).toEqual(['Ångström Data'])
    expect(found(matcher([{ field: 'tier', values: ['Gold', 'Silver'] }], ''))).toHaveLength(2)
    expect(
      found(
        matcher(
          [
            { field: 'tier', values: ['Gold', 'Silver'] },
            { field: 'health', values: ['watch'] },
          ],
          '',
        ),
      ),
    ).toEqual(['Nordlicht Systemhaus'])
  })

  it('find what is not set and what has no data', () => {
    expect(found(matcher([{ field: 'tier', values: [''] }], ''))).toEqual(['Kestrel'])
    expect(found(matcher([{ field: 'health', values: ['no data'] }], ''))).toEqual(['Kestrel'])
  })

  it('search in every word, whatever its accents', () => {
    expect(found(matcher([], 'angstrom'))).toEqual(['Ångström Data'])
    expect(found(matcher([], 'hamburg gold'))).toEqual(['Nordlicht Systemhaus'])
    expect(found(matcher([], 'emea'))).toEqual(['Kestrel'])
    expect(matcher([], '  ')).toBeUndefined()
  })

  it('offer what the book has, with counts, the empty one last', () => {
    expect(choicesOf(ROWS, 'tier')).toEqual([
      { value: 'Gold', label: 'Gold', count: 1 },
      { value: 'Silver', label: 'Silver', count: 1 },
      { value: '', label: 'not set', count: 1 },
    ])
  })

  it('are replaced in their place and go away when emptied', () => {
    const filters = withFilter(withFilter([], 'tier', ['Gold']), 'owner', ['Ana'])
    expect(withFilter(filters, 'tier', ['Silver']).map(filter => filter.field)).toEqual(['tier', 'owner'])
    expect(withFilter(filters, 'tier', [])).toEqual([{ field: 'owner', values: ['Ana'] }])
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
