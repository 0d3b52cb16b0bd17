import { deleteItems, settlePoint } from '@shared/domain/session/itemCommands.ts'
import { completeTasks, reopenTasks } from '@shared/domain/task/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { type KeyboardEvent, memo, type RefObject, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import type { CapturedItem } from '../viewModelCaptured.ts'
import { CapturedLineView } from './CapturedLineView.tsx'
import css from './captured.module.css'

interface CapturedListProps {
  readonly sessionId: Id<'session'>
  /** Newest first. */
  readonly items: readonly CapturedItem[]
  readonly label: string
  readonly empty: string
  readonly list: RefObject<HTMLUListElement | null>
  onEdit(item: CapturedItem): void
  /** Back to the capture line. */
  onLeave(): void
}

/** What was captured, the newest at the top. J and K move, E edits, Space settles, Del takes away. */
export const CapturedList = memo(function CapturedList(props: CapturedListProps) {
  const { sessionId, items, label, empty, list, onEdit, onLeave } = props
  const [at, setAt] = useState<string>()
  const here = Math.max(
    0,
    items.findIndex(({ id }) => id === at),
  )
  const focus = (index: number) => list.current?.querySelectorAll<HTMLElement>('[data-item]')[index]?.focus()
  const settle = ({ id, kind, settled }: CapturedItem) => {
    if (kind === 'action') void actQuietly(settled ? reopenTasks : completeTasks, { ids: [id as Id<'task'>] })
    else if (kind === 'parking')
      void actQuietly(settlePoint, { id: id as Id<'sessionItem'>, settled: !settled })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const item = items[here]
    const { key } = event
    if ((key === 'ArrowUp' || key === 'k') && here === 0) onLeave()
    else if (key === 'ArrowUp' || key === 'k') focus(here - 1)
    else if (key === 'ArrowDown' || key === 'j') focus(Math.min(items.length - 1, here + 1))
    else if (key === 'Escape') onLeave()
    else if ((key === 'e' || key === 'Enter') && item) onEdit(item)
    else if (key === ' ' && item) settle(item)
    else if ((key === 'Delete' || key === 'Backspace') && item) {
      void actOrSay(deleteItems, { sessionId, ids: [item.id] })
      if (items.length === 1) onLeave()
      else requestAnimationFrame(() => focus(Math.max(0, here - 1)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (items.length === 0) return <p className={css.none}>{empty}</p>
  return (
    <ul ref={list} className={css.list} aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item, index) => (
        <li key={item.id}>
          <button
            type="button"
            data-item
            className={css.item}
            tabIndex={index === here ? 0 : -1}
            onFocus={() => setAt(item.id)}
            onClick={() => onEdit(item)}
          >
            <CapturedLineView item={item} />
          </button>
        </li>
      ))}
    </ul>
  )
})
