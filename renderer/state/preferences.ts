import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type Density = 'dense' | 'comfortable'

interface Preferences {
  readonly theme: ThemeChoice
  readonly density: Density
  setTheme(theme: ThemeChoice): void
  setDensity(density: Density): void
}

/** How this person likes the app on this laptop; never part of the book. */
export const usePreferences = create<Preferences>()(set => ({
  theme: recall<ThemeChoice>('theme', 'system'),
  density: recall<Density>('density', 'comfortable'),
  setTheme: theme => {
    remember('theme', theme)
    set({ theme })
  },
  setDensity: density => {
    remember('density', density)
    set({ density })
  },
}))
