import type { Reminder } from '@shared/domain/reminder/reminder.ts'
import { create } from 'zustand'

export interface ShownReminder extends Reminder {
  readonly shownAt: number
  /** Whom it is about. */
  readonly partner?: string
}

interface Reminders {
  /** Brought up and neither settled nor put away yet, the earliest first. */
  readonly shown: readonly ShownReminder[]
}

/** The reminders on screen; what was shown in all is kept in the store. */
export const useReminders = create<Reminders>()(() => ({ shown: [] }))

export const addReminders = (more: readonly ShownReminder[]): void =>
  useReminders.setState(({ shown }) => ({ shown: [...shown, ...more] }))

/** Keeps those on screen that pass. */
export function keepReminders(stays: (reminder: ShownReminder) => boolean): void {
  const { shown } = useReminders.getState()
  const kept = shown.filter(stays)
  if (kept.length < shown.length) useReminders.setState({ shown: kept })
}
