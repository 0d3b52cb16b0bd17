import { lastTouchOn, type TouchLike, unansweredOf } from '@shared/domain/cadence/touch.ts'
import { DIRECTIONS, INTERACTION_KINDS } from '@shared/domain/interaction/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_124
console.info(`touch properties: seed ${SEED}`)

const TODAY = '2026-08-10'
const touches = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      day: fc.integer({ min: -6, max: 3 }),
      minute: fc.integer({ min: 0, max: 9 }),
      direction: fc.option(fc.constantFrom(...DIRECTIONS), { nil: undefined }),
    })
    .map(({ kind, day, minute, direction }): TouchLike => {
      const on = addDays(TODAY, day)
      return { kind, on, createdAt: `${on}T09:0${minute}:00.000Z`, ...(direction && { direction }) }
    }),
  { maxLength: 12 },
)

/** The slow way: walk the days in order and remember whose word was last. */
function walk(rows: readonly TouchLike[]) {
  const order = (row: TouchLike) => `${row.on} ${row.createdAt} ${row.direction === 'in' ? 0 : 1}`
  const past = rows
    .filter(row => row.kind !== 'note' && row.on <= TODAY)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  let since: string | undefined
  for (const { direction, on } of past) since = direction === 'in' ? (since ?? on) : undefined
  return { since, last: past.at(-1)?.on }
}

it('who waits and who was reached is what a walk through the days says', () => {
  let waiting = 0
  fc.assert(
    fc.property(touches, rows => {
      const { since, last } = walk(rows)
      if (since !== undefined) waiting += 1
      expect(unansweredOf(rows, TODAY)?.since).toBe(since)
      expect(lastTouchOn(rows, TODAY)).toBe(last)
    }),
    { seed: SEED, numRuns: 2_000 },
  )
  expect(waiting).toBeGreaterThan(200)
})
