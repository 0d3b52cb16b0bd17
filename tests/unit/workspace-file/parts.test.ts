import type { TableName } from '@shared/domain/tableNames.ts'
import { type AnyRow, partsOf } from '@shared/domain/workspace-file/merge/parts.ts'
import { expect, it } from 'vitest'

const row = (fields: object) => fields as unknown as AnyRow
const groups = (table: TableName, base: object, mine: object, theirs: object) =>
  partsOf(table, row(base), row(mine), row(theirs)).map(({ fields, kind }) => ({ kind, fields }))

it('the words of an expectation and who acknowledged them are one part', () => {
  const base = { text: 'Answers in a day', acknowledgements: [], order: 1 }
  expect(
    groups(
      'expectations',
      base,
      { ...base, text: 'Answers in two days' },
      {
        ...base,
        acknowledgements: [{ side: 'theirs', name: 'Bo' }],
        order: 2,
      },
    ),
  ).toEqual([
    { kind: 'choose', fields: expect.arrayContaining(['text', 'acknowledgements']) },
    { kind: 'theirs', fields: ['order'] },
  ])
})

it('who answers for an action and whose promise it is are one part, its days another', () => {
  const base = { title: 'Call', accountable: { name: 'Ana' }, promise: 'ours', dueOn: '2027-01-01' }
  expect(
    groups(
      'tasks',
      base,
      { ...base, accountable: { name: 'Bo' }, dueOn: '2027-02-01' },
      { ...base, promise: 'theirs', doneAt: '2027-01-02T00:00:00.000Z' },
    ),
  ).toEqual([
    { kind: 'choose', fields: expect.arrayContaining(['dueOn', 'doneAt', 'brokenOn', 'renegotiated']) },
    { kind: 'choose', fields: ['accountable', 'promise'] },
  ])
})
