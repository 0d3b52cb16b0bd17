import { type DryWorld, startDryRun } from '@shared/domain/automation/dryRun.ts'
import type { PastEvent } from '@shared/domain/automation/past.ts'
import { describe, expect, it } from 'vitest'
import { condition, convert, ruleRow, stepRow } from './rows.ts'

const event = (recordId: string, on: string, partnerTier = 'Gold'): PastEvent => ({
  recordId,
  name: recordId,
  on,
  facts: { partnerTier },
})
const step = (id: string, recordId: string, name: string, day: string) =>
  stepRow(id, { recordId, step: name, at: `${day}T12:00:00.000Z` })
const rule = ruleRow('tried', { order: 2, enabled: false, actions: [{ kind: 'approve' }] })
const world: DryWorld = {
  others: [ruleRow('first', { order: 1, conditions: [condition('partnerTier', 'is', 'Silver')] })],
  steps: [
    step('1', 'registration:a', 'approve', '2026-02-02'),
    step('2', 'registration:b', 'reject', '2026-02-03'),
    step('3', 'registration:c', 'approve', '2026-02-04'),
  ],
  span: { from: '2026-02-01', to: '2026-02-28' },
  convert,
  dayOf: at => at.slice(0, 10),
}
const past = [
  event('registration:a', '2026-02-01'),
  event('registration:a', '2026-02-02'),
  event('registration:b', '2026-02-02'),
  event('registration:c', '2026-02-04', 'Silver'),
  event('registration:a', '2026-01-31'),
]

const tried = (...pieces: readonly (readonly PastEvent[])[]) => {
  const running = startDryRun(rule, world)
  for (const piece of pieces) running.add(piece)
  return running.done()
}

describe('a rule tried on what happened', () => {
  it('says what it would have done, the newest first, and counts a step of a person once', () => {
    const run = tried(past)
    expect(run.lines.map(({ recordId, on, actions }) => [recordId, on, actions])).toEqual([
      ['registration:c', '2026-02-04', []],
      ['registration:a', '2026-02-02', [0]],
      ['registration:b', '2026-02-02', [0]],
      ['registration:a', '2026-02-01', [0]],
    ])
    expect(run).toMatchObject({
      happened: 4,
      against: 1,
      before: { byRule: 0, all: 3 },
      after: { byRule: 1 },
    })
  })

  it('says the same piece by piece', () => {
    const of = (id: string) => past.filter(({ recordId }) => recordId === `registration:${id}`)
    expect(tried(of('c'), of('a'), of('b'))).toEqual(tried(past))
  })
})
