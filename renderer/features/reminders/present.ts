import { meetingReminder, type Reminder, taskReminder } from '@shared/domain/reminder/reminder.ts'
import { localTime } from '../../data/localTime.ts'
import { getRow, getRows } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { request } from '../../platform/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { addReminders, keepReminders, type ShownReminder, useReminders } from '../../state/reminders.ts'
import { headingOf, noticeOf } from './viewModel.ts'

/**
 * Shows reminders in the window, where they stay until they are settled; and as one notification of the system
 * while the window is not the one being worked in.
 */
export async function present(reminders: readonly Reminder[]): Promise<void> {
  const now = Date.now()
  const named = await withNames(reminders, now)
  addReminders(named)
  if (document.hasFocus()) return
  const heading = headingOf(named, usePreferences.getState().reminders, localTime)
  const notice = noticeOf(named, heading, today(), now)
  // Without a notification the window still has it.
  if (notice) await request('reminders.show', notice).catch(() => {})
}

async function withNames(reminders: readonly Reminder[], shownAt: number): Promise<readonly ShownReminder[]> {
  const ids = [...new Set(reminders.flatMap(({ partnerId }) => partnerId ?? []))]
  const partners = await getRows('partners', ids)
  const names = new Map(partners.flatMap(row => (row ? [[row.id, row.name] as const] : [])))
  return reminders.map(reminder => {
    const partner = reminder.partnerId && names.get(reminder.partnerId)
    return { ...reminder, shownAt, ...(partner !== undefined && { partner }) }
  })
}

/** Takes away what was done, moved or deleted elsewhere since it was shown, and meetings that are over. */
export async function dropSettled(): Promise<void> {
  const { shown } = useReminders.getState()
  if (shown.length === 0) return
  const there = new Set(
    await Promise.all(shown.map(async ({ id, key }) => (await keyNow(id)) === key && key)),
  )
  const now = Date.now()
  keepReminders(({ key, lapsesAt }) => there.has(key) && (lapsesAt ?? now + 1) > now)
  clearNotice()
}

async function keyNow(id: Reminder['id']): Promise<string | undefined> {
  const rules = usePreferences.getState().reminders
  const task = id.startsWith('task:') ? await getRow('tasks', id) : undefined
  if (task) return taskReminder(task, rules, localTime)?.key
  const meeting = await getRow('interactions', id)
  return meeting && meetingReminder(meeting, rules)?.key
}

/** With the last reminder of the window the system's notification goes too. */
export function clearNotice(): void {
  if (useReminders.getState().shown.length === 0) request('reminders.clear', {}).catch(() => {})
}
