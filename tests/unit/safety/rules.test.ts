import { IDLE_MS, RETRY_MS, snapshotDue } from '@shared/domain/safety/due.ts'
import { bootVerdict, type StoreFacts } from '@shared/domain/safety/verdict.ts'
import { FILE_TABLES } from '@shared/domain/workspace-file/format.ts'
import { tableInWords } from '@shared/domain/workspace-file/manifest.ts'
import { describe, expect, it } from 'vitest'

const store = (more: Partial<StoreFacts> = {}): StoreFacts => ({
  storeId: 'a',
  letGo: [],
  lastSeq: 10,
  empty: false,
  ...more,
})
const kept = (seq: number, storeId = 'a', rows = 5) => ({ storeId, seq, rows })

describe('tables in words', () => {
  it('are never called as the store keeps them; only one of another version is', () => {
    for (const table of FILE_TABLES) expect(tableInWords(table)).not.toMatch(/[a-z][A-Z]/)
    expect(tableInWords('planParts')).toBe('parts of plans')
    expect(tableInWords('newerThings' as 'planParts')).toBe('newerThings')
  })
})

describe('the verdict at the start', () => {
  it.each([
    ['a new laptop', store({ lastSeq: 0, empty: true }), [], 'fine'],
    [
      'an empty store beside a full snapshot',
      store({ storeId: 'new', lastSeq: 0, empty: true }),
      [kept(3)],
      'missing',
    ],
    [
      'an empty store beside a log alone',
      store({ storeId: 'new', lastSeq: 0, empty: true }),
      [kept(3, 'a', 0)],
      'missing',
    ],
    [
      'one that was let go',
      store({ storeId: 'new', lastSeq: 0, empty: true, letGo: ['a'] }),
      [kept(3)],
      'fine',
    ],
    ['the same position', store(), [kept(10)], 'fine'],
    ['a store that is ahead, as after kill -9', store(), [kept(9)], 'fine'],
    ['a store that is behind', store(), [kept(11)], 'older'],
    ['another book’s snapshot beside a store with records', store(), [kept(99, 'b')], 'fine'],
  ] as const)('%s: %s', (_, facts, copies, verdict) => {
    expect(bootVerdict(facts, copies)).toBe(verdict)
  })
})

describe('when a snapshot is due', () => {
  const quiet = { seq: 10, snapshotSeq: 10, logStuck: false, open: false, quietFor: IDLE_MS }
  it('is after fifty changes, after a quiet minute with any, and when the log cannot follow', () => {
    expect(snapshotDue(quiet)).toBeUndefined()
    expect(snapshotDue({ ...quiet, seq: 11 })).toBe('idle')
    expect(snapshotDue({ ...quiet, seq: 11, quietFor: 0 })).toBeUndefined()
    expect(snapshotDue({ ...quiet, seq: 60, quietFor: 0 })).toBe('changes')
    expect(snapshotDue({ ...quiet, seq: 11, quietFor: 0, logStuck: true })).toBe('import')
  })
  it('is never while an import is written, and not again right after a failure', () => {
    expect(snapshotDue({ ...quiet, seq: 99, logStuck: true, open: true })).toBeUndefined()
    expect(snapshotDue({ ...quiet, seq: 99, failedFor: RETRY_MS - 1 })).toBeUndefined()
    expect(snapshotDue({ ...quiet, seq: 99, failedFor: RETRY_MS })).toBe('changes')
  })
})
