import { PART_FIELDS, type PartKind, type PlanPart } from '@shared/domain/plan/partSchema.ts'
import { fundingForGap, fundingOf, revenueTargets, scaledTo, whatIf } from '@shared/domain/plan/whatIf.ts'
import { expect, it } from 'vitest'

let made = 0
const part = <K extends PartKind>(kind: K, fields: object): PlanPart => {
  made += 1
  const whole = PART_FIELDS[kind].parse(fields)
  return { ...whole, kind, id: `planPart:${made}`, planId: 'plan:1', order: made } as unknown as PlanPart
}

const revenue = part('goal', {
  side: 'joint',
  title: 'Revenue',
  metric: 'revenue',
  unit: 'money',
  quarters: [
    { quarter: '2027-Q1', target: 100_00 },
    { quarter: '2027-Q2', target: 200_00 },
  ],
})
const PARTS: readonly PlanPart[] = [
  revenue,
  part('goal', { side: 'ours', title: 'Deals', quarters: [{ quarter: '2027-Q1', target: 9 }] }),
  part('forecast', { quarter: '2027-Q1', worst: 1, likely: 60_00, best: 2 }),
  part('forecast', { quarter: '2027-Q1', likely: 30_00 }),
  part('forecast', { quarter: '2027-Q2', likely: 250_00 }),
  part('campaign', { title: 'Event', ours: 5_00, theirs: 3_00, expectedPipeline: 32_00 }),
]

it('moves target, coverage and gap of the quarters asked about, and leaves the others', () => {
  const lines = whatIf(PARTS, { goalId: revenue.id, targets: { '2027-Q1': 150_00 } })
  expect(lines).toEqual([
    {
      quarter: '2027-Q1',
      target: 100_00,
      supposed: 150_00,
      likely: 90_00,
      coverage: 0.9,
      supposedCoverage: 0.6,
      gap: 60_00,
    },
    {
      quarter: '2027-Q2',
      target: 200_00,
      supposed: 200_00,
      likely: 250_00,
      coverage: 1.25,
      supposedCoverage: 1.25,
      gap: 0,
    },
  ])
  expect([...revenueTargets(PARTS)]).toEqual([
    ['2027-Q1', 100_00],
    ['2027-Q2', 200_00],
  ])
})

it('says what closing a gap would cost at the rate of the campaigns, or that there is nothing to tell by', () => {
  expect(fundingOf(PARTS)).toEqual({ funding: 8_00, pipeline: 32_00 })
  expect(fundingForGap(PARTS, 60_00)).toBe(15_00)
  expect(fundingForGap(PARTS, 1)).toBe(1)
  expect(fundingForGap([], 60_00)).toBeNull()
})

it('brings the likely lines of a quarter to a target to the cent', () => {
  const lines = PARTS.filter(one => one.kind === 'forecast' && one.quarter === '2027-Q1') as Parameters<
    typeof scaledTo
  >[0]
  expect(scaledTo(lines, 100_01)).toEqual([66_67, 33_34])
})
