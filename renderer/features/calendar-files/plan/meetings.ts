import type { PlanContext } from '@shared/domain/import/planContext.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { creation, replacement, stamped } from '@shared/domain/journal/changes.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import type { MeetingDraft } from '../read/types.ts'
import { idOfUid } from '../uid.ts'
import { peopleOf, placeCalled } from './links.ts'
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
  const byId = new Map<string, (typeof inBook)[number]>(inBook.map(row => [row.id, row]))
  const lines: FileLine[] = []
  const changes: Change[] = []
  const nobodys = choices.nobodys.trim()
  let unlinked = 0
  for (const [i, draft] of meetings.entries()) {
    const own = idOfUid(draft.key)
    const before = byKey.get(draft.key) ?? (own === undefined ? undefined : byId.get(own))
    const people = peopleOf(context, draft.emails)
    const isOpen = !before && !people.place && people.contacts.length === 0
    if (isOpen && own === undefined) unlinked++
    const place = people.place ?? (isOpen ? placeCalled(context, nobodys) : undefined)
    const base = {
      id: `meeting:${i}`,
      kind: 'meeting',
      line: draft.line,
      name: draft.subject,
      on: draft.on,
      ...(draft.startAt !== undefined && { startAt: draft.startAt }),
      ...(draft.place !== undefined && { about: draft.place }),
      ...(place && { linked: place.name }),
    } as const
    if (!before && own !== undefined && typeOfId(own) !== 'interaction') {
      lines.push({ ...base, outcome: 'left', reason: 'Tandem wrote it for a record that is no meeting.' })
      continue
    }
    if (isOpen && !place) {
      lines.push({ ...base, outcome: 'left', reason: whyLeft(nobodys) })
      continue
    }
    const contactIds = people.contacts.map(contact => contact.id)
    const links = {
      ...(place?.partnerId && { partnerId: place.partnerId }),
      ...(place?.customerId && { customerId: place.customerId }),
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

const whyLeft = (nobodys: string): string =>
  nobodys === '' ? 'Nobody of the book takes part.' : `No partner or customer is called “${nobodys}”.`

const text = ({ text }: MeetingDraft) => (text === undefined ? {} : { text })

const saidBy = ({ subject, on, startAt, endAt, place }: MeetingDraft) => ({
  subject,
  on,
  ...(startAt !== undefined && { startAt }),
  ...(endAt !== undefined && { endAt }),
  ...(place !== undefined && { place }),
})
