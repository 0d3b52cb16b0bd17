import { decide, type ReminderRecord } from '@shared/domain/reminder/decide.ts'
import { quietUntil } from '@shared/domain/reminder/quiet.ts'
import type { Reminder } from '@shared/domain/reminder/reminder.ts'
import { type ReminderRules, USUAL_RULES } from '@shared/domain/reminder/rules.ts'
import { weekdayOf } from '@shared/lib/calendarDate.ts'
import { type LocalTime, minutesOf } from '@shared/lib/localTime.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneOf } from './zone.ts'

const SEED = 20_261_124
console.info(`reminder properties: seed ${SEED}`)

const MINUTE = 60_000
/** A Wednesday, so that a weekend is within the span. */
const START = Date.UTC(2026, 9, 21, 6)
const SPAN = 6 * 24 * 60

const clock = fc
  .tuple(fc.constantFrom(-420, -60, 0, 60, 330), fc.constantFrom(-60, 0, 60), fc.nat({ max: SPAN }))
  .map(([before, change, at]) => zoneOf(before, before + change, START + at * MINUTE))
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const rules: fc.Arbitrary<ReminderRules> = fc.record({
  on: fc.constant(true),
  quiet: fc.boolean(),
  quietFrom: time,
  quietTo: time,
  quietWeekends: fc.boolean(),
  dayTime: fc.constant(USUAL_RULES.dayTime),
  meetingMinutes: fc.constant(15),
})

/** The same said minute by minute, from the words of the setting. */
function isQuietThen(ms: number, chosen: ReminderRules, local: LocalTime): boolean {
  if (!chosen.quiet) return false
  if (chosen.quietWeekends && weekdayOf(local.dayAt(ms)) > 5) return true
  const [from, to, now] = [minutesOf(chosen.quietFrom), minutesOf(chosen.quietTo), local.minutesAt(ms)]
  for (let at = from; at !== to; at = (at + 1) % 1440) if (at === now) return true
  return false
}

describe('quiet hours', () => {
  it('end at the first minute that is not quiet, found by walking', () => {
    fc.assert(
      fc.property(clock, rules, fc.nat({ max: SPAN }), (local, chosen, minute) => {
        const now = START + minute * MINUTE
        let end = now
        while (isQuietThen(end, chosen, local)) end += MINUTE
        expect(quietUntil(now, chosen, local)).toBe(end === now ? undefined : end)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

interface Made {
  readonly at: number
  readonly written: number
  readonly lasts: number | undefined
  readonly doneAt: number | undefined
}
const minute = fc.nat({ max: SPAN })
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const made: fc.Arbitrary<Made> = fc.record({
  at: minute,
  written: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, minute),
  lasts: maybe(fc.integer({ min: 5, max: 600 })),
  doneAt: maybe(minute),
})
/** Stretches of awake and asleep, in minutes; and moments at which something else makes the app look. */
const day = fc.record({
  stretches: fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 1, maxLength: 12 }),
  pokes: fc.array(minute, { maxLength: 12 }),
})

const reminderOf = ({ at, written, lasts }: Made, index: number): Reminder => ({
  key: `task:${index} at ${at}`,
  kind: 'task',
  id: `task:${index}`,
  title: `${index}`,
  at: START + at * MINUTE,
  writtenAt: START + written * MINUTE,
  ...(lasts !== undefined && { lapsesAt: START + (at + lasts) * MINUTE }),
})

function awakeMinutes(stretches: readonly number[]): boolean[] {
  const awake: boolean[] = []
  let on = true
  for (let i = 0; awake.length <= SPAN; i++) {
    const length = stretches[i % stretches.length] ?? 1
    for (let n = 0; n < length; n++) awake.push(on)
    on = !on
  }
  return awake
}

describe('reminders', () => {
  it('are shown as by a clerk who looks every minute: once, outside of quiet hours, gathered after a sleep', () => {
    fc.assert(
      fc.property(
        clock,
        rules,
        fc.array(made, { maxLength: 25 }),
        day,
        (local, chosen, list, { stretches, pokes }) => {
          const awake = awakeMinutes(stretches)
          const isThere = (one: Made, now: number) =>
            one.written < now + 1 && (one.doneAt === undefined || one.doneAt > now)

          const slow: string[] = []
          const said = new Set<number>()
          for (let now = 0; now <= SPAN; now++) {
            if (!awake[now] || isQuietThen(START + now * MINUTE, chosen, local)) continue
            const due = list
              .map((one, index) => ({ ...one, index }))
              .filter(one => isThere(one, now) && one.at > 0 && one.at <= now && one.written < one.at)
              .filter(one => one.lasts === undefined || one.at + one.lasts > now)
              .filter(one => !said.has(one.index))
              .sort((a, b) => a.at - b.at || a.index - b.index)
            for (const one of due) said.add(one.index)
            if (due.length > 0) slow.push(`${now}: ${due.map(({ index }) => index).join(' ')}`)
          }

          // The app looks at its start, on waking, when rows change, when poked, and at the moment it was told.
          const fast: string[] = []
          let record: ReminderRecord | undefined
          let next: number | undefined
          const changes = new Set([
            ...pokes,
            ...list.flatMap(({ written, doneAt }) => [written, doneAt ?? -1]),
          ])
          for (let now = 0; now <= SPAN; now++) {
            if (!awake[now]) continue
            const at = START + now * MINUTE
            const woke = now === 0 || !awake[now - 1]
            if (!woke && !changes.has(now) && !(next !== undefined && next <= at)) continue
            const there = list.flatMap((one, index) => (isThere(one, now) ? [reminderOf(one, index)] : []))
            const decision = decide(there, at, record, chosen, local)
            record = decision.record
            next = decision.next
            if (decision.show.length > 0)
              fast.push(`${now}: ${decision.show.map(({ title }) => title).join(' ')}`)
          }
          expect(fast).toEqual(slow)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('come once, wherever the clock and the traveller go', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -180, max: 600 }), clock), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(fc.array(made, { maxLength: 20 }), moves, rules, (list, steps, chosen) => {
        const reminders = list.map(reminderOf)
        const counts = new Map<string, number>()
        let now = START
        let record: ReminderRecord | undefined
        for (const [minutes, local] of steps) {
          now += minutes * MINUTE
          const decision = decide(reminders, now, record, chosen, local)
          record = decision.record
          for (const { key } of decision.show) counts.set(key, (counts.get(key) ?? 0) + 1)
        }
        expect([...counts.values()].every(count => count === 1)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
