import { count } from '@shared/domain/fields/words.ts'
import { useEffect, useRef, useState } from 'react'
import { readShare } from '../../data/planShare.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { ProgressBar } from '../../ui/progress/ProgressBar.tsx'
import { Cancelled, writeInWorker } from './deck/client.ts'
import { DECK_NAMES, DECK_TITLES, type DeckKind, makeDeck } from './deck/makeDeck.ts'
import { fileName } from './fileName.ts'
import { saveFile, sayFault } from './saveFile.ts'

const SHOWN_AFTER_MS = 700

interface DeckDialogProps {
  readonly planId: string
  readonly kind: DeckKind
  onClose(): void
}

/** Writes a presentation and asks where to save it; a dialog with a way out only where it takes a while. */
export function DeckDialog({ planId, kind, onClose }: DeckDialogProps) {
  const [stop] = useState(() => new AbortController())
  const [{ done, of }, setProgress] = useState({ done: 0, of: 0 })
  const [late, setLate] = useState(false)
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one presentation a dialog, begun once
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS)
    const run = async () => {
      const share = await readShare(planId)
      const deck = await makeDeck(kind, share)
      const of = deck.slides.length
      const bytes = await writeInWorker(deck, done => setProgress({ done, of }), stop.signal)
      clearTimeout(timer)
      setLate(false)
      await saveFile(
        { name: fileName(share, DECK_NAMES[kind]), bytes, kind: 'PowerPoint', extension: 'pptx' },
        `${DECK_TITLES[kind]} saved, ${count(of, 'slide')}`,
      )
    }
    run()
      .catch(error => {
        if (!(error instanceof Cancelled)) sayFault(error)
      })
      .finally(() => {
        clearTimeout(timer)
        onClose()
      })
  }, [])
  if (!late) return null
  return (
    <Dialog
      open
      size="small"
      title="Writing the presentation"
      onClose={() => stop.abort()}
      actions={
        <Button autoFocus onClick={() => stop.abort()}>
          Cancel
        </Button>
      }
    >
      <ProgressBar label="Slides" done={done} of={of} />
    </Dialog>
  )
}
