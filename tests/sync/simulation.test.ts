import { describe, expect, it } from 'vitest'
import { BROKEN_RULES } from '../support/sync/brokenRules.ts'
import { simulate } from '../support/sync/simulate.ts'

const SEED = 27_112_026
const SCHEDULES = 1_000

describe('two to five devices with crashes, lost answers, partitions and other programs', () => {
  it('hold equal rows in the end, and no edit anybody was told is kept is lost', async () => {
    const { schedules, edits, counts, failures } = await simulate(SEED, SCHEDULES)
    console.info(`sync simulation: seeds from ${SEED}, ${schedules} schedules, ${edits} edits,`, counts)
    expect(failures).toEqual([])
  })

  it.each(Object.entries(BROKEN_RULES))('are seen to lose something when %s', async (name, rules) => {
    const { schedules, failures } = await simulate(SEED, SCHEDULES, rules)
    console.info(
      `${name}: seed ${failures[0]?.seed} of ${schedules}: ${failures[0]?.problems[0]?.slice(0, 300)}`,
    )
    expect(failures).not.toEqual([])
  })
})
