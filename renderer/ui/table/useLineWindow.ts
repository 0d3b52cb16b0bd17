import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterFrame } from '../afterFrame.ts'
import { recallRoom, rememberRoom } from './memory.ts'
import { scrollScale } from './scrollScale.ts'

export const HEADER = 32
/** Lines drawn beyond what is in sight, the way the list is scrolled and behind. */
const AHEAD = 16
const BEHIND = 6
/** How long after the last scroll the list counts as at rest, in ms. */
const REST_MS = 150

interface LineWindowOptions {
  /** Of the list, as it is called on screen: how much room it had is remembered by it. */
  readonly name: string
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Height of a line in px, the user's choice. */
  readonly height: number
  /** The line the keyboard is on; drawn wherever it is, so that assistive technology finds it. */
  readonly at: number
  readonly initialOffset: number
}

interface Drawn {
  /** First line in sight. */
  readonly first: number
  /** Height of the part in sight. */
  readonly view: number
  /** How far drawn lines lie above their true place: 0 unless the list is scrolled in a scale. */
  readonly shift: number
  /** The way the list was scrolled last. */
  readonly way: 1 | -1
  /** While it is scrolled, elements stay where they stand in the document: moving them costs frames. */
  readonly moving: boolean
}

/**
 * Which lines to draw and where. All are of one height, so nothing is measured; a list taller than an
 * element may be is scrolled in a scale. Drawn anew only when another line comes in.
 */
export function useLineWindow({ name, scroller, count, height, at, initialOffset }: LineWindowOptions) {
  const [drawn, setDrawn] = useState<Drawn>(() => ({
    first: Math.floor(initialOffset / height),
    view: recallRoom(name),
    shift: 0,
    way: 1,
    moving: false,
  }))
  const painted = usePainted()
  const scale = useMemo(() => scrollScale(count * height, drawn.view), [count, height, drawn.view])

  const read = (moving: boolean): Drawn => {
    const element = scroller.current
    if (!element) return drawn
    const view = Math.max(0, element.clientHeight - HEADER)
    const { toVirtual } = scrollScale(count * height, view)
    const offset = toVirtual(element.scrollTop)
    const first = Math.floor(offset / height)
    const way = first === drawn.first ? drawn.way : first > drawn.first ? 1 : -1
    return { first, view, shift: offset - element.scrollTop, way, moving }
  }
  const latest = useRef(read)
  latest.current = read

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (initialOffset > 0) element.scrollTop = initialOffset
    let rest: ReturnType<typeof setTimeout> | undefined
    let room: number | undefined
    const look = (moving: boolean) => {
      const next = latest.current(moving)
      if (next.view !== room) rememberRoom(name, next.view)
      room = next.view
      // In the frame of the scroll or the new size itself: a frame later the lines in sight would be blank.
      flushSync(() => setDrawn(before => (same(before, next) ? before : next)))
    }
    const onScroll = () => {
      clearTimeout(rest)
      rest = setTimeout(() => look(false), REST_MS)
      look(true)
    }
    // Told once at the beginning too, when the frame is laid out anyway: to ask for the size sooner would lay it out twice.
    const sizes = new ResizeObserver(() => look(false))
    sizes.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(rest)
      sizes.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [name, scroller, initialOffset])

  const inSight = Math.ceil(drawn.view / height) + 1
  // A list that became shorter is drawn from its end until the scroll event says so.
  const first = Math.max(0, Math.min(drawn.first, count - inSight))
  const [above, below] = !painted ? [0, 0] : drawn.way > 0 ? [BEHIND, AHEAD] : [AHEAD, BEHIND]
  const from = Math.max(0, first - above)
  const to = Math.min(count, first + inSight + below)
  // As many as can be drawn at once, so that a line coming in always finds the elements of one gone out.
  const slots = inSight + AHEAD + BEHIND
  const item = (index: number) => ({
    index,
    start: index * height - drawn.shift,
    slot: index === at ? 'focused' : index % slots,
  })
  const items = Array.from({ length: Math.max(0, to - from) }, (_, i) => item(from + i))
  if (drawn.moving) items.sort((a, b) => (a.index % slots) - (b.index % slots))
  const outside = at >= 0 && at < count && (at < from || at >= to)

  /** Scrolls as little as brings the line into sight. */
  const scrollTo = (line: number) => {
    const element = scroller.current
    if (!element) return
    const view = Math.max(0, element.clientHeight - HEADER)
    const { toVirtual, toReal } = scrollScale(count * height, view)
    const offset = toVirtual(element.scrollTop)
    const [top, bottom] = [line * height, (line + 1) * height]
    if (top < offset) element.scrollTop = toReal(top)
    else if (bottom > offset + view) element.scrollTop = toReal(bottom - view)
  }
  return { height: scale.height, items: outside ? [...items, item(at)] : items, scrollTo }
}

/** False until the list was on screen once: what is in sight comes first, lines beyond it a moment later. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterFrame(() => setPainted(true)), [])
  return painted
}

const same = (a: Drawn, b: Drawn): boolean =>
  a.first === b.first && a.view === b.view && a.shift === b.shift && a.moving === b.moving
