import type { PlanEvidence } from '@shared/domain/plan/evidence.ts'
import { createContext, useContext } from 'react'

/** What the book says about the partner, read once for the page. */
export const EvidenceOfPlan = createContext<PlanEvidence | undefined>(undefined)

export const useEvidence = (): PlanEvidence | undefined => useContext(EvidenceOfPlan)
