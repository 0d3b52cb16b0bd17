import type { ImportEngine } from '@shared/domain/import/engine.ts'
import type { ImportPreset } from '@shared/domain/import/preset.ts'
import type { Result } from '@shared/lib/result.ts'
import type { Action } from './viewModelReducer.ts'
import type { ImportState, UndoneImport } from './viewModelState.ts'

/** What a sitting needs from outside; tests give their own. */
export interface SittingTools {
  openEngine(): ImportEngine & { close(): void }
  presets(): Promise<readonly ImportPreset[]>
  actor(): Promise<string>
  /** Takes an import back; refuses when something else was changed since. */
  undo(intent: string, onProgress: (done: number, of: number) => void): Promise<Result<UndoneImport>>
}

/** What the actions of a sitting work with. */
export interface ActionTools extends SittingTools {
  readonly engine: () => ImportEngine
  readonly end: () => void
  readonly dispatch: (action: Action) => void
  readonly now: () => ImportState
}
