import { automationRates, rateWindow } from '@shared/domain/automation/rate.ts'
import { ruleProblems } from '@shared/domain/automation/rules.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, optionsOf, SEEDS } from './book.ts'

describe.each(SEEDS)('automation in the sample of seed %i', seed => {
  const { automationRules, ruleRuns, processSteps, registrations, leads } = bookOf(seed)

  it('has four rules, two of them on, all of which could be saved as they are', () => {
    expect(automationRules.map(({ enabled }) => enabled)).toEqual([true, true, false, false])
    expect(automationRules.flatMap(ruleProblems)).toEqual([])
  })

  it('tells of each approval by rule the same in the registration, the step log and the log of runs', () => {
    const byRule = registrations.flatMap(({ id, steps }) =>
      steps.filter(({ ruleId }) => ruleId !== undefined).map(({ at }) => `${id} ${at}`),
    )
    expect(byRule.length).toBeGreaterThan(0)
    const runs = ruleRuns.map(({ recordId, at }) => `${recordId} ${at}`).sort()
    expect(runs).toEqual(expect.arrayContaining(byRule))
    const logged = processSteps.filter(({ ruleId }) => ruleId !== undefined)
    expect(logged.map(({ recordId, at }) => `${recordId} ${at}`).sort()).toEqual(runs)
    const offered = ruleRuns.filter(({ trigger }) => trigger === 'lead.created')
    expect(offered.length + byRule.length).toBe(runs.length)
    for (const { recordId, at } of offered)
      expect(leads.find(({ id }) => id === recordId)?.offers[0]?.offeredAt).toBe(at)
    for (const { steps } of registrations)
      for (const [index, step] of steps.entries()) if (index > 0) expect(step.from).toBe(steps[index - 1]?.to)
  })

  it('stands below the line: there is something to automate next', () => {
    const rates = automationRates(processSteps, rateWindow(optionsOf(seed).today), at => at.slice(0, 10))
    expect(rates.total.percent).toBeGreaterThan(0)
    expect(rates.total.percent).toBeLessThan(70)
    expect(rates.byProcess.lead.byRule).toBeGreaterThan(0)
  })
})
