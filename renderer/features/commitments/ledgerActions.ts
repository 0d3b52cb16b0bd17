import { breakCommitments, keepCommitments, reopenCommitments } from '@shared/domain/commitment/commands.ts'
import { isUnsettled } from '@shared/domain/commitment/state.ts'
import type { Id } from '@shared/lib/ids.ts'
import { actOrSay } from '../../data/act.ts'
import { useActivityDialog } from '../../state/activityDialog.ts'
import type { LedgerRow } from './viewModelLedger.ts'

/** What is asked for before a promise is settled or moved. */
export type LedgerAsk =
  | { readonly what: 'renegotiate'; readonly row: LedgerRow }
  | { readonly what: 'doneOn'; readonly row: LedgerRow }

/** One thing that can be done with a promise, by its key. */
export interface LedgerAction {
  readonly id: 'done' | 'doneOn' | 'renegotiate' | 'broken' | 'reopen' | 'edit'
  readonly label: string
  /** As the keyboard names it. */
  readonly key: string
  run(): void
}

/** What can be done with a promise; what needs words or a day is asked for first. */
export function ledgerActions(row: LedgerRow, ask: (what: LedgerAsk) => void): readonly LedgerAction[] {
  const ids = [row.id]
  const edit: LedgerAction = {
    id: 'edit',
    label: 'Edit…',
    key: 'E',
    run: () => useActivityDialog.getState().show({ kind: 'task', about: {}, id: row.id }),
  }
  const doneOn: LedgerAction = {
    id: 'doneOn',
    label: 'Done on…',
    key: 'O',
    run: () => ask({ what: 'doneOn', row }),
  }
  if (!isUnsettled(row.state))
    return [{ id: 'reopen', label: 'Open again', key: 'U', run: () => void setOpen(ids) }, doneOn, edit]
  return [
    { id: 'done', label: 'Done', key: 'D', run: () => void setDone(ids) },
    doneOn,
    { id: 'renegotiate', label: 'Another day…', key: 'R', run: () => ask({ what: 'renegotiate', row }) },
    { id: 'broken', label: 'Broken', key: 'B', run: () => void setBroken(ids) },
    edit,
  ]
}

type Ids = readonly Id<'task'>[]

export const setDone = (ids: Ids): Promise<boolean> => actOrSay(keepCommitments, { ids: [...ids] })
export const setBroken = (ids: Ids): Promise<boolean> => actOrSay(breakCommitments, { ids: [...ids] })
export const setOpen = (ids: Ids): Promise<boolean> => actOrSay(reopenCommitments, { ids: [...ids] })
