import { getRows, readAll } from '../../../data/rows.ts'
import type { CalendarItem } from '../../../state/actions.ts'
import { uidOf } from '../uid.ts'
import { chosenEntries, type ExportChoices, type ExportPart, exportParts } from '../write/choose.ts'
import { type DueTouch, meetingEntry, taskEntry } from '../write/entry.ts'
import { icsText } from '../write/icsText.ts'

export interface ExportInput {
  readonly touches: readonly DueTouch[]
  readonly tasksAs: ExportChoices['tasksAs']
  readonly today: string
}

/** Reads whole tables, and so lives in a worker. */
export const exportEngine = {
  /** How many entries each part would have. */
  async count(input: ExportInput): Promise<Readonly<Record<ExportPart, number>>> {
    const { meetings, tasks, touches, deals } = await partsFor(input)
    return { meetings: meetings.length, tasks: tasks.length, touches: touches.length, deals: deals.length }
  },
  async text(input: ExportInput, choices: ExportChoices, now: string): Promise<string> {
    return icsText(chosenEntries(await partsFor(input), choices), now)
  },
  /** Entries of other parts of the app. */
  textOfItems(items: readonly CalendarItem[], now: string): string {
    return icsText(
      items.map(({ key, ...item }) => ({ ...item, uid: uidOf(key), kind: 'event' })),
      now,
    )
  },
  /** Single meetings and tasks; undefined when none of them has a day. */
  async textOf(ids: readonly string[], now: string): Promise<string | undefined> {
    const [meetings, tasks] = await Promise.all([getRows('interactions', ids), getRows('tasks', ids)])
    const people = await namesOf(
      'contacts',
      meetings.flatMap(row => row?.contactIds ?? []),
    )
    const partners = await namesOf(
      'partners',
      tasks.flatMap(row => row?.partnerId ?? []),
    )
    const entries = [
      ...meetings.flatMap(row =>
        row
          ? [
              meetingEntry(
                row,
                row.contactIds.flatMap(id => people.get(id) ?? []),
              ),
            ]
          : [],
      ),
      ...tasks.flatMap(row => (row && taskEntry(row, 'todo', partners.get(row.partnerId ?? ''))) ?? []),
    ]
    return entries.length === 0 ? undefined : icsText(entries, now)
  },
}

export type ExportEngine = typeof exportEngine

async function partsFor({ touches, tasksAs, today }: ExportInput) {
  const [interactions, tasks, deals] = await Promise.all([
    readAll('interactions'),
    readAll('tasks'),
    readAll('deals'),
  ])
  const ahead = interactions.filter(row => row.on >= today)
  const people = await namesOf(
    'contacts',
    ahead.flatMap(row => row.contactIds),
  )
  const partners = await namesOf(
    'partners',
    tasks.flatMap(row => row.partnerId ?? []),
  )
  const names = new Map([...people, ...partners])
  return exportParts({ interactions: ahead, tasks, deals, touches, names }, tasksAs, today)
}

async function namesOf(table: 'contacts' | 'partners', ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await getRows(table, [...new Set(ids)])
  return new Map(rows.flatMap(row => (row ? [[row.id as string, row.name]] : [])))
}
