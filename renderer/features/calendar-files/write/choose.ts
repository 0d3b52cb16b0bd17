import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { type CalendarEntry, type DueTouch, dealEntry, meetingEntry, taskEntry, touchEntry } from './entry.ts'

/** What goes into the file. */
export interface ExportChoices {
  readonly meetings: boolean
  readonly tasks: boolean
  readonly tasksAs: CalendarEntry['kind']
  readonly touches: boolean
  readonly deals: boolean
}

export const USUAL_EXPORT: ExportChoices = {
  meetings: true,
  tasks: true,
  tasksAs: 'todo',
  touches: true,
  deals: false,
}

export interface ExportRows {
  readonly interactions: readonly Interaction[]
  readonly tasks: readonly Task[]
  readonly deals: readonly Deal[]
  readonly touches: readonly DueTouch[]
  /** Names of contacts and partners by id. */
  readonly names: ReadonlyMap<string, string>
}

export type ExportPart = 'meetings' | 'tasks' | 'touches' | 'deals'

/** The entries of each part: meetings from today on, open tasks with a due date, due touches, open deals' close dates. */
export function exportParts(
  { interactions, tasks, deals, touches, names }: ExportRows,
  tasksAs: CalendarEntry['kind'],
  today: CalendarDate,
): Readonly<Record<ExportPart, readonly CalendarEntry[]>> {
  const called = (id: string | undefined) => (id === undefined ? undefined : names.get(id))
  return {
    meetings: interactions
      .filter(row => row.kind === 'meeting' && row.on >= today)
      .map(row =>
        meetingEntry(
          row,
          row.contactIds.flatMap(id => called(id) ?? []),
        ),
      ),
    tasks: tasks.filter(isOpenTask).flatMap(row => taskEntry(row, tasksAs, called(row.partnerId)) ?? []),
    touches: touches.map(touchEntry),
    deals: deals.flatMap(row => dealEntry(row) ?? []),
  }
}

export const chosenEntries = (
  parts: ReturnType<typeof exportParts>,
  choices: ExportChoices,
): readonly CalendarEntry[] =>
  (['meetings', 'tasks', 'touches', 'deals'] as const).flatMap(part => (choices[part] ? parts[part] : []))
