import { approveRegistration } from '@shared/domain/registration/approveCommand.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { submitRegistration } from '@shared/domain/registration/submitCommand.ts'
import { act } from '../../data/act.ts'
import { checkRegistration } from '../conflicts/checkRegistration.ts'

/** Submits a draft with the conflicts the check finds. */
export const submitNow = async (row: Registration) =>
  act(submitRegistration, { id: row.id, found: await checkRegistration(row, 'submit') })

/** Approves, in the name of an approver where one is given; what the check newly finds stops it instead. */
export const approveNow = async (row: Registration, as?: string) =>
  act(approveRegistration, {
    id: row.id,
    found: await checkRegistration(row, 'approval'),
    ...(as !== undefined && { as }),
  })
