// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a scrolling region has to be in reach of the keyboard
import { type Picks, pickKey } from '@shared/domain/workspace-file/merge/resolve.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Pages } from '../usePages.ts'
import { withPick } from '../viewModelMerge.ts'
import { DifferenceCard } from './DifferenceCard.tsx'
import css from './merge.module.css'

interface DifferenceListProps {
  readonly pages: Pages
  readonly picks: Picks
  readonly isNothing: boolean
  onPick(picks: Picks): void
}

const USUAL_HEIGHT = 64

/** The differences, only those in sight in the page. J and K move, M takes mine, F the file's. */
export function DifferenceList({ pages, picks, isNothing, onPick }: DifferenceListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(0)
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 6,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index, shown.at(-1)?.index]
  useEffect(() => {
    if (first !== undefined && last !== undefined) pages.need(first, last)
  }, [first, last, pages.need])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, Home: -pages.total, End: pages.total }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const to = Math.max(0, Math.min(pages.total - 1, focused + step))
      setFocused(to)
      virtual.scrollToIndex(to)
      return
    }
    const side = event.key === 'm' ? 'mine' : event.key === 'f' ? 'theirs' : undefined
    const item = pages.item(focused)
    if (!side || !item) return
    event.preventDefault()
    const keys =
      item.kind === 'lives'
        ? [pickKey(item.id)]
        : item.parts.filter(part => part.kind === 'choose').map(part => pickKey(item.id, part))
    onPick(keys.reduce((all, key) => withPick(all, key, side), picks))
  }

  if (isNothing)
    return <p className={css.none}>The two hold the same, or yours already holds all of the file.</p>
  return (
    <>
      <section
        ref={scroller}
        className={css.list}
        aria-label="Differences"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <ul className={css.space} style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, key, start }) => (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={pages.total}
              className={css.place}
              data-focused={index === focused || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onPointerDown={() => setFocused(index)}
            >
              <DifferenceCard item={pages.item(index)} names={pages.names} picks={picks} onPick={onPick} />
            </li>
          ))}
        </ul>
      </section>
      <p className={css.keys}>J and K move · M takes mine · F takes the file’s</p>
    </>
  )
}
