import { fold } from '@shared/lib/text.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NameLines } from '../../../renderer/columns/deals/nameLines.ts'
import { bytesOf, Runs, textOf } from '../../../renderer/columns/deals/runs.ts'

const SEED = 20_261_128
console.info(`lines of names: seed ${SEED}`)

const WORDS = ['a', 'an', 'uni', 'σ', 'か', 'が', 'ss', '2', 'zz', '́']
const name = fc.array(
  fc.constantFrom(...['an', 'Ångström', 'ÜNI', 'Σ', 'ΟΔΟΣ', 'が', 'ガ', 'ß', '２', '́', '\n', ' ', '', 'z']),
  {
    maxLength: 4,
  },
)
const change = fc.record({ row: fc.nat(12), name: name.map(parts => parts.join('')) })

it('a word is found in all names at once as in each name alone, after any changes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), rounds => {
      const names: string[] = []
      const runs = new Runs(Uint8Array)
      const columns = {
        get rows() {
          return names.length
        },
        nameOf: (row: number) => textOf(runs.get(row)),
        nameLines: () => textOf(runs.joined(names.length, 0x0a, 0x20)),
      }
      const lines = new NameLines(columns)
      const put = (row: number, text: string) => {
        names[row] = text
        runs.set(row, bytesOf(text))
      }
      for (const changes of rounds) {
        // A row that is new stands behind the last one.
        const touched = changes.map(({ row, name: text }) => {
          const at = Math.min(row, names.length)
          put(at, text)
          return at
        })
        lines.touch(touched)
        for (const word of WORDS) {
          const found = lines.rowsWith(word)
          expect([...found]).toEqual(names.map(each => (fold(each).includes(word) ? 1 : 0)))
        }
      }
    }),
    { seed: SEED, numRuns: 500 },
  )
})

it('reads all names anew when many changed', () => {
  const names = Array.from({ length: 500 }, (_, i) => `deal ${i}`)
  const lines = new NameLines({
    rows: names.length,
    nameOf: row => names[row] as string,
    nameLines: () => names.map(each => `${each}\n`).join(''),
  })
  expect(lines.rowsWith('new').includes(1)).toBe(false)
  for (let row = 0; row < 300; row++) names[row] = `new ${row}`
  lines.touch(Array.from({ length: 300 }, (_, row) => row))
  expect(lines.rowsWith('new').filter(mark => mark === 1)).toHaveLength(300)
})
