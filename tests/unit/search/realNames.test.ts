import { buildSegment, finish } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import { FIND_ROWS, type FindRow } from '@shared/domain/search/findRow.ts'
import { randomOf } from '@shared/lib/random.ts'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { dataText, hasData } from '../../integration/import/realData.ts'
import { editsBetween } from '../../property/search/findOracle.ts'
import { contactRow, partnerRow } from '../domain/rows.ts'

const SEED = 20_261_124
const lines = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(dataText(path).trim(), {
    header: true,
    transformHeader: name => name.trim(),
  }).data

const place = (index: FindIndex, text: string, title: string): number =>
  index.search(text, { limit: 20, recent: [] }).findIndex(found => found.title === title)

const partners = (names: readonly string[]): FindIndex =>
  new FindIndex(
    finish(buildSegment(names.map((name, i): FindRow => FIND_ROWS.partners(partnerRow(`${i}`, { name }))))),
  )

describe.skipIf(!hasData('company_names'))('companies as people call them', () => {
  const variants = lines('company_names/positive_001.csv')
  const others = lines('company_names/negative_001.csv').flatMap(line => [
    line.canonical_name_x,
    line.canonical_name_y,
  ])
  const names = [...new Set([...variants.map(line => line.canonical_name), ...others])] as string[]

  it('are found first, but for tickers, nicknames and forms the record does not have', () => {
    const index = partners(names)
    const missed = variants
      .filter(line => line.source !== 'stock ticker')
      .filter(line => place(index, line.variation ?? '', line.canonical_name ?? '') !== 0)
      .map(line => line.variation)
    expect(missed).toEqual([
      'Apple Incorporated',
      'Google',
      'JNJ Corporation',
      'Coke',
      'Visa International',
      'Facebook',
    ])
  })
})

describe.skipIf(!hasData('linkage_febrl'))('people whose names somebody else typed', () => {
  const index = (rows: readonly Record<string, string>[]) =>
    new FindIndex(
      finish(
        buildSegment(
          rows.map(row => FIND_ROWS.contacts(contactRow(row.rec_id ?? '', { name: nameOf(row) }))),
        ),
      ),
    )
  const nameOf = (row: Record<string, string>) => `${row.given_name?.trim()} ${row.surname?.trim()}`.trim()

  it('are found by the misspelt record of themselves', () => {
    const rows = lines('linkage_febrl/dataset1.csv')
    const people = index(rows.filter(row => row.rec_id?.endsWith('-org')))
    const original = new Map(rows.map(row => [row.rec_id, nameOf(row)]))
    let asked = 0
    const missed: string[] = []
    for (const row of rows.filter(each => each.rec_id?.includes('-dup'))) {
      const name = original.get(row.rec_id?.replace(/dup-\d+$/, 'org'))
      // Names with another first name or a space in a word are left to the merge of records.
      if (
        !name ||
        editsBetween(name, nameOf(row)) !== 1 ||
        name.split(' ').length !== nameOf(row).split(' ').length
      )
        continue
      asked += 1
      if (place(people, nameOf(row), name) < 0) missed.push(`${name} as ${nameOf(row)}`)
    }
    console.log(
      `febrl: ${asked - missed.length} of ${asked} names with one slip found; not ${missed.join(', ')}`,
    )
    expect(missed.length / asked).toBeLessThan(0.05)
  })
})

describe.skipIf(!hasData('adventureworks_resellers'))('resellers, each misspelt once', () => {
  const names = [
    ...new Set(lines('adventureworks_resellers/Resellers.csv').map(row => row.ResellerName ?? '')),
  ].filter(name => name !== '')

  it('are found among the first twenty by name, typed with one slip in the longest word', () => {
    console.log(`resellers: seed ${SEED}`)
    const random = randomOf(SEED, 'slips')
    const index = partners(names)
    const missed = names.filter(name => place(index, slip(name), name) < 0)
    console.log(
      `resellers: ${names.length - missed.length} of ${names.length} found; not ${missed.join(', ')}`,
    )
    expect(missed.length / names.length).toBeLessThan(0.05)

    /** Swaps two letters, leaves one out, doubles one or takes another. */
    function slip(name: string): string {
      const word = name.split(/\W+/).reduce((long, each) => (each.length > long.length ? each : long), '')
      const at = random.int(0, word.length - 2)
      const [before, a, b, after] = [
        word.slice(0, at),
        word.charAt(at),
        word.charAt(at + 1),
        word.slice(at + 2),
      ]
      const typed = random.pick([
        before + b + a + after,
        before + b + after,
        before + a + a + b + after,
        `${before}x${b}${after}`,
      ])
      return name.replace(word, typed)
    }
  })
})
