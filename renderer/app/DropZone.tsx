import { useEffect, useState } from 'react'
import { runAction } from '../state/actions.ts'
import { useReady } from '../state/boot.ts'
import css from './app.module.css'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Files dropped anywhere on the window are opened by what they are; without this the window would open it as a page. */
export function DropZone() {
  const [over, setOver] = useState(false)
  const ready = useReady()
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
      if (ready) runAction('openFiles', [...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [ready])
  return over ? (
    <div className={css.drop}>Drop a table, cards, a calendar or a workspace to open it</div>
  ) : null
}
