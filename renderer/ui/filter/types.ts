import type { Choice } from '../menu/ChoicePanel.tsx'

/** A filter as its chip says it. */
export interface FilterSentence {
  readonly subject: string
  readonly value: string
}

/** A field in the list of what can be filtered by. */
export interface FilterFieldName {
  readonly id: string
  readonly label: string
}

/** One filter while it is being edited. The filters themselves stay with whoever gave the model. */
export interface FilterDraft {
  readonly label: string
  readonly operators: readonly { readonly value: string; readonly label: string }[]
  readonly operator: string
  readonly values: readonly string[]
  readonly input: 'one' | 'several' | 'figure' | 'days' | 'text'
  /** What to tick, where words are chosen; made when asked for. */
  choices(): readonly Choice[]
  /** Behind a figure: `%`, a currency. */
  readonly unit?: string | undefined
  /** What rows without a value are called; undefined where that cannot be asked for. */
  readonly unset?: string | undefined
  /** A kept value as a person edits it, and back; undefined: that is no value. */
  show(value: string): string
  read(text: string): string | undefined
  /** Puts it into effect. Without values the filter goes away, and comes back with the next value. */
  change(operator: string, values: readonly string[]): void
}

/** Filters as this folder draws and edits them. */
export interface FilterModel {
  readonly sentences: readonly FilterSentence[]
  readonly fields: readonly FilterFieldName[]
  edit(at: number): FilterDraft | undefined
  start(fieldId: string): FilterDraft | undefined
  remove(at: number): void
  clear(): void
}
