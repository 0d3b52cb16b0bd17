import { expect, it } from 'vitest'
import { simulate } from '../support/sync/simulate.ts'

const SEED = 1_000_000
const SCHEDULES = 20_000

it('devices lose nothing in 20,000 schedules', async () => {
  const { schedules, edits, counts, failures } = await simulate(SEED, SCHEDULES)
  console.info(`sync simulation: seeds from ${SEED}, ${schedules} schedules, ${edits} edits,`, counts)
  expect(failures).toEqual([])
})
