import { DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import { expect, it } from 'vitest'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { forecastFields } from '../../../renderer/columns/deals/forecastFields.ts'
import { formatQuarter } from '../../../renderer/ui/format/dates.ts'

it('a quarter in a filter is written as everywhere else', () => {
  const fields = forecastFields(new DealColumns(), {
    today: '2026-11-26',
    stageCategory: DEFAULT_STAGE_CATEGORY,
  })
  const field = fields.find(({ id }) => id === 'forecastQuarter')
  expect(field && 'words' in field && field.words?.('2026-Q3')).toBe(formatQuarter('2026-Q3'))
})
