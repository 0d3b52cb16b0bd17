import type { Instant } from '@shared/lib/calendarDate.ts'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import { waitOfLine } from './viewModelWords.ts'

/** The line alone, or the ticked ones in sight when it is one of them: a hidden one is nobody's to act on. */
export const meantBy = (
  id: LeadLine['id'],
  ticked: ReadonlySet<string>,
  shown: readonly LeadLine[],
): LeadLine['id'][] => (ticked.has(id) ? shown.map(line => line.id).filter(each => ticked.has(each)) : [id])

/** Leads whose offer was not answered in time. */
export const overdueOf = (lines: readonly LeadLine[], now: Instant): LeadLine['id'][] =>
  lines.filter(line => waitOfLine(line, now) === 'overdue').map(line => line.id)
