import { type ReminderRules, readRules } from '@shared/domain/reminder/rules.ts'
import { create } from 'zustand'
import { type Density, lastLook, type ThemeChoice } from './look.ts'
import { recall, remember } from './remembered.ts'

interface Preferences {
  readonly theme: ThemeChoice
  readonly density: Density
  readonly reminders: ReminderRules
  setTheme(theme: ThemeChoice): void
  setDensity(density: Density): void
  setReminders(change: Partial<ReminderRules>): void
}

/** How this person likes the app on this laptop; never part of the book. */
export const usePreferences = create<Preferences>()((set, get) => ({
  ...lastLook(),
  reminders: readRules(recall<unknown>('reminders', undefined)),
  setTheme: theme => {
    remember('theme', theme)
    set({ theme })
  },
  setDensity: density => {
    remember('density', density)
    set({ density })
  },
  setReminders: change => {
    // Read again: a time field can be empty for a moment.
    const reminders = readRules({ ...get().reminders, ...change })
    remember('reminders', reminders)
    set({ reminders })
  },
}))
