import type { FileRead } from '../read/types.ts'
import { lookUpIn } from './links.ts'
import { planMeetings } from './meetings.ts'
import { planPeople } from './people.ts'
import { planTasks } from './tasks.ts'
import type { Choices, FileBook, FilePlan, PlanTools } from './types.ts'

/** What a file would do to the book. Pure: writes nothing, reads nothing. */
export function planFile(read: FileRead, book: FileBook, choices: Choices, tools: PlanTools): FilePlan {
  const context = lookUpIn(book, tools)
  const people = planPeople(context, read.cards, choices, tools)
  const meetings = planMeetings(context, read.meetings, book.interactions, choices, tools)
  const tasks = planTasks(context, read.tasks, book.tasks, tools)
  return {
    lines: [...people.lines, ...meetings.lines, ...tasks.lines],
    organisations: people.organisations,
    nobodys: people.nobodys,
    unlinked: meetings.unlinked,
    changes: [...people.changes, ...meetings.changes, ...tasks.changes],
  }
}
