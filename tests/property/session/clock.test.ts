import { blockAt, clockAt, clockState } from '@shared/domain/session/clock.ts'
import type { AgendaBlock, ClockEvent } from '@shared/domain/session/schema.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_126
console.info(`session clock: seed ${SEED}`)

const START = Date.UTC(2027, 0, 12, 9)
const at = (second: number) => new Date(START + second * 1_000).toISOString()
const IDS = ['a', 'b', 'c', 'd', 'e']

const agenda: fc.Arbitrary<AgendaBlock[]> = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: IDS.length })
  .map(list => list.map((minutes, index) => ({ id: IDS[index] ?? 'a', title: 'Block', minutes })))

interface Happening {
  readonly second: number
  readonly what: 'block' | 'pause' | 'resume' | 'end'
  readonly blockId: string
}

const happenings: fc.Arbitrary<readonly Happening[]> = fc
  .array(
    fc.record({
      second: fc.integer({ min: 0, max: 1_800 }),
      what: fc.oneof(
        { weight: 6, arbitrary: fc.constant('block' as const) },
        { weight: 3, arbitrary: fc.constantFrom('pause' as const, 'resume' as const) },
        { weight: 1, arbitrary: fc.constant('end' as const) },
      ),
      blockId: fc.constantFrom(...IDS),
    }),
    { maxLength: 14 },
  )
  .map(list => [...list].sort((a, b) => a.second - b.second))

const event = ({ second, what, blockId }: Happening): ClockEvent =>
  what === 'block' ? { what, at: at(second), blockId } : { what, at: at(second) }

/** A clock on the wall: one second after the other, each counted where the session stands then. */
function oracle(list: readonly Happening[], until: number) {
  const actual: Record<string, number> = {}
  let [paused, block, state] = [0, '', 'notStarted']
  for (let second = 0; second <= until; second++) {
    for (const one of list) {
      if (one.second !== second || state === 'ended') continue
      if (one.what === 'block') {
        block = one.blockId
        actual[block] = actual[block] ?? 0
        if (state === 'notStarted') state = 'running'
      }
      if (one.what === 'pause' && state === 'running') state = 'paused'
      else if (one.what === 'resume' && state === 'paused') state = 'running'
      else if (one.what === 'end' && state !== 'notStarted') state = 'ended'
    }
    if (second === until) break
    if (state === 'running') actual[block] = (actual[block] ?? 0) + 1
    if (state === 'paused') paused += 1
  }
  return { actual, paused, block: block || undefined, state }
}

/** When it would end: the rest of the block and what was not begun after it, second by second. */
function endsLate(
  blocks: readonly AgendaBlock[],
  { actual, block, state }: ReturnType<typeof oracle>,
): number {
  const here = blocks.findIndex(({ id }) => id === block)
  if (here < 0) return 0
  let spent = Object.values(actual).reduce((sum, seconds) => sum + seconds, 0)
  if (state !== 'ended')
    blocks.forEach(({ id, minutes }, index) => {
      const open = index === here || (index > here && actual[id] === undefined)
      for (let second = actual[id] ?? 0; open && second < minutes * 60; second++) spent += 1
    })
  return spent - blocks.reduce((sum, { minutes }) => sum + minutes * 60, 0)
}

describe('the clock of a session', () => {
  it('tells what a clock on the wall counted second by second', () => {
    const seen = { running: 0, paused: 0, ended: 0, notStarted: 0, over: 0 }
    fc.assert(
      fc.property(agenda, happenings, fc.integer({ min: 0, max: 900 }), (blocks, list, more) => {
        const until = (list.at(-1)?.second ?? 0) + more
        const clock = list.map(event)
        const told = clockAt({ agenda: blocks, clock }, at(until))
        const counted = oracle(list, until)
        seen[told.state] += 1
        expect(told.state).toBe(counted.state)
        expect(told.blockId).toBe(counted.block)
        expect(told.paused).toBe(counted.paused)
        for (const { id, planned, actual, over, begun } of told.blocks) {
          expect(actual).toBe(counted.actual[id] ?? 0)
          expect(over).toBe(Math.max(0, actual - planned))
          expect(begun).toBe(id in counted.actual)
          if (over > 0) seen.over += 1
        }
        expect(told.actual).toBe(Object.values(counted.actual).reduce((sum, seconds) => sum + seconds, 0))
        expect(told.behind).toBe(endsLate(blocks, counted))
        expect(clockState({ clock })).toBe(told.state)
        expect(blockAt(clock, at(until))).toBe(counted.block)
      }),
      { seed: SEED, numRuns: 1_500 },
    )
    console.info(`clock: ${JSON.stringify(seen)}`)
    expect(Object.values(seen).every(count => count > 20)).toBe(true)
  })

  it('does not matter how often or how late it is looked at', () => {
    fc.assert(
      fc.property(agenda, happenings, fc.array(fc.integer({ min: 0, max: 5_000 })), (blocks, list, looks) => {
        const session = { agenda: blocks, clock: list.map(event) }
        const end = (list.at(-1)?.second ?? 0) + 5_000
        const neverLookedAt = structuredClone(session)
        for (const look of looks) clockAt(session, at(end - look))
        expect(session).toEqual(neverLookedAt)
        expect(clockAt(session, at(end))).toEqual(clockAt(neverLookedAt, at(end)))
        // A laptop that slept between two looks lost nothing: the running block has the whole time.
        const [before, after] = [clockAt(session, at(end)), clockAt(session, at(end + 3_600))]
        expect(after.actual - before.actual).toBe(before.state === 'running' ? 3_600 : 0)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('never counts backwards when the clock of the system is set back', () => {
    const clock: ClockEvent[] = [
      { what: 'block', at: at(3_600), blockId: 'a' },
      { what: 'block', at: at(0), blockId: 'b' },
    ]
    const agenda = [
      { id: 'a', title: 'A', minutes: 5 },
      { id: 'b', title: 'B', minutes: 5 },
    ]
    const { blocks, blockId } = clockAt({ agenda, clock }, at(90))
    expect(blockId).toBe('b')
    expect(blocks.map(({ actual }) => actual)).toEqual([0, 90])
  })
})
