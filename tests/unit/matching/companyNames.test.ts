import { expect, test } from 'vitest'
import { decisionOn, lookAlikes, variants } from '../../bench/matching/companyNames.ts'
import { hasData } from '../../integration/import/realData.ts'

test.skipIf(!hasData('company_names'))(
  'every variant of a company is found, no look-alike is asked about',
  () => {
    const pairs = variants()
    expect([pairs.length, lookAlikes().length]).toEqual([39, 10])
    expect(pairs.filter(([a, b]) => decisionOn(a, b) === 'no')).toEqual([])
    expect(lookAlikes().filter(([a, b]) => decisionOn(a, b) !== 'no')).toEqual([])
  },
)
