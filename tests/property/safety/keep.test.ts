import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kept, namesToKeep } from '../../../electron/backup/keep.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000

const snapshots = fc
  .uniqueArray(
    fc.record({
      // Many of one day and some of a quarter, so that hours, days and weeks all fill up.
      // A clock that stands a day, a year or ten years wrong, either way, while some of them are taken.
      wrong: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        fc.constantFrom(...[-3_650, -365, -1, 1, 365, 3_650]),
      ),
      minutes: fc.oneof(fc.integer({ min: 0, max: 10 * 60 }), fc.integer({ min: 0, max: 90 * 24 * 60 })),
      storeId: fc.constantFrom('a', 'b'),
      damaged: fc.boolean(),
      rows: fc.constantFrom(0, 1, 500),
      asked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120, size: 'max', selector: ({ minutes }) => minutes },
  )
  .map(list =>
    list.map(({ minutes, wrong, ...rest }, i): Kept => {
      const at = new Date(NOW - minutes * 60_000 + wrong * 24 * HOUR).toISOString()
      return { name: `${at}-${i}`, at, seq: 1_000_000 - minutes, ...rest }
    }),
  )

const newest = (list: readonly Kept[]) => [...list].sort((a, b) => b.seq - a.seq)
const isGood = ({ damaged, rows }: Kept) => !damaged && rows > 0

describe('what stays of the snapshots', () => {
  it('never loses the newest good one, nor the only one, of any store', () => {
    fc.assert(
      fc.property(snapshots, list => {
        const keep = namesToKeep(list)
        for (const storeId of new Set(list.map(one => one.storeId))) {
          const own = newest(list.filter(one => one.storeId === storeId))
          const best = own.find(isGood)
          if (best) expect(keep).toContain(best.name)
          if (own.length === 1) expect(keep).toContain(own[0]?.name)
        }
      }),
    )
  })

  it('is the same for the full ones whatever empty, damaged or foreign ones there are', () => {
    fc.assert(
      fc.property(snapshots, list => {
        const keep = namesToKeep(list)
        for (const storeId of ['a', 'b']) {
          const full = list.filter(one => isGood(one) && one.storeId === storeId)
          const alone = namesToKeep(full)
          expect(full.filter(({ name }) => keep.has(name))).toEqual(
            full.filter(({ name }) => alone.has(name)),
          )
        }
      }),
    )
  })

  it('is bounded, and dropping what it drops changes nothing more', () => {
    fc.assert(
      fc.property(snapshots, list => {
        const keep = namesToKeep(list)
        for (const storeId of ['a', 'b']) {
          const kept = list.filter(
            one => one.storeId === storeId && isGood(one) && !one.asked && keep.has(one.name),
          )
          expect(kept.length).toBeLessThanOrEqual(3 + 24 + 14 + 8)
        }
        const left = list.filter(({ name }) => keep.has(name))
        expect([...namesToKeep(left)].sort()).toEqual([...keep].sort())
      }),
    )
  })

  it('has one of each of the last 24 hours, 14 days and 8 weeks in which something was kept (slow oracle)', () => {
    fc.assert(
      fc.property(snapshots, list => {
        const keep = namesToKeep(list)
        for (const storeId of ['a', 'b']) {
          const full = newest(list.filter(one => one.storeId === storeId && isGood(one)))
          const monday = (at: string) => {
            const day = new Date(at)
            day.setUTCHours(0, 0, 0, 0)
            day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
            return day.toISOString()
          }
          const spans = [
            [24, (at: string) => at.slice(0, 13)],
            [14, (at: string) => at.slice(0, 10)],
            [8, monday],
          ] as const
          for (const [count, spanOf] of spans)
            for (const span of [...new Set(full.map(({ at }) => spanOf(at)))].slice(0, count))
              expect(keep).toContain(full.find(({ at }) => spanOf(at) === span)?.name)
        }
      }),
    )
  })

  it('keeps what was asked for, and what is damaged, until seven other days have a good one (slow oracle)', () => {
    fc.assert(
      fc.property(snapshots, list => {
        const keep = namesToKeep(list)
        for (const one of list.filter(({ asked, damaged }) => asked || damaged)) {
          if (!one.damaged && one.rows === 0) continue
          const days = new Set<string>()
          for (const other of list)
            if (isGood(other) && other.storeId === one.storeId && other.seq > one.seq)
              days.add(other.at.slice(0, 10))
          days.delete(one.at.slice(0, 10))
          if (days.size < 7) expect(keep).toContain(one.name)
          else if (one.damaged) expect(keep).not.toContain(one.name)
        }
      }),
    )
  })

  it('keeps one an hour of a long day', () => {
    const day = Array.from({ length: 200 }, (_, i): Kept => {
      const at = new Date(NOW - i * 6 * 60_000).toISOString()
      return { name: `s${i}`, at, seq: 200 - i, storeId: 'a', damaged: false, rows: 9, asked: i === 57 }
    })
    const keep = namesToKeep(day)
    expect(keep).toContain('s57')
    expect(keep.size).toBeLessThanOrEqual(3 + 21 + 2 + 1)
  })

  it('after months with the clock a year ahead, keeps the first one taken with the right day', () => {
    const ahead = Array.from({ length: 90 }, (_, i): Kept => {
      const at = new Date(NOW + (365 + i) * 24 * HOUR).toISOString()
      return { name: `ahead ${i}`, at, seq: i + 1, storeId: 'a', damaged: false, rows: 9, asked: false }
    })
    const now = { ...(ahead[0] as Kept), name: 'now', at: new Date(NOW).toISOString(), seq: 91 }
    expect(namesToKeep([...ahead, now])).toContain('now')
  })
})
