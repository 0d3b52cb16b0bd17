import { lazy } from 'react'
import { setSlot } from '../state/slots.tsx'

const RecordHistory = lazy(() =>
  import('../features/history/RecordHistory.tsx').then(m => ({ default: m.RecordHistory })),
)
const SafetySection = lazy(() =>
  import('../features/safety/SafetySection.tsx').then(m => ({ default: m.SafetySection })),
)

/** Who draws the parts that pages of other features show; each is loaded when first drawn. */
export function nameSlots(): void {
  setSlot('history', RecordHistory)
  setSlot('safety', SafetySection)
}
