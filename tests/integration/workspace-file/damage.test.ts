import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { openWorkspaceFile } from '../../../renderer/data/workspace-file/open.ts'
import { fileOfStore, fillStore, freshStore } from './book.ts'
import { forgedFrom, type Parts, sha } from './forge.ts'

const SEED = 20_261_124
let whole: Uint8Array

beforeAll(async () => {
  await freshStore()
  await fillStore(7, 4)
  whole = await fileOfStore()
})

const forged = (change: (parts: Parts) => void, honest: boolean): Uint8Array =>
  forgedFrom(whole, change, honest)

const refusal = async (bytes: Uint8Array) => {
  const answer = await openWorkspaceFile(bytes)
  return answer.ok ? undefined : answer.error
}

const editLine = (text = '', at: number, edit: (row: Record<string, unknown>) => unknown): string => {
  const lines = text.split('\n')
  lines[at] = JSON.stringify(edit(JSON.parse(lines[at] ?? '{}')))
  return lines.join('\n')
}

test('a file put together again by others is fine as long as it is honest', async () => {
  expect(await refusal(forged(() => {}, false))).toBeUndefined()
  expect(await refusal(forged(() => {}, true))).toBeUndefined()
})

test('a changed row is found by its table’s checksum', async () => {
  const bytes = forged(({ tables }) => {
    tables.deals = editLine(tables.deals, 1, row => ({ ...row, notes: 'changed' }))
  }, false)
  expect(await refusal(bytes)).toMatchObject({ code: 'damaged', at: 'deals' })
})

test('a table’s facts and the content hash must fit together', async () => {
  const bytes = forged(({ manifest }) => {
    manifest.contentHash = sha('other')
  }, false)
  expect(await refusal(bytes)).toMatchObject({ code: 'damaged' })
})

test('a manifest that says something else than when it was written is found', async () => {
  const other = forged(parts => {
    parts.unsealed = true
    parts.manifest.workspace.id = 'another'
  }, false)
  expect(await refusal(other)).toMatchObject({ code: 'damaged' })
})

test('a row that breaks its schema is named by table and line, even in an honest file', async () => {
  const stage = forged(({ tables }) => {
    tables.deals = editLine(tables.deals, 2, row => ({ ...row, stage: 'maybe' }))
  }, true)
  expect(await refusal(stage)).toMatchObject({ code: 'bad-row', at: 'deals:3' })
  const foreign = forged(({ tables }) => {
    tables.partners = editLine(tables.partners, 0, row => ({ ...row, id: 'deal:1' }))
  }, true)
  expect(await refusal(foreign)).toMatchObject({ code: 'bad-row', at: 'partners:1' })
  const history = forged(({ tables }) => {
    tables.journalChanges = editLine(tables.journalChanges, 0, row => ({
      ...row,
      changes: [{ table: 'partners', id: 'partner:1', after: { id: 'partner:1', name: 7 } }],
    }))
  }, true)
  expect(await refusal(history)).toMatchObject({ code: 'bad-row', at: 'journalChanges:1' })
})

test('a line that is not JSON, a row twice and a cut-off end are named', async () => {
  const broken = forged(({ tables }) => {
    tables.partners = tables.partners?.replace('{', '{{') ?? ''
  }, true)
  expect(await refusal(broken)).toMatchObject({ code: 'bad-line', at: 'partners:1' })
  const twice = forged(({ tables }) => {
    const [first] = (tables.partners ?? '').split('\n')
    tables.partners = `${first}\n${tables.partners}`
  }, true)
  expect(await refusal(twice)).toMatchObject({ code: 'order', at: 'partners:2' })
  const cut = forged(({ tables }) => {
    tables.partners = (tables.partners ?? '').slice(0, -1)
  }, true)
  expect(await refusal(cut)).toMatchObject({ code: 'damaged', at: 'partners' })
  const short = forged(({ tables, manifest }) => {
    tables.journal = (tables.journal ?? '').split('\n').slice(0, -2).concat('').join('\n')
    manifest.journalSeq = 1_000
  }, true)
  expect(await refusal(short)).toMatchObject({ code: 'damaged', at: 'journal' })
})

