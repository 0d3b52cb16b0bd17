import { addDays } from '../../lib/calendarDate.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { CommandContext, LoadedRows } from '../command.ts'
import { acknowledgeExpectations } from '../expectation/commands.ts'
import type { Expectation } from '../expectation/schema.ts'
import { gone } from '../fields/rules.ts'
import { logInteraction } from '../interaction/commands.ts'
import { replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { refuseIfClosed } from '../plan/open.ts'
import { withRenegotiation } from '../task/renegotiation.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import type { Pack, PackAnswer, Proposal } from './schema.ts'
import { sectionInWords } from './words.ts'

interface Accepting {
  readonly proposal: Proposal
  readonly answer: PackAnswer
  readonly pack: Pack
}

type Changes = Result<readonly Change[]>

const NOT_THEIRS = err('foreign', 'This is about a record of another partner. It was not taken over.')

/**
 * The changes a proposal asks for. What it points at must belong to the partner and the plan of the pack: who holds a
 * pack can sign whatever they like with its key. Errors: `gone`, `foreign`, `settled`, `locked`, `known`, `newer`, and
 * those of an acknowledgement.
 */
export function changesOf(rows: LoadedRows, accepting: Accepting, context: CommandContext): Changes {
  switch (accepting.proposal.kind) {
    case 'comment':
      return note(rows, accepting, context)
    case 'acknowledgement':
      return acknowledge(rows, accepting, context)
    case 'actionUpdate':
      return update(rows, accepting, context)
    case 'goalActual':
      return enter(rows, accepting, context)
  }
}

const dayOf = ({ day, now }: CommandContext): string => day ?? now.slice(0, 10)

/** Their words on the partner's timeline, as a note that names who said it and on what. */
function note(rows: LoadedRows, { proposal, answer }: Accepting, context: CommandContext): Changes {
  const input = logInteraction.input.parse({
    kind: 'note',
    subject: `${answer.answeredBy} on ${sectionInWords(proposal.about)}`,
    text: proposal.text,
    on: dayOf(context),
    partnerId: answer.partnerId,
  })
  return logInteraction.run(rows, input, context)
}

function acknowledge(
  rows: LoadedRows,
  { proposal, answer, pack }: Accepting,
  context: CommandContext,
): Changes {
  const before = rows.get('expectations', proposal.about)
  if (!before) return gone('expectation')
  if (before.partnerId !== answer.partnerId) return NOT_THEIRS
  if (isNewerThan(before, pack))
    return err(
      'newer',
      `“${before.topic}” was put into other words since the pack was given out: they have not read them. Refuse this, and give out a new pack.`,
    )
  const given = { ids: [before.id], side: 'theirs' as const, name: answer.answeredBy, on: dayOf(context) }
  return acknowledgeExpectations.run(rows, given, context)
}

/** New words hold from the day they are given; a day less, for days and moments are of different zones. */
const isNewerThan = ({ updatedAt, since }: Expectation, { issuedAt }: Pack): boolean =>
  updatedAt > issuedAt && since >= addDays(issuedAt.slice(0, 10), -1)

function update(rows: LoadedRows, { proposal, answer, pack }: Accepting, context: CommandContext): Changes {
  const before = rows.get('tasks', proposal.about)
  if (!before) return gone('action')
  if (before.partnerId !== answer.partnerId || before.planId !== pack.planId) return NOT_THEIRS
  const { done, dueOn, text } = proposal
  if ((done || dueOn !== undefined) && !isOpenTask(before))
    return err('settled', `“${before.title}” is done already. Refuse this, or open the action again first.`)
  const words = text === undefined ? undefined : `${answer.answeredBy}, ${dayOf(context)}: ${text}`
  const noted: Task = {
    ...before,
    ...(words !== undefined && { notes: [before.notes, words].filter(Boolean).join('\n').slice(0, 20_000) }),
    ...(done && { doneAt: context.now }),
  }
  const moved = dueOn !== undefined && dueOn !== before.dueOn
  const after = moved
    ? withRenegotiation(
        before,
        withDay(noted, dueOn),
        context,
        `Proposed by ${answer.answeredBy} in a partner pack`,
      )
    : noted
  return ok([replacement('tasks', before, after, context)])
}

/** Due on another day; a reminder of the old one goes. */
function withDay({ remindAt: _, ...task }: Task, dueOn: string): Task {
  return { ...task, dueOn }
}

function enter(rows: LoadedRows, { proposal, pack }: Accepting, context: CommandContext): Changes {
  const before = rows.get('planParts', proposal.about)
  if (before?.kind !== 'goal') return gone('goal')
  if (before.planId !== pack.planId) return NOT_THEIRS
  const plan = rows.get('plans', before.planId)
  if (!plan) return gone('plan')
  const { quarter, actual } = proposal
  if (!before.quarters.some(one => one.quarter === quarter)) return gone('quarter')
  if (before.metric !== undefined)
    return err('known', `The actual of “${before.title}” is read from the book and cannot be entered.`)
  const quarters = before.quarters.map(one =>
    one.quarter === quarter && actual !== undefined ? { ...one, actual } : one,
  )
  return refuseIfClosed(plan) ?? ok([replacement('planParts', before, { ...before, quarters }, context)])
}
