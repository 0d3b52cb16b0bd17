import { completeTasks, remindTasks } from '@shared/domain/task/commands.ts'
import type { Events } from '@shared/ipc/contract.ts'
import { type Id, typeOfId } from '@shared/lib/ids.ts'
import { actOrSay } from '../../data/act.ts'
import { getRow } from '../../data/rows.ts'
import { runAction } from '../../state/actions.ts'
import { useActivityDialog } from '../../state/activityDialog.ts'
import { dealPath, leadPath, partnerPath } from '../../state/places.ts'
import { keepReminders } from '../../state/reminders.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { clearNotice } from './present.ts'

const HOUR = 3_600_000

/** What a reminder is about. */
export type About = Id<'task'> | Id<'interaction'>

/** Takes a reminder off the screen; it does not come again. */
export function putAway(id?: About): void {
  keepReminders(reminder => id !== undefined && reminder.id !== id)
  clearNotice()
}

export async function markDone(id: Id<'task'>): Promise<void> {
  if (await actOrSay(completeTasks, { ids: [id] })) putAway(id)
}

/** Brings a task up again in an hour. */
export async function snooze(id: Id<'task'>): Promise<void> {
  const at = new Date(Math.ceil((Date.now() + HOUR) / 60_000) * 60_000).toISOString()
  if (await actOrSay(remindTasks, { ids: [id], at })) putAway(id)
}

/** Opens the page of what it is about; a task that hangs on no record opens by itself. */
export async function openAbout(id: About): Promise<void> {
  const task = isTask(id) ? await getRow('tasks', id) : undefined
  const row = task ?? (await getRow('interactions', id))
  putAway(id)
  if (!row) return showToast({ text: 'What this reminder was about is not there any more.', tone: 'bad' })
  const { partnerId, dealId } = row
  if (partnerId) runAction('goTo', partnerPath(partnerId))
  else if (dealId) runAction('goTo', dealPath(dealId))
  else if (task?.leadId) runAction('goTo', leadPath(task.leadId))
  else if (task) useActivityDialog.getState().show({ kind: 'task', about: {}, id: task.id })
  else runAction('goTo', '/today')
}

export const openToday = (): void => runAction('goTo', '/today')

/** Does what was pressed on a notification of the system. */
export async function pressed({ about, does }: Events['reminder']): Promise<void> {
  if (isTask(about) && does === 'done') return markDone(about)
  if (isTask(about) && does === 'snooze') return snooze(about)
  if (isTask(about) || isMeeting(about)) return openAbout(about)
  openToday()
}

const isTask = (id: string): id is Id<'task'> => typeOfId(id) === 'task'
const isMeeting = (id: string): id is Id<'interaction'> => typeOfId(id) === 'interaction'
