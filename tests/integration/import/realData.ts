import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ImportEngine, ImportReport, ImportSettings } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import type { Result } from '@shared/lib/result.ts'

const root = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** True when the folder of real data is there; prints why tests skip when it is not. */
export function hasData(folder: string): boolean {
  const there = existsSync(root + folder)
  if (!there) console.log(`skipped: no real data in ../shared/data/${folder}`)
  return there
}

export const dataPath = (path: string): string => root + path
export const dataBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(root + path))
export const dataText = (path: string): string => readFileSync(root + path, 'utf8')

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** What a person does who accepts every suggestion. */
export async function settingsFor(
  engine: ImportEngine,
  name: string,
  bytes: Uint8Array,
  kind?: ImportKind,
  more: Partial<ImportSettings> = {},
): Promise<ImportSettings> {
  const file = must(await engine.open({ name, bytes }))
  const shape = must(await engine.look(file.suggestedSheet))
  const fields = must(await engine.suggest(shape.sheet, shape.headerRow, kind ?? shape.suggestedKind))
  return {
    ...fields,
    sheet: shape.sheet,
    headerRow: shape.headerRow,
    onMatch: 'merge',
    decisions: {},
    ...more,
  }
}

export async function importFile(
  engine: ImportEngine,
  path: string,
  kind?: ImportKind,
  more: Partial<ImportSettings> = {},
): Promise<ImportReport> {
  const name = path.replace(/^.*\//, '')
  const settings = await settingsFor(engine, name, dataBytes(path), kind, more)
  return must(await engine.run(settings, 'Tester'))
}

export const addsUp = (
  counts: Pick<ImportReport, 'rows' | 'created' | 'linked' | 'merged' | 'skipped' | 'failed'>,
) => counts.created + counts.linked + counts.merged + counts.skipped + counts.failed === counts.rows

/** Map.groupBy, which Node 20 does not have. */
export function groupBy<T, K>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return groups
}
