// biome-ignore-all lint/a11y/useSemanticElements: a list of any length with one place for the keyboard, as the tables have
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { formatDayOf } from '../../../ui/format/dates.ts'
import css from '../page.module.css'
import { type HistoryItem, withDays } from '../viewModelItems.ts'
import { ItemRow } from './ItemRow.tsx'

interface HistoryListProps {
  readonly items: readonly HistoryItem[]
  readonly chosen: HistoryItem | undefined
  onChoose(seq: number): void
  /** The end of what is read comes near. */
  onEnd(): void
}

const ROW = 52
const DAY = 36
/** So many rows before the end of what was read, the next is asked for. */
const NEAR = 20

/** Entries of any number by day; only those in sight exist. J/K and arrows move, Enter goes to the changes. */
export function HistoryList({ items, chosen, onChoose, onEnd }: HistoryListProps) {
  const lines = useMemo(() => withDays(items), [items])
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (lines[index]?.kind === 'day' ? DAY : ROW),
    getItemKey: index => lines[index]?.id ?? index,
    overscan: 10,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last > lines.length - NEAR) onEnd()
  }, [items.length, last, lines.length, onEnd])

  const at = chosen ? items.indexOf(chosen) : -1
  const goTo = (index: number) => {
    const item = items[Math.max(0, Math.min(index, items.length - 1))]
    if (!item) return
    onChoose(item.entry.seq)
    const line = lines.findIndex(each => each.kind === 'item' && each.item === item)
    virtual.scrollToIndex(line <= 1 ? 0 : line, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1)
    if (event.key === 'ArrowDown' || event.key === 'j') goTo(at + 1)
    else if (event.key === 'ArrowUp' || event.key === 'k') goTo(at - 1)
    else if (event.key === 'PageDown') goTo(at + page)
    else if (event.key === 'PageUp') goTo(at - page)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(items.length - 1)
    else if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-item-pane]')?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      data-history-list
      aria-label="Entries, newest first"
      aria-activedescendant={chosen ? `${listId}-${chosen.entry.seq}` : undefined}
      className={css.list}
      onKeyDown={onKeyDown}
    >
      <div className={css.tall} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start, size }) => {
          const line = lines[index]
          if (!line) return null
          const place = { transform: `translateY(${start}px)`, height: size }
          return line.kind === 'day' ? (
            <div key={line.id} className={css.day} style={place} role="presentation" aria-hidden>
              {formatDayOf(line.at)}
            </div>
          ) : (
            <ItemRow
              key={line.id}
              id={`${listId}-${line.item.entry.seq}`}
              item={line.item}
              chosen={line.item === chosen}
              style={place}
              onChoose={() => onChoose(line.item.entry.seq)}
            />
          )
        })}
      </div>
    </div>
  )
}
