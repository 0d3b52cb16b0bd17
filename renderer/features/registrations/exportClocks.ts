import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import { type CalendarItem, runAction } from '../../state/actions.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { CLOCK_LABELS } from './viewModelWords.ts'

/** What a clock that still runs has to say to a calendar: its last day, or the moment it is due. */
function itemOf({ id, company, partner, clock, updatedAt }: RegistrationLine): CalendarItem | undefined {
  if (clock?.state !== 'running') return undefined
  const title = `${clock.kind === 'protection' ? 'Protection ends' : `${CLOCK_LABELS[clock.kind]} due`}: ${company} (${partner})`
  const key = `${id}/${clock.kind}`
  return clock.lastDay !== undefined
    ? { key, title, on: clock.lastDay, changedAt: updatedAt }
    : { key, title, on: clock.dueAt.slice(0, 10), startAt: clock.dueAt, changedAt: updatedAt }
}

/** Saves the clocks that run as a calendar file; written again it updates what it wrote before. */
export async function exportClocks(lines: readonly RegistrationLine[]): Promise<void> {
  const items = lines.flatMap(line => itemOf(line) ?? [])
  if (items.length === 0) showToast({ text: 'No clock of these runs, so there is nothing for a calendar.' })
  else await runAction('saveCalendarItems', items, 'Registrations.ics')
}
