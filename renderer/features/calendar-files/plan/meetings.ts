import type { PlanContext } from '@shared/domain/import/planContext.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { creation, replacement, stamped } from '@shared/domain/journal/changes.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { MeetingDraft } from '../read/types.ts'
import { peopleOf } from './links.ts'
import type { Choices, FileLine, PlanTools } from './types.ts'

export interface DatedPlan {
  readonly lines: readonly FileLine[]
  readonly changes: readonly Change[]
  readonly unlinked: number
}

/**
 * Events → meetings, found again by their key: what the calendar says (when, where, what) is taken over,
 * what a person wrote or linked here stays.
 */
export function planMeetings(
  context: PlanContext,
  meetings: readonly MeetingDraft[],
  inBook: readonly Interaction[],
  choices: Choices,
  tools: PlanTools,
): DatedPlan {
  const byKey = new Map(
    inBook.flatMap(row => (row.externalKey === undefined ? [] : [[row.externalKey, row]])),
  )
  const lines: FileLine[] = []
  const changes: Change[] = []
  let unlinked = 0
  for (const [i, draft] of meetings.entries()) {
    const people = peopleOf(context, draft.emails)
    const isLinked = people.place !== undefined || people.contacts.length > 0
    if (!isLinked) unlinked++
    const base = {
      id: `meeting:${i}`,
      kind: 'meeting',
      line: draft.line,
      name: draft.subject,
      on: draft.on,
      ...(draft.startAt !== undefined && { startAt: draft.startAt }),
      ...(draft.place !== undefined && { about: draft.place }),
      ...(people.place && { linked: people.place.name }),
    } as const
    const before = byKey.get(draft.key)
    if (!before && choices.onlyKnown && !isLinked) {
      lines.push({ ...base, outcome: 'left', reason: 'Nobody of the book takes part.' })
      continue
    }
    const contactIds = people.contacts.map(contact => contact.id)
    const links = {
      ...(people.place?.partnerId && { partnerId: people.place.partnerId }),
      ...(people.place?.customerId && { customerId: people.place.customerId }),
    }
    if (!before) {
      const fields = {
        kind: 'meeting' as const,
        ...saidBy(draft),
        ...text(draft),
        ...links,
        contactIds,
        externalKey: draft.key,
      }
      changes.push(creation('interactions', stamped(fields, tools.newId('interaction'), tools)))
      lines.push({ ...base, outcome: 'new' })
      continue
    }
    const { startAt: _, endAt: __, place: ___, ...kept } = before
    const after: Interaction = {
      ...text(draft),
      ...links,
      ...kept,
      ...saidBy(draft),
      contactIds: [...new Set([...before.contactIds, ...contactIds])].slice(0, 200),
    }
    if (canonicalJson(after) === canonicalJson(before)) {
      lines.push({ ...base, outcome: 'known' })
      continue
    }
    changes.push(replacement('interactions', before, after, tools))
    lines.push({ ...base, outcome: 'changed' })
  }
  return { lines, changes, unlinked }
}

const text = ({ text }: MeetingDraft) => (text === undefined ? {} : { text })

const saidBy = ({ subject, on, startAt, endAt, place }: MeetingDraft) => ({
  subject,
  on,
  ...(startAt !== undefined && { startAt }),
  ...(endAt !== undefined && { endAt }),
  ...(place !== undefined && { place }),
})
