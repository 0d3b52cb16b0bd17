import 'fake-indexeddb/auto'
import { FILE_TABLES } from '@shared/domain/workspace-file/format.ts'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect } from 'vitest'
import { openWorkspaceFile } from '../../../renderer/data/workspace-file/open.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { damaged, HOSTILE_WORDS, hostileJson, hostileText } from '../../support/fuzz/garbage.ts'
import { fileOfStore, fillStore, freshStore } from '../workspace-file/book.ts'
import { forgedFrom, type Parts, sha } from '../workspace-file/forge.ts'

/** One change a forger makes to a workspace file before the hashes are made anew, or are not. */
type Forgery = (parts: Parts) => void

const table = fc.constantFrom(...FILE_TABLES)

const edits: fc.Arbitrary<Forgery> = fc.oneof(
  // A field of a row is something else.
  fc
    .record({
      table,
      line: fc.nat(30),
      at: fc.nat(30),
      value: hostileJson,
      key: fc.constantFrom('', ...HOSTILE_WORDS),
    })
    .map(
      ({ table, line, at, value, key }): Forgery =>
        ({ tables }) => {
          const lines = (tables[table] ?? '').split('\n')
          const row = JSON.parse(lines[line % Math.max(1, lines.length - 1)] || '{}') as Record<
            string,
            unknown
          >
          const keys = Object.keys(row)
          const name = key === '' ? (keys[at % Math.max(1, keys.length)] ?? 'id') : key
          lines[line % Math.max(1, lines.length - 1)] = JSON.stringify(
            Object.fromEntries([...Object.entries(row), [name, value]]),
          )
          tables[table] = lines.join('\n')
        },
    ),
  // A line is something else.
  fc
    .record({
      table,
      line: fc.nat(30),
      text: fc.oneof(
        hostileText,
        hostileJson.map(json => JSON.stringify(json)),
      ),
    })
    .map(
      ({ table, line, text }): Forgery =>
        ({ tables }) => {
          const lines = (tables[table] ?? '').split('\n')
          lines.splice(line % lines.length, line % 2, text)
          tables[table] = lines.join('\n')
        },
    ),
  // Files that do not belong in it, or that would climb out.
  fc
    .record({
      name: fc.constantFrom(...HOSTILE_WORDS, 'tables/../x', '/abs', 'a/b.ndjson'),
      text: hostileText,
    })
    .map(
      ({ name, text }): Forgery =>
        ({ extra }) => {
          Object.assign(extra, Object.fromEntries([[name || 'x', strToU8(text)]]))
        },
    ),
  // The list of contents says something else.
  fc
    .record({
      key: fc.constantFrom(
        'format',
        'formatVersion',
        'workspace',
        'tables',
        'journalSeq',
        'contentHash',
        '__proto__',
      ),
      value: hostileJson,
      unsealed: fc.boolean(),
    })
    .map(
      ({ key, value, unsealed }): Forgery =>
        parts => {
          parts.unsealed = unsealed
          Object.defineProperty(parts.manifest, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          })
        },
    ),
  fc.record({ table, rows: fc.constantFrom(0, 1, 2 ** 31, 5_000_001, 2 ** 53, 1e300) }).map(
    ({ table, rows }): Forgery =>
      ({ manifest }) => {
        manifest.tables[table] = { rows, sha256: sha('') }
      },
  ),
  fc.record({ table }).map(
    ({ table }): Forgery =>
      ({ tables }) => {
        delete tables[table]
      },
  ),
)

const forgeries = fc.record({ edits: fc.array(edits, { minLength: 1, maxLength: 3 }), honest: fc.boolean() })

export async function fuzzTandemFiles(howMany: number) {
  await freshStore()
  await fillStore(7, 2)
  const whole = await fileOfStore()
  const forged = forgeries.map(({ edits, honest }) => {
    try {
      return forgedFrom(
        whole,
        parts => {
          for (const edit of edits) edit(parts)
        },
        honest,
      )
    } catch {
      // A list of contents that is none any more cannot be sealed.
      return forgedFrom(whole, ({ manifest }) => Object.assign(manifest, { tables: {} }), false)
    }
  })
  return fuzz({
    name: '.tandem files',
    seed: 20_261_127,
    cases: howMany,
    inputs: fc.oneof(
      { weight: 4, arbitrary: forged },
      { weight: 3, arbitrary: damaged(whole) },
      { weight: 2, arbitrary: directoryChanged(whole) },
      { weight: 1, arbitrary: forged.chain(damaged) },
    ),
    async one(bytes) {
      const answer = await openWorkspaceFile(bytes)
      if (!answer.ok) {
        expectPlain(answer.error)
        return answer.error.code
      }
      let rows = 0
      for (const name of FILE_TABLES) for (const run of answer.value.rows(name)) rows += run.length
      expect(rows).toBe(
        Object.values(answer.value.manifest.tables).reduce((sum, facts) => sum + facts.rows, 0),
      )
      return 'opened'
    },
  })
}

/** Sizes, places and counts of the zip's own directory say something else. */
function directoryChanged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const end = Buffer.from(whole).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const start = Buffer.from(whole).readUInt32LE(end + 16)
  return fc
    .array(
      fc.record({
        at: fc.integer({ min: start, max: whole.length - 4 }),
        to: fc.nat(0xffffffff),
        near: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map(changes => {
      const bytes = Buffer.from(whole)
      for (const { at, to, near } of changes)
        bytes.writeUInt32LE(near ? (bytes.readUInt32LE(at) + (to % 64)) >>> 0 : to, at)
      return new Uint8Array(bytes)
    })
}
