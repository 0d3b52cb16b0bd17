import { movesFor, placesOf, withMoves } from '@shared/lib/rowMoves.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = Number(process.env.TANDEM_SEED ?? 20261127)
console.info(`moves of rows: seed ${SEED}`)

it('puts changed rows where a sort of all of them would', () => {
  const key = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(45), fc.option(key, { nil: undefined })), { maxLength: 15 }),
      (first, changes) => {
        const keys = new Map(first.map((key, row) => [row, key]))
        const compare = (a: number, b: number) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b
        const order = Uint32Array.from([...keys.keys()].sort(compare))
        for (const [row, key] of changes)
          if (key === undefined) keys.delete(row)
          else keys.set(row, key)
        const touched = new Set(changes.map(([row]) => row))
        const coming = [...touched].filter(row => keys.has(row))
        const moves = movesFor(order, placesOf(order, touched), coming, compare)
        expect([...withMoves(order, moves)]).toEqual([...keys.keys()].sort(compare))
      },
    ),
    { seed: SEED, numRuns: 500 },
  )
})
