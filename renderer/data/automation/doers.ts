import { approversOf } from '@shared/domain/automation/route.ts'
import { routeRegistration } from '@shared/domain/automation/routeCommand.ts'
import type { FoundConflict } from '@shared/domain/conflict/found.ts'
import { offerLead, passOn } from '@shared/domain/lead/offerCommands.ts'
import { isOverdue } from '@shared/domain/lead/rules.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { openOffer } from '@shared/domain/lead/schema.ts'
import { approveRegistration } from '@shared/domain/registration/approveCommand.ts'
import { convertRegistration } from '@shared/domain/registration/convertCommand.ts'
import { expireRegistrations } from '@shared/domain/registration/protectCommands.ts'
import { requestInfo } from '@shared/domain/registration/reviewCommands.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { err, type Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { addTask, type Doer, type Doers, type Prepared, prepared } from './doer.ts'

export type NextOffer = Pick<z.input<typeof offerLead.input>, 'partnerId' | 'answerBy' | 'shares'>

/** What has to be looked up beside the store. */
export interface DoerPorts {
  /** Claims that stand against a registration that is about to be approved. */
  readonly check: (row: Registration) => Promise<readonly FoundConflict[]>
  /** The partner a lead should be offered to next, or why there is none. */
  readonly nextOffer: (lead: Lead) => Promise<Result<NextOffer>>
}

const forRegistrations =
  (doer: (row: Registration, ...rest: Parameters<Doer>) => ReturnType<Doer>): Doer =>
  (...given) =>
    given[1].table === 'registrations' ? doer(given[1].row, ...given) : notForThis()

const forLeads =
  (doer: (row: Lead) => ReturnType<Doer>): Doer =>
  (_action, situation) =>
    situation.table === 'leads' ? doer(situation.row) : notForThis()

const notForThis = () => err('process', 'This record is of another process.')

/** Which command each action of a rule is. */
export const doersOf = ({ check, nextOffer }: DoerPorts): Doers => ({
  approve: forRegistrations(async row =>
    prepared(approveRegistration, { id: row.id, found: [...(await check(row))] }),
  ),
  routeToApprovers: forRegistrations((row, action) =>
    prepared(routeRegistration, { id: row.id, approvers: approversOf(action) }),
  ),
  requestInfo: forRegistrations((row, action) =>
    prepared(requestInfo, { id: row.id, reason: action.text ?? '' }),
  ),
  expire: forRegistrations(row => prepared(expireRegistrations, { ids: [row.id] })),
  convertToDeal: forRegistrations(row => prepared(convertRegistration, { id: row.id })),
  offerLead: forLeads(lead => toNext(lead, nextOffer)),
  passOn: forLeads(lead => toNext(lead, nextOffer)),
  createTask: addTask,
  remind: addTask,
})

/** Offers a lead to the next partner. An offer that ran out is answered with it; one that stands is not. */
async function toNext(lead: Lead, nextOffer: DoerPorts['nextOffer']): Promise<Result<Prepared>> {
  const next = await nextOffer(lead)
  if (!next.ok) return next
  const open = openOffer(lead)
  const over = open !== undefined && isOverdue(open, new Date().toISOString())
  return prepared(over ? passOn : offerLead, { id: lead.id, ...next.value })
}
