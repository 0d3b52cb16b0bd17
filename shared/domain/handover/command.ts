import { z } from 'zod'
import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { gone } from '../fields/rules.ts'
import { idField, longText } from '../fields/schema.ts'
import type { PersonRef } from '../fields/side.ts'
import { count, list } from '../fields/words.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { Member } from '../member/schema.ts'
import type { Plan } from '../plan/schema.ts'
import type { Task } from '../task/schema.ts'
import { type Affected, affected, type Handed, needsOfHandover } from './affected.ts'

/** Days the new owner has to introduce themselves. */
export const INTRODUCE_WITHIN = 7

const input = z.object({
  partnerIds: z.array(idField('partner')).min(1).max(20_000),
  /** Who hands over; without one, whoever owns each partner. */
  fromId: idField('member').optional(),
  toId: idField('member'),
  /** Stands in the history and on the timeline of each partner. */
  note: longText,
  /** A task for each partner: introduce yourself. */
  introduce: z.boolean().default(false),
})
type Input = z.output<typeof input>

/**
 * Gives partners to another member of the team, with the open tasks, running targets and open plans that name who
 * had them; one change, one undo. Errors: `gone`, `handover.none` when nothing of it is anybody else's.
 */
export const handOver = defineCommand({
  name: 'partner.handOver',
  input,
  label: (given, rows) => labelOf(given, rows),
  needs: ({ partnerIds }) => needsOfHandover(partnerIds),
  run: (rows, given, context) => {
    const to = rows.get('members', given.toId)
    if (!to) return gone('person')
    if (!chosenRows(rows, 'partners', given.partnerIds)) return gone('partner')
    const found = affected(rows, given, dayOf(context))
    if (found.partners.length === 0)
      return err(
        'handover.none',
        `There is nothing to hand over: ${to.name} has it already, or it is another's.`,
      )
    return ok([
      ...found.partners.map(({ partner }) =>
        replacement('partners', partner, { ...partner, owner: to.name }, context),
      ),
      ...renamed(found, to, context),
      ...found.partners.flatMap(handed => told(handed, to, given, context)),
    ])
  },
})

const dayOf = ({ day, now }: CommandContext): CalendarDate => day ?? now.slice(0, 10)

/** What names who had the partners names the other from now on. */
function renamed(found: Affected, { name }: Member, context: CommandContext): readonly Change[] {
  const { tasks, targets, plans, isFormer } = found
  const next = (person: PersonRef, partnerId: string | undefined): PersonRef =>
    person.side === 'ours' && isFormer(person.name, partnerId) ? { name, side: 'ours' } : person
  return [
    ...tasks.map(task => replacement('tasks', task, withPeople(task, next), context)),
    ...targets.map(target => replacement('targets', target, { ...target, sellerKey: name }, context)),
    ...plans.map(plan => replacement('plans', plan, withOwner(plan, next), context)),
  ]
}

type Next = (person: PersonRef, partnerId: string | undefined) => PersonRef

const withPeople = (task: Task, next: Next): Task => ({
  ...task,
  ...(task.accountable && { accountable: next(task.accountable, task.partnerId) }),
  ...(task.responsible && { responsible: once(task.responsible.map(each => next(each, task.partnerId))) }),
})

const withOwner = (plan: Plan, next: Next): Plan => ({
  ...plan,
  people: plan.people.map(each =>
    each.role === 'owner' ? { ...each, person: next(each.person, plan.partnerId) } : each,
  ),
})

/** Who takes over may have been there already. */
const once = (people: readonly PersonRef[]): PersonRef[] =>
  people.filter(
    (person, at) =>
      people.findIndex(other => other.name === person.name && other.side === person.side) === at,
  )

/** The note on the partner's timeline, and the task for who takes it over. */
function told(
  { partner, former }: Handed,
  to: Member,
  given: Input,
  context: CommandContext,
): readonly Change[] {
  const { id: partnerId, name } = partner
  const note = given.note?.trim()
  const on = dayOf(context)
  const changes: Change[] = []
  if (note) {
    const subject = former === undefined ? `Given to ${to.name}` : `Handed over from ${former} to ${to.name}`
    const row = {
      kind: 'note' as const,
      subject: subject.slice(0, 300),
      text: note,
      on,
      contactIds: [],
      partnerId,
    }
    changes.push(creation('interactions', stamped(row, context.newId('interaction'), context)))
  }
  if (given.introduce) {
    const row = {
      title: `Introduce yourself to ${name}`.slice(0, 300),
      dueOn: addDays(on, INTRODUCE_WITHIN),
      accountable: { name: to.name, side: 'ours' },
      partnerId,
    } as const
    changes.push(creation('tasks', stamped(row, context.newId('task'), context)))
  }
  return changes
}

/** `Hand over 12 partners from Ana Ruiz to Ben Cho, with 5 tasks and 2 targets: “moves to the north”`. */
function labelOf(given: Input, rows: LoadedRows): string {
  // The day matters to targets alone, which are not counted here.
  const found = affected(rows, given, '0000-01-01')
  const ids = found.partners.map(({ partner }) => partner.id)
  const from = [...new Set(found.partners.flatMap(({ former }) => former ?? []))]
  const who =
    from.length === 0 ? '' : ` from ${from.length > 3 ? count(from.length, 'person', 'people') : list(from)}`
  const along = list(
    (
      [
        [found.tasks, 'task'],
        [found.plans, 'plan'],
      ] as const
    )
      .filter(([some]) => some.length > 0)
      .map(([some, word]) => count(some.length, word)),
  )
  const note = given.note?.trim()
  const to = rows.get('members', given.toId)?.name ?? ''
  return `Hand over ${whoInWords(rows, 'partners', ids)}${who} to ${to}${along && `, with ${along}`}${note ? `: “${note}”` : ''}`
}
