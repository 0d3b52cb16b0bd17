import { recall } from './remembered.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type Density = 'dense' | 'comfortable'

/** How the window looked last; read before anything is drawn, so without the code that draws. */
export const lastLook = (): { readonly theme: ThemeChoice; readonly density: Density } => ({
  theme: recall<ThemeChoice>('theme', 'system'),
  density: recall<Density>('density', 'comfortable'),
})
