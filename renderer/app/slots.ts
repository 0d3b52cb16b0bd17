import { lazy } from 'react'
import { setSlot } from '../state/slots.tsx'

const RecordHistory = lazy(() =>
  import('../features/history/RecordHistory.tsx').then(m => ({ default: m.RecordHistory })),
)

/** Who draws the parts that pages of other features show; each is loaded when first drawn. */
export function nameSlots(): void {
  setSlot('history', RecordHistory)
}
