import type { ActionName } from '@shared/domain/automation/actions.ts'
import type { AutomationAction } from '@shared/domain/automation/schema.ts'
import type { Command } from '@shared/domain/command.ts'
import { createTask } from '@shared/domain/task/commands.ts'
import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { minutesOf } from '@shared/lib/localTime.ts'
import { ok, type Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { localTime } from '../localTime.ts'
import type { Situation } from './situation.ts'

/** A command with its input, ready to be committed. */
export interface Prepared {
  readonly command: Command<z.ZodType>
  readonly input: unknown
}

/** Says which command an action is, for a record as it is now. What it has to look up, it looks up here. */
export type Doer = (
  action: AutomationAction,
  situation: Situation,
  today: CalendarDate,
) => Promise<Result<Prepared>> | Result<Prepared>

/** Who does which action; what needs the matching engine or the shares of leads is handed in. */
export type Doers = Readonly<Record<ActionName, Doer>>

/** Ties a command to its input where both are known. */
export const prepared = <I extends z.ZodType>(command: Command<I>, input: z.input<I>): Result<Prepared> =>
  ok({ command: command as unknown as Command<z.ZodType>, input })

/** When a rule's reminder speaks up. */
const MORNING = minutesOf('09:00')

/** Who and what a task is about. */
function aboutOf({ table, row }: Situation) {
  if (table === 'registrations') return { registrationId: row.id, partnerId: row.partnerId }
  if (table === 'leads') return { leadId: row.id, ...(row.partnerId && { partnerId: row.partnerId }) }
  const partnerId = row.partners[0]?.partnerId
  return { dealId: row.id, ...(partnerId && { partnerId }) }
}

const nameOf = ({ table, row }: Situation): string => (table === 'deals' ? row.name : row.company)

/** Adds a task about the record: `Extend or convert: Nordlicht GmbH`. */
export const addTask: Doer = ({ kind, text = '', days = 0 }, situation, today) => {
  const dueOn = addDays(today, days)
  return prepared(createTask, {
    title: `${text}: ${nameOf(situation)}`.slice(0, 300),
    dueOn,
    ...aboutOf(situation),
    ...(kind === 'remind' && { remindAt: new Date(localTime.msOf(dueOn, MORNING)).toISOString() }),
  })
}
