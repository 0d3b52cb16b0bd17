import { approveRegistration } from '@shared/domain/registration/approveCommand.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { submitRegistration } from '@shared/domain/registration/submitCommand.ts'
import { act } from '../../data/act.ts'
import { announce } from '../../data/announce.ts'
import { getRow } from '../../data/rows.ts'
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

/** The same where there is no row at hand and no place to show a refusal in; answers whether it is approved. */
export async function approveById(id: Registration['id']): Promise<boolean> {
  const row = await getRow('registrations', id)
  if (!row) return false
  const answer = await approveNow(row)
  if (!answer.ok) announce({ kind: 'refused', message: answer.error.message })
  return answer.ok && (await getRow('registrations', id))?.state === 'approved'
}
