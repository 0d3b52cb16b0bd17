import type { Direction } from '@shared/domain/interaction/schema.ts'
import { CAPTURE_KINDS, type CaptureKind } from '@shared/domain/task/capture.ts'

/** What is in a capture box and not saved. */
export interface CaptureDraft {
  readonly text: string
  readonly kind: CaptureKind
  readonly direction: Direction
}

export const EMPTY: CaptureDraft = { text: '', kind: 'note', direction: 'out' }

const keyOf = (id: string) => `tandem.draft.capture.${id}`

/** What was being written about a record when the window went, however it went. */
export function readDraft(id: string): CaptureDraft {
  try {
    const { text, kind, direction } = JSON.parse(
      localStorage.getItem(keyOf(id)) ?? '{}',
    ) as Partial<CaptureDraft>
    return {
      text: typeof text === 'string' ? text : '',
      kind: CAPTURE_KINDS.find(known => known === kind) ?? EMPTY.kind,
      direction: direction === 'in' ? 'in' : 'out',
    }
  } catch {
    return EMPTY
  }
}

/** Called at every keystroke; an empty text keeps nothing. */
export function keepDraft(id: string, draft: CaptureDraft): void {
  try {
    if (draft.text === '') localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), JSON.stringify(draft))
  } catch {
    // A full storage costs the draft, not the writing.
  }
}
