import { buildSegment, finish } from '@shared/domain/search/build.ts'
import type { FindRow } from '@shared/domain/search/findRow.ts'
import { parseQuery } from '@shared/domain/search/query.ts'
import { expect, it } from 'vitest'

const row = (title: string): FindRow => ({
  ...{ kind: 'partner', id: `partner:${title}`, title, shown: [], more: [], about: [] },
  ended: false,
})

it('the rows that meet all words are told once each, and one question leaves nothing behind for the next', () => {
  const titles = ['Aster kiwi', 'Brook kite kiwi', 'Kiln kite', 'Zebra kite', 'Zoo']
  const segment = finish(buildSegment(titles.map(row)))
  const met = (text: string, misspelt = false) => {
    const words = parseQuery(text).words.map(word => segment.words.get(word, misspelt))
    const found: string[] = []
    segment.marks.eachMet(words, at => found.push(segment.documents.titleAt(at)))
    return found.sort()
  }
  const kinds = titles.slice(0, 4)
  for (let round = 0; round < 2; round++) {
    expect(met('ki')).toEqual(kinds)
    expect(met('ki ki')).toEqual(kinds)
    expect(met('kite ki')).toEqual(kinds.slice(1))
    expect(met('kite kiwi')).toEqual(['Brook kite kiwi'])
    expect(met('kite zoo')).toEqual([])
    expect(met('kiet zeebra', true)).toEqual(['Zebra kite'])
    expect(met('kiet zeebra')).toEqual([])
  }
})
