import { formatDate, formatInstant } from '../../ui/format/dates.ts'
import type { FilePreview } from './engine/engine.ts'
import type { FileLine, LineOutcome } from './plan/types.ts'
import type { CalendarFileState } from './useCalendarFile.ts'

const whole = new Intl.NumberFormat('en')

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${whole.format(n)} ${n === 1 ? one : many}`

/** What the dialog is called: by what the file holds. */
export function titleOf(preview: FilePreview | undefined): string {
  if (!preview) return 'Import'
  const { cards, events, tasks } = preview.found
  if (cards > 0) return events + tasks > 0 ? 'Import people and meetings' : 'Import people'
  return events === 0 ? 'Import tasks' : tasks === 0 ? 'Import meetings' : 'Import meetings and tasks'
}

/** `12 cards`, `3 events and 1 task`. */
export function foundWords({ cards, events, tasks }: FilePreview['found']): string {
  const parts = [
    ...(cards > 0 ? [counted(cards, 'card')] : []),
    ...(events > 0 ? [counted(events, 'event')] : []),
    ...(tasks > 0 ? [counted(tasks, 'task')] : []),
  ]
  return parts.join(' and ')
}

export const OUTCOME_WORDS: Readonly<Record<LineOutcome, string>> = {
  new: 'new',
  filled: 'fills gaps',
  changed: 'is updated',
  known: 'there already',
  left: 'left out',
}

const ORDER: readonly LineOutcome[] = ['new', 'filled', 'changed', 'known', 'left']

/** How many lines become what, without parts of nothing. */
export const outcomeCounts = (
  lines: readonly FileLine[],
): readonly { readonly outcome: LineOutcome; readonly count: number }[] =>
  ORDER.map(outcome => ({ outcome, count: lines.filter(line => line.outcome === outcome).length })).filter(
    ({ count }) => count > 0,
  )

/** The day or moment of a line, or the person's job. */
export function whenWords({ on, startAt, about, kind }: FileLine): string {
  if (startAt !== undefined) return formatInstant(startAt)
  if (on !== undefined) return kind === 'task' ? `due ${formatDate(on)}` : formatDate(on)
  return about ?? ''
}

/** What happens with series, in days. */
export function seriesWords(
  preview: FilePreview,
  { from, to }: CalendarFileState['span'],
): string | undefined {
  const { series, outside } = preview
  if (series === 0 && outside === 0) return undefined
  const parts = [
    ...(series > 0 ? [`${counted(series, 'series', 'series')} written out date by date`] : []),
    ...(outside > 0 ? [`${counted(outside, 'event')} of series without a date in it left out`] : []),
  ]
  return `From ${formatDate(from)} to ${formatDate(to)}: ${parts.join('; ')}.`
}

/** The words on the button that imports. */
export const importLabel = (preview: FilePreview | undefined): string =>
  !preview || preview.writes === 0 ? 'Nothing to import' : `Import ${counted(preview.writes, 'record')}`
