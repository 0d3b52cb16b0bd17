import { useState } from 'react'
import { usePanels } from '../../state/panels.ts'
import { useSidePane } from '../../ui/layout/useSidePane.ts'

/** What the sections and the document need beside it. */
const LEAST = 820

/**
 * The evidence stands beside the plan where both have room. Where not, it is closed at first, and lies over the plan
 * when asked for.
 */
export function useEvidencePane() {
  const { evidence, toggleEvidence, evidenceWidth, setEvidenceWidth } = usePanels()
  const [over, setOver] = useState(false)
  const { hold, fits } = useSidePane(LEAST, evidenceWidth)
  return {
    hold,
    shown: fits ? evidence : over,
    floating: !fits,
    width: evidenceWidth,
    setWidth: setEvidenceWidth,
    toggle: fits ? toggleEvidence : () => setOver(!over),
  }
}

export type EvidencePane = ReturnType<typeof useEvidencePane>
