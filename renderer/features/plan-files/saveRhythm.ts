import { planCalendar } from '@shared/domain/plan-export/calendarEntries.ts'
import { localTime } from '../../data/localTime.ts'
import { readShare } from '../../data/planShare.ts'
import { runAction } from '../../state/actions.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { fileName } from './fileName.ts'

/** Saves the rhythm of a plan and the days its open actions are due as a calendar; saved again it updates them. */
export async function saveRhythm(planId: string): Promise<void> {
  const share = await readShare(planId)
  const entries = planCalendar(share, localTime)
  if (entries.length === 0)
    showToast({ text: 'Neither the rhythm nor an open action of this plan has a day yet.' })
  else await runAction('saveCalendarItems', entries, `${fileName(share, 'dates')}.ics`)
}
