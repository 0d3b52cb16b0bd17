import { useMemo, useSyncExternalStore } from 'react'

const NAMES = {
  sourced: '--chart-sourced',
  influenced: '--chart-influenced',
  target: '--chart-target',
  line: '--line',
  zero: '--line-strong',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  panel: '--panel',
  font: '--sans',
} as const

export type TokenColours = Readonly<Record<keyof typeof NAMES, string>>

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** The theme's colours as a canvas needs them, read anew when the theme changes. */
export function useTokenColours(): TokenColours {
  const theme = useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name stands for the values read
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement)
    const read = ([name, token]: [string, string]) => [name, style.getPropertyValue(token).trim()]
    return Object.fromEntries(Object.entries(NAMES).map(read)) as TokenColours
  }, [theme])
}
