import { type PartKind, type PartOf, type PlanPart, partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { useMemo } from 'react'

/** The parts of one kind, in order; the same array as long as no part changed. */
export const useKind = <K extends PartKind>(parts: readonly PlanPart[], kind: K): readonly PartOf<K>[] =>
  useMemo(() => partsOfKind(parts, kind), [parts, kind])
