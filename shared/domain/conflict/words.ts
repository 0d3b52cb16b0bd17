import type { ConflictDecision } from './schema.ts'

export const DECISION_LABELS: Readonly<Record<ConflictDecision, string>> = {
  registration: 'The registration wins',
  rival: 'The rival wins',
  both: 'Both go on',
  differentCustomer: 'Different customers',
}

/** In the middle of a sentence. */
export const outcomeInWords = (decision: ConflictDecision): string => {
  const label = DECISION_LABELS[decision]
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
