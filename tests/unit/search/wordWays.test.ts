import { buildSegment, finish } from '@shared/domain/search/build.ts'
import type { FindRow } from '@shared/domain/search/findRow.ts'
import { parseQuery } from '@shared/domain/search/query.ts'
import { expect, it } from 'vitest'

const row = (title: string): FindRow => ({
  ...{ kind: 'partner', id: `partner:${title}`, title, shown: [], more: [], about: [] },
  ended: false,
})

/** So many others that the few rows met are sorted, and not found by looking at all. */
const OTHERS = Array.from({ length: 200 }, (_, i) => row(`Mortar ${i}`))

it('the rows that meet a word are each there once, in the order of their names, whichever of its words they hold', () => {
  // "kite" comes before "kiwi", and its company after.
  const segment = finish(
    buildSegment([...OTHERS, row('Zebra kite'), row('Aster kiwi'), row('Brook kite kiwi')]),
  )
  const [word] = parseQuery('ki').words
  if (!word) throw new Error('No word.')
  for (const misspelt of [false, true]) {
    const { rows } = segment.words.get(word, misspelt)
    const titles = [...rows].map(at => segment.documents.titleAt(at))
    expect(titles).toEqual(['Aster kiwi', 'Brook kite kiwi', 'Zebra kite'])
  }
})
