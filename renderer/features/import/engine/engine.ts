import type { ImportEngine, ImportSettings } from '@shared/domain/import/engine.ts'
import { IMPORT_KIND_LABELS } from '@shared/domain/import/fields.ts'
import { IMPORT_KINDS } from '@shared/domain/import/preset.ts'
import { TABLES_FOR } from '@shared/domain/import/rowPlan.ts'
import { currencyOfHeaders, suggestMapping } from '@shared/domain/import/suggest.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { isCurrency } from '@shared/lib/money.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { findHeader } from '../read/header.ts'
import { type OpenTable, openTable } from '../read/open.ts'
import { type Breath, Cancelled, createBreath } from './breath.ts'
import { dryRunOf } from './dryRun.ts'
import { runImport } from './run.ts'
import { type Shaped, shapeSheet } from './shape.ts'
import { stoppedInWords } from './stopped.ts'
import type { ImportStore } from './store.ts'

const newId: NewId = type => `${type}:${crypto.randomUUID()}`

/** The steps of an import over one open file. A new `open` replaces the file; `cancel` stops what runs. */
export function importEngineOn(store: ImportStore): ImportEngine {
  let table: OpenTable | undefined
  const shapes = new Map<string, Shaped>()
  const running = new Set<Breath>()

  const shaped = (sheet: number, headerRow?: number): Result<Shaped, DomainError> => {
    const raw = table?.sheets[sheet]
    if (!table || !raw) return err('sheet', 'There is no such sheet; open the file again.')
    if (raw.problem !== undefined) return err('sheet', `${raw.name}: ${raw.problem}`)
    const at = headerRow ?? findHeader(raw)
    if (!Number.isInteger(at) || at < -1 || at >= Math.max(raw.rows.length, 1))
      return err('header', 'The sheet has no such row.')
    const key = `${sheet}:${at}`
    const known = shapes.get(key) ?? shapeSheet(raw, sheet, at, table.file.delimiter)
    shapes.set(key, known)
    return ok(known)
  }

  const prepared = async (settings: ImportSettings) => {
    const found = shaped(settings.sheet, settings.headerRow)
    if (!found.ok) return found
    if (!IMPORT_KINDS.includes(settings.kind)) return err('kind', `“${settings.kind}” cannot be imported.`)
    const currency = settings.currency ?? (await store.currency())
    if (!isCurrency(currency)) return err('currency', `“${currency}” is not a currency code, like EUR.`)
    const book = await store.loadBook(TABLES_FOR[settings.kind])
    return ok({ shaped: found.value, settings, currency, book, now: new Date().toISOString(), newId })
  }

  const guarded = async <T>(
    cancelledMessage: string,
    work: (breath: Breath) => Promise<Result<T, DomainError>>,
  ): Promise<Result<T, DomainError>> => {
    const breath = createBreath()
    running.add(breath)
    try {
      return await work(breath)
    } catch (error) {
      if (error instanceof Cancelled) return err('cancelled', cancelledMessage)
      return err('failed', await stoppedInWords(error))
    } finally {
      running.delete(breath)
    }
  }

  return {
    async open({ name, bytes }, onProgress) {
      onProgress?.({ phase: 'reading', done: 0, of: bytes.length })
      const opened = openTable(name, bytes)
      onProgress?.({ phase: 'reading', done: bytes.length, of: bytes.length })
      shapes.clear()
      table = opened.ok ? opened.value : undefined
      return opened.ok ? ok(opened.value.file) : opened
    },
    async look(sheet, headerRow) {
      const found = shaped(sheet, headerRow)
      return found.ok ? ok(found.value.shape) : found
    },
    async suggest(sheet, headerRow, kind) {
      const found = shaped(sheet, headerRow)
      if (!found.ok) return found
      const { mapping } = suggestMapping(found.value.facts, kind)
      const currency = Object.values(mapping).includes('currency') ? undefined : currencyOfHeaders(mapping)
      return ok({
        name: (table?.file.name ?? '').replace(/^.*[\\/]/, '').slice(0, 300) || IMPORT_KIND_LABELS[kind],
        kind,
        mapping,
        style: found.value.style,
        values: {},
        ...(currency !== undefined && { currency }),
      })
    },
    dryRun: (settings, onProgress) =>
      guarded('The dry run was stopped.', async breath => {
        const input = await prepared(settings)
        return input.ok
          ? ok(await dryRunOf({ ...input.value, intent: 'dry run' }, breath, onProgress))
          : input
      }),
    run: (settings, actor, onProgress) =>
      guarded('The import was cancelled; nothing was changed.', async breath => {
        const input = await prepared(settings)
        if (!input.ok) return input
        breath.check()
        const file = table?.file.name ?? ''
        const label = `Import ${IMPORT_KIND_LABELS[settings.kind].toLowerCase()} from ${file}`
        const batch = await store.begin('import', label, actor)
        const about = {
          file,
          ...(table?.file.delimiter !== undefined && { delimiter: table.file.delimiter }),
        }
        return ok(await runImport(input.value, batch, about, breath, onProgress))
      }),
    async cancel() {
      for (const breath of running) breath.cancel()
    },
  }
}
