import { request } from '../../platform/client.ts'
import type { CalendarItem } from '../../state/actions.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { askExport } from './exportClient.ts'

/** Saves a calendar where the user says. Answers whether it was saved. */
export async function saveCalendar(text: string, suggestedName: string): Promise<boolean> {
  const answer = await request('files.save', {
    suggestedName,
    bytes: new TextEncoder().encode(text),
    filter: { name: 'Calendar', extension: 'ics' },
  })
  if (answer.kind === 'cancelled') return false
  const { path } = answer
  showToast({
    text: 'Calendar saved',
    action: { label: 'Show in folder', run: () => void request('files.reveal', { path }).catch(say) },
  })
  return true
}

/** Saves single meetings and tasks. */
export async function saveRecords(ids: readonly string[]): Promise<void> {
  try {
    const text = await askExport(engine => engine.textOf(ids, new Date().toISOString()))
    if (text === undefined) showToast({ text: 'There is nothing with a day to put into a calendar.' })
    else await saveCalendar(text, ids.length === 1 ? 'Meeting.ics' : 'Tandem.ics')
  } catch (error) {
    say(error)
  }
}

/** Saves entries another part of the app made. */
export async function saveItems(items: readonly CalendarItem[], suggestedName: string): Promise<void> {
  try {
    const text = await askExport(engine => engine.textOfItems(items, new Date().toISOString()))
    await saveCalendar(text, suggestedName)
  } catch (error) {
    say(error)
  }
}

export const say = (error: unknown): void =>
  showToast({
    text: `The calendar could not be saved. ${error instanceof Error ? error.message : String(error)}`,
    tone: 'bad',
  })
