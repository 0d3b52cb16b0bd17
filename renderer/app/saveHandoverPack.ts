import { memberOf } from '@shared/domain/member/resolve.ts'
import { navigate } from 'wouter/use-hash-location'
import { readAll } from '../data/rows.ts'
import { currentWorkspace } from '../data/workspace.ts'
import { runAction } from '../state/actions.ts'
import { arrive } from '../state/arrival.ts'
import { useBookChoice } from '../state/bookChoice.ts'

/** Saves the book that is looked at as a handover pack, or else one's own; where it is nobody's, goes to the team. */
export async function saveHandoverPackHere(): Promise<void> {
  const [members, { owner }] = await Promise.all([readAll('members'), currentWorkspace()])
  const { chosen } = useBookChoice.getState()
  const whose = members.find(({ id }) => id === chosen) ?? memberOf(members, owner)
  if (whose) return runAction('saveHandoverPack', whose.id)
  arrive({ id: 'settings', focus: 'team' })
  navigate('/settings')
}
