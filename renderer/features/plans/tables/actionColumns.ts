import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { GOING_WORDS, goingOf, raciInWords } from '../viewModelActions.ts'
import { choiceColumn, dateColumn, peopleColumn, personColumn, textColumn } from './cells.ts'

/** A patch of an action that is no field of it: done, or not any more. */
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
      { header: 'Status', width: 112 },
      Object.entries(GOING_WORDS).map(([value, label]) => ({ value, label })),
      goingOf,
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
