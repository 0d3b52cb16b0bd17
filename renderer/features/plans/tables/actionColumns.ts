import type { KnownPerson } from '@shared/domain/plan/people.ts'
import { ACTION_GOINGS, ACTION_STATUS_LABELS, actionGoing } from '@shared/domain/task/actionStatus.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { raciInWords } from '../viewModelActions.ts'
import { choiceColumn, dateColumn, optionsOf, peopleColumn, personColumn, textColumn } from './cells.ts'

/** A patch of an action that is no field of it: done, broken, or neither any more. */
export const GOING = 'going'

export function actionColumns(
  known: readonly KnownPerson[],
  goals: readonly { readonly id: string; readonly title: string }[],
): readonly EntryColumn<Task>[] {
  return [
    textColumn(
      'title',
      { header: 'Action', width: 200, grow: 3 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    personColumn(
      'accountable',
      { header: 'Accountable', width: 120, grow: 1, definition: 'Exactly one person answers for it.' },
      known,
      row => row.accountable,
      accountable => ({ accountable }),
    ),
    peopleColumn(
      'responsible',
      { header: 'Responsible', width: 130, grow: 1, definition: 'Who does it; several, parted by commas.' },
      known,
      row => row.responsible,
      responsible => ({ responsible }),
    ),
    dateColumn(
      'startOn',
      { header: 'Start', width: 112 },
      row => row.startOn,
      startOn => ({ startOn }),
    ),
    dateColumn(
      'dueOn',
      { header: 'Due', width: 112 },
      row => row.dueOn,
      dueOn => ({ dueOn }),
    ),
    choiceColumn(
      'going',
      { header: 'Status', width: 128 },
      optionsOf(ACTION_GOINGS, ACTION_STATUS_LABELS),
      actionGoing,
      going => ({ [GOING]: going }),
    ),
    peopleColumn(
      'consulted',
      { header: 'Consulted', width: 120, grow: 1, definition: 'Asked before.' },
      known,
      row => row.consulted,
      consulted => ({ consulted }),
    ),
    peopleColumn(
      'informed',
      { header: 'Informed', width: 120, grow: 1, definition: 'Told after.' },
      known,
      row => row.informed,
      informed => ({ informed }),
    ),
    choiceColumn(
      'goal',
      { header: 'Serves goal', width: 140, grow: 1 },
      goals.map(({ id, title }) => ({ value: id, label: title })),
      row => row.goalId,
      goalId => ({ goalId }),
      'None',
    ),
    textColumn(
      'evidence',
      { header: 'Evidence', width: 140, grow: 1 },
      row => row.evidence,
      evidence => ({ evidence }),
      { long: true },
    ),
    {
      id: 'raci',
      header: 'RACI',
      width: 150,
      grow: 1,
      definition: 'What is wrong with who does what.',
      text: row => raciInWords(row) || '✓',
    },
  ]
}

/** Written after the plan is locked, too: how it goes, and another day, which is kept as agreed anew. */
const AFTER_LOCK: ReadonlySet<string> = new Set(['dueOn', 'going', 'evidence'])

/** What was agreed is only read any more. */
export const lockedColumns = (columns: readonly EntryColumn<Task>[]): readonly EntryColumn<Task>[] =>
  columns.map(column => {
    const { edit, ...read } = column
    return AFTER_LOCK.has(column.id) ? column : read
  })
