import { type RefObject, useEffect, useRef } from 'react'

interface Hold {
  readonly target: HTMLElement
  /** Where its top was brought to, in pixels from the top of the window. */
  readonly at: number
  /** How far the page was scrolled then. */
  readonly scrolled: number
}

const ACTS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top

/**
 * Scrolls to one of the parts of a page and keeps it there while what stands above grows or is drawn, until the person
 * does something: sections out of sight are only guessed at in height, so a single scroll may end elsewhere.
 */
export function useHeldScroll(root: RefObject<HTMLElement | null>, parts: string) {
  const hold = useRef<Hold>(undefined)
  const to = useRef((target: HTMLElement) => {
    target.scrollIntoView({ block: 'start' })
    hold.current = { target, at: topOf(target), scrolled: root.current?.scrollTop ?? 0 }
  })

  useEffect(() => {
    const release = () => {
      hold.current = undefined
    }
    const grown = new ResizeObserver(() => {
      const held = hold.current
      if (held && Math.abs(topOf(held.target) - held.at) > 1) to.current(held.target)
    })
    // A scroll that moves what is held is somebody else's: the page follows it. The event of its own scroll may come
    // after something above has grown: then the page is scrolled as far as it was.
    const scrolled = () => {
      const held = hold.current
      if (!held || Math.abs(topOf(held.target) - held.at) <= 1) return
      if (Math.abs((root.current?.scrollTop ?? 0) - held.scrolled) > 1) release()
      else to.current(held.target)
    }
    for (const part of root.current?.querySelectorAll(parts) ?? []) grown.observe(part)
    for (const act of ACTS) addEventListener(act, release, { capture: true, passive: true })
    addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      grown.disconnect()
      for (const act of ACTS) removeEventListener(act, release, { capture: true })
      removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [root, parts])

  return to.current
}
