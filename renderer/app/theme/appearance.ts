import type { Density, ThemeChoice } from '../../state/look.ts'

const dark = () => matchMedia('(prefers-color-scheme: dark)')

/** Sets the theme on <html>; called once before the first render, so nothing flashes. */
export function applyTheme(choice: ThemeChoice): void {
  const theme = choice === 'system' ? (dark().matches ? 'dark' : 'light') : choice
  document.documentElement.dataset.theme = theme
}

export function applyDensity(density: Density): void {
  document.documentElement.dataset.density = density
}

export function watchSystemTheme(changed: () => void): () => void {
  const query = dark()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
