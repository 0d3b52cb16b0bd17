import type { CommandContext, LoadedRows, Need } from '../command.ts'
import { count, list } from '../fields/words.ts'
import { deletion, replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { Task } from '../task/schema.ts'
import { interactionProblems } from './rules.ts'
import type { Interaction } from './schema.ts'

/** What is deleted while interactions and tasks hang on it; `index` is where the store finds them. */
const LINKS = {
  deal: { index: { interactions: 'dealId', tasks: 'dealId' } },
  customer: { index: { interactions: 'customerId', tasks: 'customerId' } },
  contact: { index: { interactions: 'contactIds', tasks: 'contactId' } },
} as const
export type ActivityLink = keyof typeof LINKS

/** Interactions and tasks that hang on the records. */
export const needsOfActivity = (link: ActivityLink, ids: readonly string[]): readonly Need[] => [
  { table: 'interactions', index: LINKS[link].index.interactions, anyOf: ids },
  { table: 'tasks', index: LINKS[link].index.tasks, anyOf: ids },
]

interface Unlinked {
  readonly kept: readonly (readonly [Interaction, Interaction])[]
  /** What would hang nowhere afterwards. */
  readonly gone: readonly Interaction[]
  readonly tasks: readonly (readonly [Task, Task])[]
}

function unlinked(rows: LoadedRows, link: ActivityLink, chosen: ReadonlySet<string>): Unlinked {
  const entries = rows.all('interactions').flatMap(row => {
    const rest = withoutInteractionLink(row, link, chosen)
    return rest ? [[row, rest] as const] : []
  })
  const isNowhere = ([, rest]: readonly [Interaction, Interaction]) =>
    interactionProblems(rest).some(({ code }) => code === 'nowhere')
  return {
    kept: entries.filter(entry => !isNowhere(entry)),
    gone: entries.filter(isNowhere).map(([row]) => row),
    tasks: rows.all('tasks').flatMap(row => {
      const rest = withoutTaskLink(row, link, chosen)
      return rest ? [[row, rest] as const] : []
    }),
  }
}

function withoutInteractionLink(
  row: Interaction,
  link: ActivityLink,
  chosen: ReadonlySet<string>,
): Interaction | undefined {
  if (link === 'contact') {
    const contactIds = row.contactIds.filter(id => !chosen.has(id))
    return contactIds.length < row.contactIds.length ? { ...row, contactIds } : undefined
  }
  const { dealId, customerId, ...rest } = row
  if (link === 'deal')
    return dealId && chosen.has(dealId) ? { ...rest, ...(customerId && { customerId }) } : undefined
  return customerId && chosen.has(customerId) ? { ...rest, ...(dealId && { dealId }) } : undefined
}

function withoutTaskLink(row: Task, link: ActivityLink, chosen: ReadonlySet<string>): Task | undefined {
  const field = LINKS[link].index.tasks
  const id = row[field]
  if (id === undefined || !chosen.has(id)) return undefined
  const { [field]: _, ...rest } = row
  return rest
}

/** Takes the link off; an interaction that would hang nowhere without it goes along. */
export function unlinkActivity(
  rows: LoadedRows,
  link: ActivityLink,
  chosen: ReadonlySet<string>,
  context: CommandContext,
): readonly Change[] {
  const { kept, gone, tasks } = unlinked(rows, link, chosen)
  return [
    ...gone.map(row => deletion('interactions', row)),
    ...kept.map(([before, after]) => replacement('interactions', before, after, context)),
    ...tasks.map(([before, after]) => replacement('tasks', before, after, context)),
  ]
}

/** ` with 1 timeline entry; 3 timeline entries and 1 task stay without the deal`; empty when there is nothing. */
export function activityInWords(
  rows: LoadedRows,
  link: ActivityLink,
  chosen: ReadonlySet<string>,
  one: string,
): string {
  const { kept, gone, tasks } = unlinked(rows, link, chosen)
  const whom = chosen.size === 1 ? `the ${one}` : 'them'
  const stay = list([...entriesInWords(kept.length), ...tasksInWords(tasks.length)])
  const along = entriesInWords(gone.length).join('')
  const verb = kept.length + tasks.length === 1 ? 'stays' : 'stay'
  return `${along && ` with ${along}`}${stay && `; ${stay} ${verb} without ${whom}`}`
}

export const entriesInWords = (n: number): readonly string[] =>
  n === 0 ? [] : [count(n, 'timeline entry', 'timeline entries')]
export const tasksInWords = (n: number): readonly string[] => (n === 0 ? [] : [count(n, 'task')])
