import { useEffect, useState } from 'react'
import { runAction } from '../state/actions.ts'
import { useReady } from '../state/boot.ts'
import css from './app.module.css'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Files dropped anywhere on the window are opened by what they are; without this the window would open it as a page. */
export function DropZone() {
  const [over, setOver] = useState(false)
  // What was dropped waits for the book to be open.
  const [dropped, setDropped] = useState<readonly File[]>([])
  const ready = useReady()
  useEffect(() => {
    if (!ready || dropped.length === 0) return
    setDropped([])
    runAction('openFiles', dropped)
  }, [ready, dropped])
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(false)
      setDropped(files => [...files, ...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return over ? (
    <div className={css.drop}>Drop a table, cards, a calendar or a workspace to open it</div>
  ) : null
}
