/** A ref for a part that may overflow: with nothing in it to tab to, it can be tabbed to and scrolled itself. */
export function scrolledByKeys(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined
  const watch = new ResizeObserver(() => {
    const alone = !element.querySelector('a[href], button, input, select, textarea, [tabindex]')
    if (alone && element.scrollHeight > element.clientHeight) element.tabIndex = 0
    else element.removeAttribute('tabindex')
  })
  watch.observe(element)
  return () => watch.disconnect()
}
