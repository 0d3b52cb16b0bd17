import { useSyncExternalStore } from 'react'

const HEIGHTS = { dense: 32, comfortable: 40 } as const

const read = (): number =>
  document.documentElement.dataset.density === 'dense' ? HEIGHTS.dense : HEIGHTS.comfortable

/** Follows <html data-density>, which the theme sets; the same figures stand in tokens.css. */
function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] })
  return () => observer.disconnect()
}

/** Height of a row in px, as the user chose it. */
export const useRowHeight = (): number => useSyncExternalStore(subscribe, read)
