import type { NewPart } from '@shared/domain/plan/newParts.ts'
import {
  addParts,
  deleteParts,
  editPart,
  movePart,
  type PartPatch,
} from '@shared/domain/plan/partCommands.ts'
import type { PartKind, PartOf } from '@shared/domain/plan/partSchema.ts'
import { PART_WORDS } from '@shared/domain/plan/words.ts'
import type { Id } from '@shared/lib/ids.ts'
import { memo, type ReactNode, useCallback } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import { announce } from '../../../data/announce.ts'
import { commit } from '../../../data/commit.ts'
import { EntryTable } from '../../../ui/entry-table/EntryTable.tsx'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { RowKeys } from './RowKeys.tsx'
import { useCellWriting } from './useCellWriting.ts'

interface PartTableProps<K extends PartKind> {
  readonly planId: Id<'plan'>
  readonly kind: K
  readonly label: string
  readonly rows: readonly PartOf<K>[]
  readonly columns: readonly EntryColumn<PartOf<K>>[]
  readonly editable: boolean
  readonly empty: string
  readonly bare?: boolean
  readonly foot?: ReactNode
  /** What a new one says before anything is written in it. */
  fresh(): NewPart
}

const idOf = ({ id }: { readonly id: string }): string => id

/** The entries of one kind as a table. */
function AnyPartTable<K extends PartKind>(props: PartTableProps<K>) {
  const { planId, kind, label, rows, columns, editable, empty, bare, foot, fresh } = props
  const input = useCallback(({ id }: PartOf<K>, patch: object) => ({ kind, id, patch }) as PartPatch, [kind])
  const cells = useCellWriting(editPart, `${planId}/${label}`, label, rows, input)
  const onAdd = async () => {
    const answer = await commit(addParts, { planId, parts: [fresh()] })
    if (answer.ok) return answer.value.ids[0]
    announce({ kind: 'refused', message: answer.error.message })
    return undefined
  }
  const onMove = (row: PartOf<K>, by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === row.id)
    const after = by === 1 ? rows[at + 1] : rows[at - 2]
    void actQuietly(movePart, {
      planId,
      id: row.id as Id<'planPart'>,
      after: (after?.id as Id<'planPart'>) ?? null,
    })
  }
  return (
    <RowKeys editable={editable && rows.length > 0}>
      <EntryTable
        label={label}
        rows={cells.rows}
        columns={columns}
        rowId={idOf}
        editable={editable}
        addLabel={`Add a ${PART_WORDS[kind][0]}`}
        empty={empty}
        {...(bare && { bare })}
        foot={foot}
        onTyping={cells.onTyping}
        onCommit={cells.onCommit}
        onDrop={cells.onDrop}
        onAdd={onAdd}
        onDelete={row => void actOrSay(deleteParts, { ids: [row.id as Id<'planPart'>] })}
        onMove={onMove}
      />
    </RowKeys>
  )
}

export const PartTable = memo(AnyPartTable) as typeof AnyPartTable
