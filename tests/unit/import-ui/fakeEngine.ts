import type {
  DryRun,
  ImportEngine,
  ImportProgress,
  ImportReport,
  ImportSettings,
  OpenedFile,
  SheetShape,
} from '@shared/domain/import/engine.ts'
import type { ImportKind, ImportPresetFields } from '@shared/domain/import/preset.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'

export const HEADERS = ['Key', 'Name', 'Stage']

export const openedFile: OpenedFile = {
  name: 'deals.csv',
  bytes: 2_100,
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  sheets: [{ name: 'deals', rows: 11, columns: 3, hidden: false }],
  suggestedSheet: 0,
  notes: [],
}

export const shapeOf = (sheet: number, headerRow = 0): SheetShape => ({
  sheet,
  headerRow,
  headers: HEADERS,
  dataRows: 10 - headerRow,
  style: { decimal: ',', dateOrder: 'dmy' },
  suggestedKind: 'deals',
  firstRows: [HEADERS, ['1', 'Acme', 'Won'], ['2', 'Beta', 'Lost']],
  examples: [
    ['1', '2'],
    ['Acme', 'Beta'],
    ['Won', 'Lost'],
  ],
})

export const suggestion = (kind: ImportKind): ImportPresetFields => ({
  name: 'deals.csv',
  kind,
  mapping: { Key: 'externalKey', Name: 'name', Stage: kind === 'deals' ? 'stage' : 'status' },
  style: {},
  values: {},
})

export const dryRunOf = (settings: ImportSettings): DryRun => ({
  counts: {
    rows: 10,
    created: 7,
    linked: 1,
    merged: 0,
    skipped: 0,
    failed: 2,
    totals: { EUR: 123_456 },
    also: { customers: 3 },
  },
  preview: [],
  questions: [],
  problems: [],
  missing: 'Stage' in settings.mapping ? [] : ['Stage'],
  values: {},
})

export const reportOf = (settings: ImportSettings): ImportReport => ({
  ...dryRunOf(settings).counts,
  file: 'deals.csv',
  kind: settings.kind,
  intent: 'intent-1',
  leftOut: { footer: 0, repeatedHeaders: 0 },
  seconds: 0.4,
  failuresCsv: 'Key;Reason\n',
})

/** A step that waits until the test lets it go. */
export function gate<T>() {
  let release: (value: T) => void = () => {}
  const held = new Promise<T>(resolve => {
    release = resolve
  })
  return { held, release }
}

export interface FakeEngine extends ImportEngine {
  readonly dryRuns: ImportSettings[]
  closed: boolean
  close(): void
  onDryRun(settings: ImportSettings): Promise<Result<DryRun, DomainError>>
  onRun(
    settings: ImportSettings,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Result<ImportReport, DomainError>>
  onLook(sheet: number, headerRow?: number): Promise<Result<SheetShape, DomainError>>
}

/** An engine whose answers a test may change. */
export function fakeEngine(): FakeEngine {
  let cancelled = false
  const engine: FakeEngine = {
    dryRuns: [],
    closed: false,
    close() {
      engine.closed = true
    },
    onDryRun: async settings => ok(dryRunOf(settings)),
    onRun: async settings => (cancelled ? err('cancelled', 'Taken back.') : ok(reportOf(settings))),
    onLook: async (sheet, headerRow) => ok(shapeOf(sheet, headerRow)),
    open: async ({ name }) => ok({ ...openedFile, name }),
    look: (sheet, headerRow) => engine.onLook(sheet, headerRow),
    suggest: async (_sheet, _headerRow, kind) => ok(suggestion(kind)),
    dryRun(settings) {
      engine.dryRuns.push(settings)
      return engine.onDryRun(settings)
    },
    run: (settings, _actor, onProgress) => engine.onRun(settings, onProgress),
    async cancel() {
      cancelled = true
    },
  }
  return engine
}
