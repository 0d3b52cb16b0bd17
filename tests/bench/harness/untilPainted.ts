/** Milliseconds from the act until what it leads to is there and its frame has begun. */
export function untilPainted(act: () => unknown, isThere: () => boolean): Promise<number> {
  return new Promise(resolve => {
    const start = performance.now()
    const done = () => requestAnimationFrame(() => resolve(performance.now() - start))
    const watch = new MutationObserver(() => {
      if (!isThere()) return
      watch.disconnect()
      done()
    })
    watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    act()
  })
}