test('a missing table is named, in the zip and in the manifest', async () => {
  const inZip = forged(({ tables }) => {
    delete tables.revenue
  }, false)
  expect(await refusal(inZip)).toMatchObject({
    code: 'missing-table',
    message: expect.stringContaining('revenue lines'),
  })
  const inBoth = forged(({ tables, manifest }) => {
    delete tables.revenue
    delete manifest.tables.revenue
  }, true)
  expect(await refusal(inBoth)).toMatchObject({ code: 'missing-table' })
})

test('a newer format, and a table this version does not know, are a newer Tandem’s', async () => {
  const newer = forged(
    ({ manifest }) => Object.assign(manifest, { formatVersion: 2, appVersion: '9.1.0' }),
    false,
  )
  expect(await refusal(newer)).toMatchObject({ code: 'newer', message: expect.stringContaining('9.1.0') })
  const table = forged(({ manifest }) => {
    manifest.tables.constellations = { rows: 0, sha256: sha('') }
  }, false)
  expect(await refusal(table)).toMatchObject({ code: 'newer' })
})

test('foreign names, paths that climb, bombs and huge counts are refused', async () => {
  for (const name of ['../../etc/passwd', 'tables/../manifest.json', 'tables/evil.ndjson', '/abs', 'C:\\x'])
    expect(
      await refusal(forged(({ extra }) => Object.assign(extra, { [name]: strToU8('x') }), false)),
      name,
    ).toMatchObject({ code: 'foreign' })
  const bomb = forged(({ tables }) => {
    tables.partners = `${' '.repeat(80_000_000)}\n`
  }, true)
  expect(bomb.length).toBeLessThan(400_000)
  expect(await refusal(bomb)).toMatchObject({ code: 'too-large' })
  const count = forged(({ manifest }) => {
    manifest.tables.deals = { rows: 2_000_000_000, sha256: sha('') }
  }, false)
  expect(await refusal(count)).toMatchObject({ code: 'too-large' })
})

test('a part that unpacks to more than it claims is stopped there', async () => {
  const bytes = forged(() => {}, false)
  const name = strToU8('tables/deals.ndjson')
  // The size in the directory entry of the deals: 22 bytes before its name begins.
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from(name)) - 22
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, 100, true)
  expect(await refusal(bytes)).toMatchObject({ code: 'damaged', at: 'deals' })
})

test('what is no workspace is said to be none', async () => {
  for (const bytes of [
    new Uint8Array(),
    strToU8('hello'),
    zipSync({}),
    zipSync({ 'manifest.json': strToU8('{}') }),
  ])
    expect((await refusal(bytes))?.code).toBe('not-tandem')
})

test('a file with any one byte changed, or cut off anywhere, is opened whole or refused in words', async () => {
  console.info(`damage: seed ${SEED}`)
  const seen = new Map<string, number>()
  const change = fc.record({
    at: fc.nat(whole.length - 1),
    xor: fc.integer({ min: 1, max: 255 }),
    cut: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ at, xor, cut }) => {
      const bytes = cut ? whole.slice(0, at) : whole.slice()
      if (!cut) bytes[at] = (bytes[at] ?? 0) ^ xor
      const answer = await openWorkspaceFile(bytes)
      const kind = answer.ok ? 'whole' : answer.error.code
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      if (cut) expect(answer.ok).toBe(false)
      if (!answer.ok) expect(answer.error.message).toMatch(/^(The|This) /)
      else {
        // A flipped byte may hit what nobody reads (a date in a header): then every row is as it was.
        const rows = [...answer.value.rows('deals')].flat()
        expect(sha(rows.map(row => JSON.stringify(row)).join())).toBe(await dealsHash())
      }
    }),
    { seed: SEED, numRuns: 150 },
  )
  console.info([...seen].map(([kind, count]) => `${kind} ${count}`).join(', '))
})

async function dealsHash(): Promise<string> {
  const answer = await openWorkspaceFile(whole)
  if (!answer.ok) throw new Error(answer.error.message)
  return sha(
    [...answer.value.rows('deals')]
      .flat()
      .map(row => JSON.stringify(row))
      .join(),
  )
}
