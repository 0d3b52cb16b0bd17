import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { applyPatch } from '../../../renderer/columns/deals/dealPatch.ts'
import { FollowedLists, type ListNews } from '../../../renderer/columns/deals/followedLists.ts'
import { changedAnswer, unpacked } from '../../../renderer/columns/deals/listNews.ts'
import type { DealAnswer, DealQuery } from '../../../renderer/columns/deals/query.ts'
import { dealRow } from '../../unit/domain/rows.ts'
import { ABOUT, patchOf, query, type Step, step } from './dealSteps.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261127)
console.info(`lists that are followed: seed ${SEED}`)

/** A window: columns of its own, and lists as they were told. */
class Window {
  readonly columns: DealColumns
  readonly lists = new Map<string, DealAnswer>()
  wholes = 0

  constructor(from: DealColumns) {
    this.columns = new DealColumns(structuredClone(from.pack()))
  }

  hear(news: readonly ListNews[], revision: number): void {
    for (const each of structuredClone(news)) {
      const before = this.lists.get(each.watch)
      if ('answer' in each) {
        this.wholes += 1
        this.lists.set(each.watch, unpacked(this.columns, each.answer))
      } else if (before) this.lists.set(each.watch, changedAnswer(before, each.change, revision))
    }
  }
}

const plain = (answer: DealAnswer | undefined) =>
  answer && {
    ...answer,
    order: [...answer.order],
    segments: answer.segments?.map(({ value, from, count, sum }) => ({ value, from, count, sum })),
  }

/** Runs the steps; after each, what the window was told must be what is answered from nothing. */
function run(first: readonly Step[], queries: readonly DealQuery[], steps: readonly Step[]): Window {
  const columns = new DealColumns()
  for (const each of first) applyPatch(columns, patchOf(each))
  const answers = new DealAnswers(columns)
  const window = new Window(columns)
  const followed = new FollowedLists()
  queries.forEach((each, at) => {
    followed.watch(String(at), each)
  })
  window.hear(followed.all(answers, ABOUT), 0)
  steps.forEach((each, at) => {
    const about = { ...ABOUT, revision: at + 1 }
    const patch = patchOf(each)
    const news = followed.patch(answers, patch, about)
    applyPatch(window.columns, structuredClone(patch))
    window.hear(news, about.revision)
    // Nothing of it may stand on what was kept beside the columns.
    const fresh = new DealAnswers(new DealColumns(columns.pack()))
    queries.forEach((query, watch) => {
      const anew = fresh.get(query, about)
      expect(plain(window.lists.get(String(watch)))).toEqual(plain(anew))
      // The orders kept for the next list asked for.
      expect(plain(answers.get(query, about))).toEqual(plain(anew))
    })
  })
  return window
}

it('a list told change by change is the list made anew, after any edits', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(query, { minLength: 1, maxLength: 4 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      (first, queries, steps) => {
        const window = run(first, queries, steps)
        // A month before all others cannot be numbered without counting anew; nothing else may ask for that.
        if (queries.every(({ group }) => group !== 'closeMonth')) expect(window.wholes).toBe(queries.length)
      },
    ),
    { numRuns: 100, seed: SEED },
  )
})

it('a month before all others is counted in its place', () => {
  const closing = (key: string, closeOn: string): Step => ({
    kind: 'put',
    deals: [{ ...dealRow(key), closeOn }],
  })
  const byMonth: DealQuery = {
    ...{ search: '', filters: [], group: 'closeMonth' },
    sort: { id: 'close', desc: false },
  }
  const window = run(
    [closing('a', '2026-11-30')],
    [byMonth],
    [closing('b', '2024-01-01'), closing('c', '2027-12-31'), closing('b', '2023-12-31')],
  )
  expect(window.lists.get('0')?.segments?.map(({ value }) => value)).toEqual([
    '2023-12',
    '2026-11',
    '2027-12',
  ])
})
