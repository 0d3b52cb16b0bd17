import { isOpenTask } from '@shared/domain/task/schema.ts'
import { Check, CheckCircle2, MoreHorizontal, XCircle } from 'lucide-react'
import type { MouseEvent } from 'react'
import css from '../activity.module.css'
import type { TimelineView } from '../useTimeline.ts'
import { dealInWords, dealTitle, interactionInWords, taskInWords } from '../viewModelItem.ts'
import type { TimelineItem } from '../viewModelTimeline.ts'
import { KIND_ICONS } from './kindIcons.tsx'

interface TimelineEntryProps {
  readonly item: TimelineItem
  readonly view: TimelineView
  onOpen(): void
  onTick(): void
  onMenu(at: { x: number; y: number }): void
}

/** One entry: its sign, what it says, and a menu. The words are the button that opens it. */
export function TimelineEntry({ item, view, onOpen, onTick, onMenu }: TimelineEntryProps) {
  const words = wordsOf(item, view)
  const menuAt = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    onMenu(event.type === 'contextmenu' ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom })
  }
  return (
    <li className={css.entry} data-item={item.row.id} onContextMenu={menuAt}>
      {item.kind === 'task' ? (
        <button
          type="button"
          className={css.tick}
          data-done={item.row.doneAt !== undefined || undefined}
          aria-label={isOpenTask(item.row) ? `Done: ${words.title}` : `Open again: ${words.title}`}
          onClick={onTick}
        >
          {item.row.doneAt !== undefined && <Check aria-hidden />}
        </button>
      ) : (
        <span className={css.sign}>{signOf(item)}</span>
      )}
      <button type="button" data-open className={css.words} onClick={onOpen}>
        <span className={css.title} dir="auto" data-done={words.done || undefined}>
          {words.title}
        </span>
        {words.text !== undefined && (
          <span className={css.text} dir="auto">
            {words.text}
          </span>
        )}
        <span className={css.meta} dir="auto" data-tone={words.tone}>
          {words.meta}
        </span>
      </button>
      <button type="button" className={css.more} aria-label={`Actions: ${words.title}`} onClick={menuAt}>
        <MoreHorizontal aria-hidden />
      </button>
    </li>
  )
}

interface EntryWords {
  readonly title: string
  readonly text?: string
  readonly meta: string
  readonly tone?: string
  readonly done?: boolean
}

function wordsOf(item: TimelineItem, { names, day, partnerId }: TimelineView): EntryWords {
  switch (item.kind) {
    case 'interaction': {
      const { subject, text } = item.row
      return { title: subject, ...(text && { text }), meta: interactionInWords(item.row, names, day) }
    }
    case 'task': {
      const { title, notes, doneAt } = item.row
      const { text, tone } = taskInWords(item.row, names, day)
      return { title, ...(notes && { text: notes }), meta: text, tone, done: doneAt !== undefined }
    }
    case 'deal':
      return { title: dealTitle(item.row), meta: dealInWords(item.row, partnerId) }
  }
}

function signOf(item: TimelineItem) {
  if (item.kind === 'interaction') {
    const Icon = KIND_ICONS[item.row.kind]
    return <Icon aria-hidden />
  }
  if (item.kind === 'deal' && item.row.stage === 'won') return <CheckCircle2 aria-hidden data-tone="good" />
  return <XCircle aria-hidden data-tone="bad" />
}
