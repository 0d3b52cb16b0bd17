import { editPlan } from '@shared/domain/plan/commands.ts'
import { PLAN_ROLE_LABELS } from '@shared/domain/plan/labels.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { Plan, PlanPerson } from '@shared/domain/plan/schema.ts'
import { isCurrency } from '@shared/lib/money.ts'
import { useCallback, useMemo } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import { announce } from '../../../data/announce.ts'
import { commit } from '../../../data/commit.ts'
import { EntryTable } from '../../../ui/entry-table/EntryTable.tsx'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import css from '../plan.module.css'
import { choiceColumn, dateColumn, textColumn } from '../tables/cells.ts'
import { RowKeys } from '../tables/RowKeys.tsx'
import { useCellWriting } from '../tables/useCellWriting.ts'
import type { PlanView } from '../usePlan.ts'
import { type PersonRow, unsavedPeople } from './unsavedPeople.ts'

const COVER: readonly EntryColumn<Plan>[] = [
  textColumn(
    'name',
    { header: 'Name', width: 180, grow: 3 },
    row => row.name,
    name => ({ name }),
    { required: true },
  ),
  dateColumn(
    'from',
    { header: 'First day', width: 116 },
    row => row.from,
    from => ({ from }),
    true,
  ),
  dateColumn(
    'to',
    { header: 'Last day', width: 116 },
    row => row.to,
    to => ({ to }),
    true,
  ),
  {
    id: 'currency',
    header: 'Currency',
    width: 76,
    text: row => row.currency,
    edit: {
      start: row => row.currency,
      write: text => {
        const currency = text.trim().toUpperCase()
        return isCurrency(currency)
          ? { patch: { currency } }
          : { problem: 'A currency is three letters, like EUR.' }
      },
    },
  },
  textColumn(
    'confidentiality',
    { header: 'Confidentiality', width: 150, grow: 2 },
    row => row.confidentiality,
    confidentiality => ({ confidentiality }),
  ),
]

const SIDES = [
  { value: 'ours', label: 'Us' },
  { value: 'theirs', label: 'Partner' },
]

function peopleColumns(known: readonly KnownPerson[]): readonly EntryColumn<PersonRow>[] {
  return [
    textColumn(
      'name',
      { header: 'Name', width: 160, grow: 2 },
      row => row.person.name,
      name => ({ name }),
      { required: true, words: known.map(person => person.name) },
    ),
    choiceColumn(
      'side',
      { header: 'Side', width: 92 },
      SIDES,
      row => row.person.side,
      side => ({ side }),
    ),
    choiceColumn(
      'role',
      { header: 'Role in the plan', width: 140 },
      Object.entries(PLAN_ROLE_LABELS).map(([value, label]) => ({ value, label })),
      row => row.role,
      role => ({ role }),
    ),
    textColumn(
      'title',
      { header: 'Title', width: 150, grow: 2 },
      row => row.title,
      title => ({ title }),
    ),
  ]
}

/** Parties, period and the people of both sides. */
export function CoverSection({ view: { plan, known, editable } }: { readonly view: PlanView }) {
  const rows = useMemo(() => [plan], [plan])
  const cover = useCellWriting(
    editPlan,
    `${plan.id}/cover`,
    'the cover',
    rows,
    useCallback(({ id }: Plan, patch: object) => ({ id, patch }), []),
  )
  const { people } = plan
  const persons = useMemo(() => people.map((each, at): PersonRow => ({ ...each, id: String(at) })), [people])
  const columns = useMemo(() => peopleColumns(known), [known])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list from the store holds what was taken
  const unsaved = useMemo(() => unsavedPeople(), [people])
  const input = useCallback(
    (row: PersonRow, patch: object) => {
      unsaved.add(row.id, patch)
      return { id: plan.id, patch: { people: unsaved.over(persons, known) } }
    },
    [plan.id, persons, unsaved, known],
  )
  const cells = useCellWriting(editPlan, `${plan.id}/people`, 'people of the plan', persons, input, asList)
  const write = (next: readonly PlanPerson[]) => ({ id: plan.id, patch: { people: [...next] } })
  const onAdd = async () => {
    const answer = await commit(
      editPlan,
      write([...people, { role: 'member', person: { name: 'New person', side: 'ours' } }]),
    )
    if (answer.ok) return String(people.length)
    announce({ kind: 'refused', message: answer.error.message })
    return undefined
  }
  const onMove = (row: PersonRow, by: 1 | -1) => {
    const next = people.filter((_, at) => String(at) !== row.id)
    next.splice(Number(row.id) + by, 0, people[Number(row.id)] as PlanPerson)
    void actQuietly(editPlan, write(next))
  }
  return (
    <div className={css.stack}>
      <EntryTable
        label="Cover"
        rows={cover.rows}
        columns={COVER}
        rowId={({ id }) => id}
        editable={editable}
        addLabel=""
        empty=""
        onTyping={cover.onTyping}
        onCommit={cover.onCommit}
        onDrop={cover.onDrop}
      />
      <RowKeys editable={editable && people.length > 0}>
        <EntryTable
          label="People of the plan"
          rows={cells.rows}
          columns={columns}
          rowId={personId}
          editable={editable}
          addLabel="Add a person"
          empty="Nobody is named yet. Four names make a plan: an owner and a sponsor of each side."
          onTyping={cells.onTyping}
          onCommit={cells.onCommit}
          onDrop={(row, column) => {
            if (unsaved.drop(row.id, column)) cells.onTyping(row, {}, column)
            else cells.onDrop(row, column)
          }}
          onAdd={onAdd}
          onDelete={row => void actOrSay(editPlan, write(people.filter((_, at) => String(at) !== row.id)))}
          onMove={onMove}
        />
      </RowKeys>
    </div>
  )
}

const personId = ({ id }: PersonRow): string => id
const asList = (): string => 'list'
