import { deletePartners } from '@shared/domain/partner/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useSelection } from '../../../state/selection.ts'
import { actOrSay } from '../act.ts'

/** Deletes the ticked partners, or one when none is ticked. No question first: undo brings all back. */
export async function deleteSelected(focused: string): Promise<void> {
  const { partners, selectPartners } = useSelection.getState()
  const ids = (partners.size > 0 ? [...partners] : [focused]) as Id<'partner'>[]
  if (await actOrSay(deletePartners, { ids })) selectPartners(new Set())
}
