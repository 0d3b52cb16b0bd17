import type {
  DryRun,
  ImportProgress,
  ImportReport,
  ImportSettings,
  MatchDecision,
  OpenedFile,
  SheetShape,
} from '@shared/domain/import/engine.ts'
import type { ImportKind, ImportPresetFields } from '@shared/domain/import/preset.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { DomainError } from '@shared/lib/result.ts'

export const STEPS = ['pick', 'sheet', 'mapping', 'preview', 'matches', 'import', 'report'] as const
export type Step = (typeof STEPS)[number]

export type OnMatch = ImportSettings['onMatch']

/** What a person decided about one table read as one kind; kept while they look at another one. */
export interface Draft {
  readonly fields: ImportPresetFields
  readonly onMatch: OnMatch
  readonly decisions: Readonly<Record<number, MatchDecision>>
  /** What was matched without a person: header → field. */
  readonly auto: Readonly<Record<string, string>>
  /** Name of the preset the mapping was taken from. */
  readonly preset?: string
}

/** What the engine is busy with, told to the user. */
export interface Work {
  readonly what: 'opening' | 'looking' | 'suggesting' | 'importing' | 'undoing'
  readonly progress?: ImportProgress
  readonly cancelling?: boolean
}

/** The whole wizard; nothing of it is stored before the import itself. */
export interface ImportState {
  readonly step: Step
  readonly file?: OpenedFile
  readonly shape?: SheetShape
  readonly kind?: ImportKind
  readonly drafts: Readonly<Record<string, Draft>>
  readonly checked?: { readonly key: string; readonly dryRun: DryRun }
  readonly checking?: ImportProgress
  readonly work?: Work
  readonly error?: DomainError
  readonly report?: ImportReport
  readonly ended?: 'cancelled' | 'undone'
}

/** What was taken back, in the user's words. */
export interface UndoneImport {
  readonly label: string
}

export const EMPTY: ImportState = { step: 'pick', drafts: {} }

export const draftKey = (shape: SheetShape, kind: ImportKind): string =>
  `${shape.sheet}/${shape.headerRow}/${kind}`

export const draftOf = ({ shape, kind, drafts }: ImportState): Draft | undefined =>
  shape && kind ? drafts[draftKey(shape, kind)] : undefined

/** What the engine needs to check or run the import; undefined until there is a mapping. */
export function settingsOf(state: ImportState): ImportSettings | undefined {
  const draft = draftOf(state)
  if (!draft || !state.shape) return undefined
  return {
    ...draft.fields,
    sheet: state.shape.sheet,
    headerRow: state.shape.headerRow,
    onMatch: draft.onMatch,
    decisions: draft.decisions,
  }
}

/** Equal keys give equal dry runs: everything but the preset's name. */
export const settingsKey = ({ name: _, ...settings }: ImportSettings): string => canonicalJson(settings)

/** The dry run of exactly these settings; undefined while it is out of date. */
export function dryRunOf(state: ImportState): DryRun | undefined {
  const settings = settingsOf(state)
  return settings && state.checked?.key === settingsKey(settings) ? state.checked.dryRun : undefined
}

/** Busy in a way that must not be disturbed. */
export const isRunning = ({ work }: ImportState): boolean =>
  work?.what === 'importing' || work?.what === 'undoing'
