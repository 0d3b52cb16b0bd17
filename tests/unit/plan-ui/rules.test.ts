import { describe, expect, it } from 'vitest'
import { actionWindows, ganttOf } from '../../../renderer/features/plans/viewModelActions.ts'
import { storedText } from '../../../renderer/features/plans/viewModelText.ts'
import { moved, nextWritable, writes } from '../../../renderer/ui/entry-table/moves.ts'
import { tracksOf } from '../../../renderer/ui/entry-table/tracks.ts'
import { completenessOf } from '../../../shared/domain/plan/completeness.ts'
import type { PartOf, PlanPart } from '../../../shared/domain/plan/partSchema.ts'
import { peopleFromWords, personFromWords, personInWords } from '../../../shared/domain/plan/people.ts'
import type { Plan } from '../../../shared/domain/plan/schema.ts'
import { smartHints } from '../../../shared/domain/plan/smart.ts'
import type { Task } from '../../../shared/domain/task/schema.ts'

const row = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdIn: 'x' }
const plan = {
  ...row,
  id: 'plan:1',
  status: 'draft',
  people: [],
  from: '2027-01-01',
  to: '2027-12-31',
} as unknown as Plan
const goal = (fields: object): PartOf<'goal'> =>
  ({
    ...row,
    id: 'planPart:1',
    planId: 'plan:1',
    order: 1,
    kind: 'goal',
    side: 'ours',
    title: 'Win',
    unit: 'count',
    weight: 40,
    quarters: [],
    ...fields,
  }) as PartOf<'goal'>

describe('completeness', () => {
  const empty = completenessOf({ plan, parts: [], actions: [] })

  it('names what is missing of an empty plan, one thing per empty table', () => {
    const missing = Object.fromEntries(empty.sections.map(each => [each.section, each.missing]))
    expect(missing.cover).toContain('No sponsor on their side')
    expect(missing.thesis).toEqual(['Nothing is written here yet'])
    expect(missing.goals).toEqual(['No goal yet'])
    expect(empty.percent).toBe(0)
    expect(empty.sections.every(({ missing: lacks }) => lacks.every(words => words !== ''))).toBe(true)
  })

  it('counts weights, sides, targets and who answers', () => {
    const { sections } = completenessOf({
      plan,
      parts: [goal({}) as PlanPart],
      actions: [{ ...row, id: 'task:1', title: 'T' } as Task],
    })
    const of = (name: string) => sections.find(({ section }) => section === name)?.missing
    expect(of('goals')).toEqual([
      'No goal of their side',
      'Weights add up to 40, not to 100',
      '1 goal has no target',
      '1 goal has no owner',
    ])
    expect(of('actions')).toEqual(['1 action has nobody who answers for it', '1 action has no day it is due'])
  })
})

describe('SMART', () => {
  it('hints at what a goal lacks, and only at that', () => {
    expect(smartHints(goal({}), { hasStrategy: true }).map(({ letter }) => letter)).toEqual([
      'S',
      'M',
      'A',
      'R',
    ])
    const whole = goal({
      title: 'Win ten banks in Spain',
      owner: { name: 'A', side: 'ours' },
      quarters: [{ quarter: '2027-Q1', target: 2 }],
    })
    expect(smartHints(whole, { hasStrategy: false })).toEqual([])
  })
})

describe('people', () => {
  const known = [
    { name: 'Ana Ruiz', side: 'ours' as const },
    { name: 'Nils Berg', side: 'theirs' as const, contactId: 'contact:1' as const },
  ]

  it('are found by name; a mark says the side of others', () => {
    expect(personFromWords('nils berg', known)).toEqual({
      name: 'Nils Berg',
      side: 'theirs',
      contactId: 'contact:1',
    })
    expect(personFromWords('New One (them)', known)).toEqual({ name: 'New One', side: 'theirs' })
    expect(personFromWords('New One', known, 'theirs')).toEqual({ name: 'New One', side: 'theirs' })
    expect(personFromWords('  ', known)).toBeUndefined()
    expect(peopleFromWords('Ana Ruiz, Ana Ruiz; Nils Berg', known)).toHaveLength(2)
  })

  it('read back as they are written', () => {
    for (const name of ['Ana Ruiz', 'Nils Berg', 'New One', 'New One (them)', 'Ana Ruiz (them)']) {
      const person = personFromWords(name, known)
      expect(person && personInWords(person, known)).toBe(name)
    }
  })
})

