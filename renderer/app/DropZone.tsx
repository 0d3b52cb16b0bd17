import { useEffect, useState } from 'react'
import { runAction } from '../state/actions.ts'
import { useReady } from '../state/boot.ts'
import css from './app.module.css'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** A file dropped anywhere on the window is imported; without this the window would open it as a page. */
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
      const file = event.dataTransfer?.files[0]
      if (file && ready) runAction('openImport', file)
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
  return over ? <div className={css.drop}>Drop a CSV or Excel file to import it</div> : null
}
