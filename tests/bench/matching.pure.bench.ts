import { test } from '@playwright/test'
import { hasData } from '../integration/import/realData.ts'
import { names } from './matching/companyNames.ts'
import { abtBuy, type Dataset, febrl, restaurantsD1, restaurantsDirty } from './matching/datasets.ts'
import { fullCheck } from './matching/fullCheck.ts'
import { linkage } from './matching/linkage.ts'
import { speed } from './matching/speed.ts'

/**
 * How well records of the same thing are found, and how fast. Weights and thresholds are learnt on one half of the
 * entities and reported on the other; every figure stands beside that of a plain peer measured in the same run.
 */
const data = (folder: string, title: string, run: () => void) =>
  test(title, () => {
    test.skip(!hasData(folder), `no real data in ../shared/data/${folder}`)
    run()
  })

const linked = (folder: string, title: string, make: () => Dataset, seeds = 1) =>
  data(folder, title, () => linkage(make(), seeds))

linked('linkage_restaurants_dirty', 'restaurants_dirty', restaurantsDirty, 10)
linked('linkage_D1_restaurants', 'D1_restaurants', restaurantsD1, 10)
for (const n of [1, 2, 3]) linked('linkage_febrl', `febrl${n}`, () => febrl(n))
linked('linkage_D2_abt_buy', 'D2_abt_buy', abtBuy)
data('company_names', 'company_names', names)
test('checks against 100,000 deals', () => speed())
test('whole checks with rules in the large sample', () => {
  test.setTimeout(600_000)
  fullCheck()
})
