import { deletePartners } from '@shared/domain/partner/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { actOrSay } from '../../../data/act.ts'
import { useSelection } from '../../../state/selection.ts'

/** Deletes partners and unticks them. No question first: undo brings everything back. */
export async function deleteSelected(ids: readonly string[]): Promise<void> {
  if (!(await actOrSay(deletePartners, { ids: ids as Id<'partner'>[] }))) return
  const { partners, selectPartners } = useSelection.getState()
  const gone = new Set(ids)
  selectPartners(new Set([...partners].filter(id => !gone.has(id))))
}

/** What a key or menu on one row means: all ticked ones when it is among them, else the row alone. */
export function meantBy(rowId: string): readonly string[] {
  const { partners } = useSelection.getState()
  return partners.has(rowId) ? [...partners] : [rowId]
}
