import { addActions, editAction, moveAction } from '@shared/domain/plan/actionCommands.ts'
import { setActionGoing } from '@shared/domain/plan/goingCommand.ts'
import type { ActionGoing } from '@shared/domain/task/actionStatus.ts'
import { deleteTasks } from '@shared/domain/task/commands.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { memo } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import { announce } from '../../../data/announce.ts'
import { commit } from '../../../data/commit.ts'
import { EntryTable } from '../../../ui/entry-table/EntryTable.tsx'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { GOING } from './actionColumns.ts'
import { useCellWriting } from './useCellWriting.ts'

interface ActionTableProps {
  readonly planId: Id<'plan'>
  readonly actions: readonly Task[]
  readonly columns: readonly EntryColumn<Task>[]
  /** False: locked, what was agreed is only read, and how it goes is written on. */
  readonly editable: boolean
}

const idOf = ({ id }: Task): string => id
const inputOf = ({ id }: Task, patch: object) => ({ id, patch })

/** The actions of a plan, each a task of the book. */
export const ActionTable = memo(function ActionTable({
  planId,
  actions,
  columns,
  editable,
}: ActionTableProps) {
  const cells = useCellWriting(editAction, `${planId}/actions`, 'an action', actions, inputOf)
  const onAdd = async () => {
    const answer = await commit(addActions, { planId, actions: [{ title: 'New action' }] })
    if (answer.ok) return answer.value.ids[0]
    announce({ kind: 'refused', message: answer.error.message })
    return undefined
  }
  const onMove = (row: Task, by: 1 | -1) => {
    const at = actions.findIndex(({ id }) => id === row.id)
    const after = by === 1 ? actions[at + 1] : actions[at - 2]
    void actQuietly(moveAction, { planId, id: row.id, after: after?.id ?? null })
  }
  return (
    <EntryTable
      label="Actions"
      rows={cells.rows}
      columns={columns}
      rowId={idOf}
      editable
      addLabel="Add an action"
      empty="No action yet. What has to happen first, who answers for it, and by when?"
      onTyping={(row, patch, column) =>
        cells.onTyping(row, patch && GOING in patch ? undefined : patch, column)
      }
      onCommit={(row, patch, column) => {
        if (GOING in patch) void actOrSay(setActionGoing, { id: row.id, going: patch[GOING] as ActionGoing })
        else cells.onCommit(row, patch, column)
      }}
      onDrop={cells.onDrop}
      {...(editable && {
        onAdd,
        onDelete: (row: Task) => void actOrSay(deleteTasks, { ids: [row.id] }),
        onMove,
      })}
    />
  )
})
