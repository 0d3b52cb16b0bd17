import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../renderer/features/activity/draftOf.ts'
import { timelineItems } from '../../../renderer/features/activity/timelineItems.ts'

const said = (id: string, on: string) =>
  ({ id, kind: 'call', on, subject: id, contactIds: [] }) as unknown as Interaction
const task = (id: string, more: Partial<Task>) => ({ id, title: id, ...more }) as unknown as Task

describe('a timeline', () => {
  it('shows what is to do by its day, and what was done among what was said, newest first', () => {
    const { open, past, more } = timelineItems(
      [said('a', '2026-11-01'), said('b', '2026-11-20'), said('ahead', '2026-12-01')],
      [
        task('no day', {}),
        task('late', { dueOn: '2026-11-02' }),
        task('done', { doneAt: '2026-11-10T08:00:00.000Z' }),
        task('soon', { dueOn: '2026-11-30' }),
      ],
      10,
    )
    expect(open.map(({ id }) => id)).toEqual(['late', 'soon', 'no day'])
    expect(past.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'ahead call',
      'b call',
      'done done',
      'a call',
    ])
    expect(more).toBe(0)
  })

  it('counts what it leaves out', () => {
    const { past, more } = timelineItems([said('a', '2026-11-01'), said('b', '2026-11-02')], [], 1)
    expect(past.map(({ id }) => id)).toEqual(['b'])
    expect(more).toBe(1)
  })

  it('keeps unsaved forms apart by what they are about', () => {
    expect(draftOf('task', { partnerId: 'partner:1' })).not.toBe(draftOf('task', { dealId: 'deal:1' }))
  })
})
