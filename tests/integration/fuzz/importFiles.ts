import { IMPORT_KINDS } from '@shared/domain/import/preset.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { HOSTILE_WORDS } from '../../support/fuzz/garbage.ts'
import { tableFiles } from '../../support/fuzz/tables.ts'
import { MemoryStore } from '../import/memoryStore.ts'

interface Case {
  readonly bytes: Uint8Array
  /** Undefined: what the engine itself takes the rows for. */
  readonly kind: (typeof IMPORT_KINDS)[number] | undefined
  readonly name: string
  /** Only the first column is taken: a word nobody knows in another one fails its row. */
  readonly few: boolean
}

const cases: fc.Arbitrary<Case> = fc.record({
  bytes: tableFiles,
  kind: fc.oneof(fc.constant(undefined), fc.constantFrom(...IMPORT_KINDS)),
  name: fc.constantFrom('a.csv', 'a.xlsx', ...HOSTILE_WORDS),
  few: fc.boolean(),
})

/** Every step of an import over hostile files; each answer has to cross from the worker to the page. */
export const fuzzImportFiles = (howMany: number) =>
  fuzz({ name: 'import files', seed: 20_261_127, cases: howMany, inputs: cases, one: importOne })

async function importOne({ bytes, kind, name, few }: Case): Promise<string> {
  const store = new MemoryStore()
  const engine = importEngineOn(store)
  const opened = structuredClone(await engine.open({ name, bytes }))
  if (!opened.ok) return refused(opened.error)
  const looked = structuredClone(await engine.look(opened.value.suggestedSheet))
  if (!looked.ok) return refused(looked.error)
  const { sheet, headerRow, headers, suggestedKind } = looked.value
  expect(new Set(headers).size).toBe(headers.length)
  const suggested = structuredClone(await engine.suggest(sheet, headerRow, kind ?? suggestedKind))
  if (!suggested.ok) return refused(suggested.error)
  const mapping = few
    ? Object.fromEntries(Object.entries(suggested.value.mapping).slice(0, 1))
    : suggested.value.mapping
  const settings = { ...suggested.value, mapping, sheet, headerRow, onMatch: 'merge' as const, decisions: {} }
  const dry = structuredClone(await engine.dryRun(settings))
  if (!dry.ok) return refused(dry.error)
  const report = structuredClone(await engine.run(settings, 'Test'))
  if (!report.ok) return refused(report.error)
  const { rows, created, linked, merged, skipped, failed } = report.value
  expect(created + linked + merged + skipped + failed).toBe(rows)
  expect(dry.value.counts).toMatchObject({ rows, created, linked, merged, skipped, failed })
  const many = [...store.tables.values()].reduce((sum, table) => sum + table.size, 0)
  store.undo()
  expect([...store.tables.values()].reduce((sum, table) => sum + table.size, 0)).toBe(0)
  return many > 0 ? 'imported' : 'nothing to import'
}

function refused(error: { readonly code: string; readonly message: string }): string {
  expectPlain(error)
  return error.code
}
