import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { csvCell } from '@shared/lib/csv.ts'
import { describe, expect, it } from 'vitest'
import { historyCsv } from '../../../renderer/features/history/exportHistory.ts'
import { type FeedState, openFeed } from '../../../renderer/features/history/feed.ts'
import { matchOf, NO_FILTER } from '../../../renderer/features/history/viewModelFilters.ts'
import { withDays, withNewer, withOlder } from '../../../renderer/features/history/viewModelItems.ts'

const START = Date.UTC(2026, 10, 1)

const entryOf = (seq: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  seq,
  intent: `intent-${seq}`,
  command: 'partner.edit',
  label: `Edit Nordlicht ${seq}`,
  at: new Date(START + seq * 60_000).toISOString(),
  actor: 'Ana Ruiz',
  created: 0,
  updated: 1,
  deleted: 0,
  tables: ['partners'],
  recordIds: [`partner:${seq}`],
  ...more,
})

/** A journal that counts what is read of it. */
function feedOver(journal: JournalEntry[], matches: (entry: JournalEntry) => boolean, from = '') {
  let state: FeedState | undefined
  let pieces = 0
  const feed = openFeed({
    before: async (seq, count) => {
      pieces += 1
      return journal
        .filter(entry => entry.seq < seq)
        .reverse()
        .slice(0, count)
    },
    after: async seq => journal.filter(entry => entry.seq > seq),
    last: async () => journal.at(-1)?.seq ?? 0,
    matches,
    from,
    breathe: async () => {},
    onState: next => {
      state = next
    },
  })
  const now = () => {
    if (!state) throw new Error('No state was told.')
    return state
  }
  return { feed, now, pieces: () => pieces }
}

describe('the feed', () => {
  const journal = Array.from({ length: 100_000 }, (_, i) => entryOf(i + 1))

  it('reads only as much of 100,000 entries as is looked at', async () => {
    const { feed, now, pieces } = feedOver(journal, () => true)
    await feed.more(100)
    expect(
      now()
        .items.slice(0, 2)
        .map(({ entry }) => entry.seq),
    ).toEqual([100_000, 99_999])
    expect(pieces()).toBe(1)
    expect(now()).toMatchObject({ done: false, reading: false, of: 100_000 })
  })

  it('searches on in pieces until enough is found, tells how far it is, and stops when told to', async () => {
    const { feed, now, pieces } = feedOver(journal, entry => entry.seq === 50_000)
    const search = feed.more(1)
    await search
    expect(now().items.map(({ entry }) => entry.seq)).toEqual([50_000])
    expect(now().read).toBeGreaterThanOrEqual(50_000)
    expect(now().read).toBeLessThan(50_400)
    const before = pieces()
    const rest = feed.more(1)
    feed.cancel()
    await rest
    expect(pieces() - before).toBeLessThanOrEqual(1)
    expect(now()).toMatchObject({ done: true, reading: false })
    expect(now().items).toHaveLength(1)
  })

  it('ends at the first moment of a span, and finds every entry when it reads to the end', async () => {
    const from = journal[99_000]?.at ?? ''
    const span = feedOver(journal, entry => entry.at >= from, from)
    await span.feed.more(Number.MAX_SAFE_INTEGER)
    expect(span.now().items).toHaveLength(1_000)
    expect(span.pieces()).toBeLessThan(6)
    const all = feedOver(journal.slice(0, 2_000), () => true)
    await all.feed.more(Number.MAX_SAFE_INTEGER)
    expect(new Set(all.now().items.map(({ entry }) => entry.seq)).size).toBe(2_000)
  })

  it('takes in what is done meanwhile, once', async () => {
    const growing = journal.slice(0, 500)
    const { feed, now } = feedOver(growing, entry => entry.seq !== 502)
    await feed.more(10)
    growing.push(entryOf(501), entryOf(502), entryOf(503))
    await feed.newer()
    await feed.newer()
    expect(
      now()
        .items.slice(0, 3)
        .map(({ entry }) => entry.seq),
    ).toEqual([503, 501, 500])
  })
})

describe('the list', () => {
  const chunk = (seq: number) =>
    entryOf(seq, { intent: 'import', command: 'import.run', created: 5_000, updated: 0, label: 'Import' })

  it('shows an import of many chunks as one, whichever way its entries come in', () => {
    const older = withOlder([], [chunk(3), chunk(2), entryOf(1)])
    expect(older.map(({ created }) => created)).toEqual([10_000, 0])
    const newer = withNewer(withOlder([], [chunk(2), entryOf(1)]), [entryOf(4), chunk(3)])
    expect(newer.map(({ entry, created }) => [entry.seq, created])).toEqual([
      [4, 0],
      [3, 10_000],
      [1, 0],
    ])
  })

  it('has one line per day', () => {
    const days = [
      entryOf(3, { at: '2026-11-24T12:00:00.000Z' }),
      entryOf(2, { at: '2026-11-24T11:00:00.000Z' }),
      entryOf(1, { at: '2026-11-22T11:00:00.000Z' }),
    ]
    expect(withDays(withOlder([], days)).map(({ kind }) => kind)).toEqual([
      'day',
      'item',
      'item',
      'day',
      'item',
    ])
  })
})

describe('the filter', () => {
  const NOW = new Date('2026-11-24T12:00:00Z')
  const shows = (filter: Partial<typeof NO_FILTER>, entry: JournalEntry, named = new Set<string>()) =>
    matchOf({ ...NO_FILTER, ...filter }, NOW, named)(entry)

  it('finds words anywhere in what, who and how, whatever their accents', () => {
    const entry = entryOf(1, { label: 'Edit Żyrardów GmbH: tier', actor: 'Zoë' })
    expect(shows({ search: 'zyrardow zoe' }, entry)).toBe(true)
    expect(shows({ search: 'PARTNER tier' }, entry)).toBe(true)
    expect(shows({ search: 'zyrardow ben' }, entry)).toBe(false)
  })

  it('finds entries about several by the name of one', () => {
    const entry = entryOf(1, { label: 'Set tier of 3 partners to Gold', recordIds: ['partner:9'] })
    expect(shows({ search: 'falk' }, entry, new Set(['partner:9']))).toBe(true)
    expect(shows({ search: 'falk' }, entry, new Set(['partner:8']))).toBe(false)
  })

  it('goes by day, person, table and kind, all at once', () => {
    const entry = entryOf(1, { at: '2026-11-20T12:00:00.000Z', undoes: 'x', command: 'undo' })
    expect(shows({ span: 'week', kind: 'undo', table: 'partners', who: 'Ana Ruiz' }, entry)).toBe(true)
    expect(shows({ span: 'today' }, entry)).toBe(false)
    expect(shows({ table: 'deals' }, entry)).toBe(false)
    expect(shows({ who: 'Ben' }, entry)).toBe(false)
    expect(shows({ kind: 'import' }, entry)).toBe(false)
  })
})

describe('the CSV', () => {
  it('runs nothing in a spreadsheet and keeps quotes and commas', () => {
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell('@a,"b"')).toBe('"\'@a,""b"""')
    const csv = historyCsv(withOlder([], [entryOf(1, { label: 'Edit =cmd, "x"', actor: '-Ana' })]))
    expect(csv.startsWith('\ufeffDay,Time,Who,What,Command,Added,Changed,Deleted\r\n')).toBe(true)
    expect(csv).toContain(',\'-Ana,"Edit =cmd, ""x""",Partner: edit,0,1,0\r\n')
  })
})
