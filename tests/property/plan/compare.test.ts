import { applyDifference, differenceOf, isSameContent } from '@shared/domain/plan/compare.ts'
import { hashOfContent } from '@shared/domain/plan/content.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planContents } from './arbitrary.ts'

const SEED = 20_261_126
console.info(`plan compare: seed ${SEED}`)
const RUNS = { seed: SEED, numRuns: 200 }

it('the difference applied to the old gives the new, to the byte and to the hash', () => {
  fc.assert(
    fc.property(planContents, planContents, (before, after) => {
      const made = applyDifference(before, differenceOf(before, after))
      expect(canonicalJson(made)).toBe(canonicalJson(after))
      expect(hashOfContent(made)).toBe(hashOfContent(after))
    }),
    RUNS,
  )
})

it('equal contents differ in nothing, others in something', () => {
  fc.assert(
    fc.property(planContents, planContents, (before, after) => {
      expect(isSameContent(differenceOf(before, structuredClone(before)))).toBe(true)
      const equal = canonicalJson(before) === canonicalJson(after)
      expect(isSameContent(differenceOf(before, after))).toBe(equal)
    }),
    RUNS,
  )
})

it('what one side added the other way round was removed', () => {
  fc.assert(
    fc.property(planContents, planContents, (before, after) => {
      const idsOf = (how: string, difference: ReturnType<typeof differenceOf>) =>
        difference.sections
          .flatMap(({ parts, actions }) => [...parts, ...actions])
          .filter(change => change.how === how)
          .map(({ row }) => row.id)
          .sort()
      const [there, back] = [differenceOf(before, after), differenceOf(after, before)]
      expect(idsOf('added', there)).toEqual(idsOf('removed', back))
      expect(idsOf('changed', there)).toEqual(idsOf('changed', back))
    }),
    RUNS,
  )
})
