import { automationRates, rateTrend, rateWindow, stepsByHand } from '@shared/domain/automation/rate.ts'
import { PROCESSES, type ProcessStep } from '@shared/domain/automation/schema.ts'
import { addDays, daysBetween } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepRow } from '../../unit/automation/rows.ts'

const TODAY = '2026-11-26'
const dayOf = (at: string): string => at.slice(0, 10)

const someSteps: fc.Arbitrary<ProcessStep[]> = fc
  .array(
    fc.record({
      process: fc.constantFrom(...PROCESSES),
      step: fc.constantFrom('submit', 'approve', 'offer'),
      ago: fc.integer({ min: -3, max: 200 }),
      rule: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map(list =>
    list.map(({ process, step, ago, rule }, at) =>
      stepRow(String(at), {
        process,
        step,
        at: `${addDays(TODAY, -ago)}T10:00:00.000Z`,
        ...(rule && { ruleId: 'automationRule:r' }),
      }),
    ),
  )

describe('the automation rate', () => {
  it('is what counting each step by hand gives, per process and in total, and n/a without steps', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: 1, max: 120 }), (steps, days) => {
        const rates = automationRates(steps, rateWindow(TODAY, days), dayOf)
        const inWindow = steps.filter(({ at }) => {
          const ago = daysBetween(dayOf(at), TODAY)
          return ago >= 0 && ago < days
        })
        for (const key of ['total', ...PROCESSES] as const) {
          const mine = inWindow.filter(({ process }) => key === 'total' || process === key)
          const byRule = mine.filter(({ ruleId }) => ruleId).length
          const shown = key === 'total' ? rates.total : rates.byProcess[key]
          expect(shown.all).toBe(mine.length)
          expect(shown.byRule).toBe(byRule)
          expect(shown.percent).toBe(mine.length === 0 ? undefined : (byRule / mine.length) * 100)
        }
      }),
    )
  })

  it('adds up over the spans of its trend, and so do the steps still done by hand', () => {
    fc.assert(
      fc.property(someSteps, steps => {
        const whole = rateWindow(TODAY, 84)
        const spans = Array.from({ length: 12 }, (_, week) => {
          const from = addDays(whole.from, week * 7)
          return { from, to: addDays(from, 6) }
        })
        const trend = rateTrend(steps, spans, dayOf)
        const { total } = automationRates(steps, whole, dayOf)
        expect(trend.reduce((sum, each) => sum + each.rate.all, 0)).toBe(total.all)
        expect(trend.reduce((sum, each) => sum + each.rate.byRule, 0)).toBe(total.byRule)
        const byHand = stepsByHand(steps, whole, dayOf)
        expect(byHand.reduce((sum, each) => sum + each.byHand, 0)).toBe(total.all - total.byRule)
        expect(byHand.every((each, at) => at === 0 || each.byHand <= (byHand[at - 1]?.byHand ?? 0))).toBe(
          true,
        )
      }),
    )
  })
})
