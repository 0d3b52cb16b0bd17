import { createIndex } from '@shared/domain/import/match.ts'
import { companyKey } from '@shared/domain/import/names.ts'
import { SIMILAR, similarNames } from '@shared/domain/import/similar.ts'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { similarity } from '../../../renderer/features/import/engine/planRows.ts'
import { dataText, hasData } from './realData.ts'

const table = (name: string) =>
  Papa.parse<Record<string, string>>(dataText(`company_names/${name}`), {
    header: true,
    skipEmptyLines: true,
  }).data

const how = (a: string, b: string): 'same' | 'similar' | 'other' =>
  companyKey(a) === companyKey(b) ? 'same' : similarNames(a, b, similarity) >= SIMILAR ? 'similar' : 'other'

test.skipIf(!hasData('company_names'))(
  'variants of company names are found, look-alikes are never taken for the same',
  () => {
    const variants = table('positive_001.csv').map(row => how(row.canonical_name ?? '', row.variation ?? ''))
    const others = table('negative_001.csv').map(row =>
      how(row.canonical_name_x ?? '', row.canonical_name_y ?? ''),
    )
    const count = (list: readonly string[], what: string) => list.filter(one => one === what).length
    console.log(
      `variants: ${count(variants, 'same')} same, ${count(variants, 'similar')} asked, of ${variants.length}; ` +
        `look-alikes: ${count(others, 'same')} same, ${count(others, 'similar')} asked, of ${others.length}`,
    )
    expect([variants.length, others.length]).toEqual([39, 10])
    expect(others.every(one => one === 'other')).toBe(true)
    expect(variants.every(one => one !== 'other')).toBe(true)
    // For sure only by equal letters: a nickname or a ticker is put before a person.
    expect(count(variants, 'same')).toBe(15)
  },
)

test.skipIf(!hasData('adventureworks_resellers'))('few of 699 firms of one trade are asked about', () => {
  const names = new Set(
    dataText('adventureworks_resellers/Resellers.csv')
      .split(/\r?\n/)
      .slice(1)
      .flatMap(line => line.split(',')[2] ?? []),
  )
  const index = createIndex(similarity)
  const asked = [...names].filter(name => {
    const [hit] = index.similar(name)
    index.add({ id: name, name, nameKey: name, aliases: [], fresh: false })
    return hit !== undefined
  })
  console.log(
    `of ${names.size} resellers ${asked.length} are like one before: ${asked.slice(0, 12).join('; ')} …`,
  )
  expect(names.size).toBeGreaterThan(600)
  expect(asked.length).toBeLessThanOrEqual(40)
})

const letters = (n: number): string =>
  n.toString(36).replace(/\d/g, digit => 'klmnopqrst'[Number(digit)] ?? '')

test('similar names against a large book: time', () => {
  const index = createIndex(similarity)
  const name = (i: number) =>
    `${['Nord', 'Süd', 'Ost', 'West', 'Berg'][i % 5]}${'abcdefghij'[i % 10]} ${letters(i * 7_919)} Handel`
  for (let i = 0; i < 20_000; i++)
    index.add({ id: String(i), name: name(i), nameKey: String(i), aliases: [], fresh: false })
  const started = performance.now()
  let asked = 0
  for (let i = 20_000; i < 20_500; i++) asked += index.similar(name(i)).length > 0 ? 1 : 0
  console.log(`500 names against 20,000: ${(performance.now() - started).toFixed(0)} ms, ${asked} asked`)
  expect(index.similar(name(5)).map(found => found.entry.id)).toContain('5')
})