describe('the table', () => {
  const key = (name: string, more: object = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  })

  it('moves within its bounds', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), 3, 2)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 0, column: 0 }, key('ArrowDown', { ctrlKey: true }), 3, 2)).toEqual({
      row: 2,
      column: 0,
    })
    expect(moved({ row: 1, column: 1 }, key('Home'), 3, 2)).toEqual({ row: 1, column: 0 })
    expect(moved({ row: 1, column: 1 }, key('a'), 3, 2)).toBeUndefined()
  })

  it('goes on over what is only read, and ends at its end', () => {
    const first = ({ column }: { readonly column: number }) => column === 0
    expect(nextWritable({ row: 0, column: 0 }, 1, 2, 2, first)).toEqual({ row: 1, column: 0 })
    expect(nextWritable({ row: 1, column: 0 }, 1, 2, 2, first)).toBeUndefined()
    expect(nextWritable({ row: 1, column: 0 }, -1, 2, 2, first)).toEqual({ row: 0, column: 0 })
  })

  it('goes on over a cell that is only read in that row', () => {
    const notRead = ({ row, column }: { readonly row: number; readonly column: number }) =>
      column === 0 || row === 1
    expect(nextWritable({ row: 0, column: 0 }, 1, 2, 2, notRead)).toEqual({ row: 1, column: 0 })
    expect(nextWritable({ row: 1, column: 0 }, 1, 2, 2, notRead)).toEqual({ row: 1, column: 1 })
  })

  it('takes letters and input methods for writing, shortcuts not', () => {
    expect(writes(key('ß'))).toBe(true)
    expect(writes(key('Process'))).toBe(true)
    expect(writes(key('z', { ctrlKey: true }))).toBe(false)
    expect(writes(key('Shift'))).toBe(false)
  })
})

describe('the columns of a table', () => {
  it('have widths that never follow what stands in a row', () => {
    expect(tracksOf([{ width: 200, grow: 3 }, { width: 80 }])).toBe('minmax(200px, 3fr) 80px')
    expect(tracksOf([{ width: 120 }, { width: 60 }])).toBe('minmax(120px, 120fr) minmax(60px, 60fr)')
    for (const tracks of [tracksOf([{ width: 1 }]), tracksOf([{ width: 1, grow: 1 }, { width: 2 }])])
      expect(tracks).not.toMatch(/auto|content/)
  })
})

describe('actions over time', () => {
  const task = (title: string, startOn?: string, dueOn?: string) =>
    ({ ...row, id: `task:${title}`, title, ...(startOn && { startOn }), ...(dueOn && { dueOn }) }) as Task

  it('fall into 30, 60 and 90 days by their last day', () => {
    const windows = actionWindows(
      [
        task('a', undefined, '2027-01-31'),
        task('b', undefined, '2027-02-01'),
        task('c', undefined, '2027-05-01'),
        task('d'),
      ],
      plan,
    )
    expect(windows.map(({ actions }) => actions.map(({ title }) => title))).toEqual([
      ['a'],
      ['b'],
      [],
      ['c'],
      ['d'],
    ])
  })

  it('are bars over whole months; those without a day are counted', () => {
    const { months, bars, without } = ganttOf(
      [task('a', '2027-01-01', '2027-12-31'), task('b')],
      plan,
      '2026-11-26',
    )
    expect(months).toHaveLength(12)
    expect(months.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(1)
    expect(bars[0]).toMatchObject({ start: 0, length: 1, open: false })
    expect(without).toBe(1)
  })
})

describe('prose', () => {
  it('is stored without what a plan does not know, and long runs in pieces', () => {
    const doc = storedText({
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'H', marks: [{ type: 'bold' }] }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(45_000) }] },
        { type: 'paragraph' },
      ],
    })
    expect(doc.content[0]).toEqual({
      type: 'heading',
      content: [{ type: 'text', text: 'H', marks: [{ type: 'bold' }] }],
    })
    expect(doc.content[1]?.content).toHaveLength(3)
    expect(doc.content[2]).toEqual({ type: 'paragraph' })
  })
})
