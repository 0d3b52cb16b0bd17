import { IMPORT_KINDS, type ImportKind } from '@shared/domain/import/preset.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { OnMatch } from './viewModelState.ts'

/** Small habits of the import dialog, kept on this machine; losing them loses nothing. */
export interface Habits {
  /** The kind a table of these columns was last imported as. */
  readonly kinds: Readonly<Record<string, ImportKind>>
  readonly onMatch: OnMatch
}

const KEPT = 30
const NONE: Habits = { kinds: {}, onMatch: 'link' }

export const headersKey = (headers: readonly string[]): string => [...headers].sort().join('\n')

export function habits(): Habits {
  const { kinds, onMatch } = recall<Partial<Habits>>('import', NONE)
  const known = Object.entries(kinds ?? {}).filter(([, kind]) => IMPORT_KINDS.includes(kind))
  const choice = (['link', 'merge', 'skip'] as const).find(one => one === onMatch)
  return { kinds: Object.fromEntries(known), onMatch: choice ?? NONE.onMatch }
}

export function keepHabit(headers: readonly string[], kind: ImportKind, onMatch: OnMatch): void {
  const key = headersKey(headers)
  const others = Object.entries(habits().kinds).filter(([known]) => known !== key)
  remember('import', { kinds: Object.fromEntries([...others.slice(1 - KEPT), [key, kind]]), onMatch })
}
