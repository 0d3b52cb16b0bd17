import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface Panels {
  /** The preview beside the list of partners. */
  readonly preview: boolean
  /** In px, as it was last dragged to. */
  readonly previewWidth: number
  togglePreview(): void
  /** What the book says, beside a plan. */
  readonly evidence: boolean
  toggleEvidence(): void
  readonly evidenceWidth: number
  setEvidenceWidth(width: number, done: boolean): void
  /** done: it was let go, and is kept over a restart. */
  setPreviewWidth(width: number, done: boolean): void
}

const WIDTH = 320
const EVIDENCE_WIDTH = 280

export const usePanels = create<Panels>()((set, get) => ({
  preview: recall('preview', true),
  previewWidth: Number(recall<unknown>('preview.width', WIDTH)) || WIDTH,
  togglePreview: () => {
    const preview = !get().preview
    remember('preview', preview)
    set({ preview })
  },
  evidence: recall('plan.evidence', true),
  toggleEvidence: () => {
    const evidence = !get().evidence
    remember('plan.evidence', evidence)
    set({ evidence })
  },
  evidenceWidth: Number(recall<unknown>('plan.evidence.width', EVIDENCE_WIDTH)) || EVIDENCE_WIDTH,
  setEvidenceWidth: (evidenceWidth, done) => {
    if (done) remember('plan.evidence.width', evidenceWidth)
    set({ evidenceWidth })
  },
  setPreviewWidth: (previewWidth, done) => {
    if (done) remember('preview.width', previewWidth)
    set({ previewWidth })
  },
}))
