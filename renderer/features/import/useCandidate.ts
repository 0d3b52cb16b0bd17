import type { ImportKind } from '@shared/domain/import/preset.ts'
import { useRow } from '../../data/live.ts'

/** The record a row may be, whatever its table. */
export const useCandidate = (kind: ImportKind, id: string): Readonly<Record<string, unknown>> | undefined =>
  useRow(kind, id) ?? undefined
