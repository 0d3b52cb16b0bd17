import { categoryOf, DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import { dealAge } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, DEFAULT_STAGE_PROBABILITY, type Deal, isOpen } from '@shared/domain/deal/schema.ts'
import { stageAge } from '@shared/domain/deal/stagePath.ts'
import { forecastQuarter } from '@shared/domain/forecast/forecastQuarter.ts'
import { fieldOf } from '@shared/domain/view/filterMatch.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { dealChoices } from '../../../renderer/columns/deals/dealChoices.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { dealFields } from '../../../renderer/columns/deals/dealFields.ts'
import { DealLines, DealList } from '../../../renderer/columns/deals/dealList.ts'
import { applyPatch } from '../../../renderer/columns/deals/dealPatch.ts'
import { checksumOf } from '../../../renderer/columns/deals/keptDeals.ts'
import type { DealQuery } from '../../../renderer/columns/deals/query.ts'
import {
  convertedOf,
  groupOf,
  holds,
  inOrder,
  sortValue,
  sumsOf,
  type World,
  weightedOf,
} from './dealOracle.ts'
import { ABOUT, patchOf, query, RATES, step, TODAY } from './dealSteps.ts'

const passes = (deal: Deal, { filters, search, partnerIds }: DealQuery, world: World): boolean =>
  holds(deal, search, world) &&
  (partnerIds === undefined || deal.partners.some(({ partnerId }) => partnerIds.includes(partnerId))) &&
  filters.every(({ field, values }) => {
    if (field === 'stage') return values.includes(deal.stage)
    if (field === 'state') return groupOf(deal, 'state', world) !== 'slipped'
    if (field === 'partner')
      return deal.partners.length === 0 || deal.partners.some(part => part.partnerId === 'partner:1')
    if (field === 'close')
      return deal.closeOn !== undefined && deal.closeOn >= TODAY && deal.closeOn <= addDays(TODAY, 30)
    // This quarter and the last one, of the day the test stands on.
    if (field === 'closeIn')
      return deal.closeOn !== undefined && deal.closeOn >= '2026-07-01' && deal.closeOn <= '2026-12-31'
    if (field === 'age') return (dealAge(deal, TODAY) ?? 0) <= 90
    if (field === 'category')
      return isOpen(deal.stage) && categoryOf(deal, DEFAULT_STAGE_CATEGORY) === 'commit'
    if (field === 'stageAge') return (stageAge(deal, TODAY) ?? -1) >= 30
    if (field === 'forecastQuarter') return forecastQuarter(deal, TODAY) === '2026-Q4'
    if (field === 'currency') return deal.amount === undefined || deal.amount.currency === 'EUR'
    const converted = convertedOf(deal, world)
    return converted !== undefined && converted >= 1000_00
  })

const COUNTED = ['stage', 'partner', 'tier', 'customer', 'owner', 'currency'] as const

function countsOf(
  deals: readonly Deal[],
  by: (typeof COUNTED)[number],
  tiers: ReadonlyMap<string, string>,
): Map<string, number> {
  const valuesOf = (deal: Deal): readonly string[] => {
    if (by === 'partner') return deal.partners.length === 0 ? [''] : deal.partners.map(part => part.partnerId)
    if (by === 'tier') {
      const known = deal.partners.map(part => tiers.get(part.partnerId) ?? '').filter(tier => tier !== '')
      return known.length === 0 ? [''] : [...new Set(known)]
    }
    if (by === 'currency') return [deal.amount?.currency ?? '']
    return [groupOf(deal, by, { today: TODAY } as World)]
  }
  const counts = new Map<string, number>()
  for (const value of deals.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

it('columns answer as a slow look through the rows does, after any edits, filters and sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, query), { minLength: 1, maxLength: 8 }), rounds => {
      const deals = new Map<string, Deal>()
      const names = { partners: new Map<string, string>(), customers: new Map<string, string>() }
      const tiers = new Map<string, string>()
      let columns = new DealColumns()
      let answers = new DealAnswers(columns)
      const about = ABOUT
      const lines = () => new DealLines(columns, about)

      rounds.forEach(([change, asked], round) => {
        if (change.kind === 'put') for (const each of change.deals) deals.set(each.id, each)
        else if (change.kind === 'drop') for (const each of change.keys) deals.delete(`deal:${each}`)
        else {
          const id = `${change.table === 'partners' ? 'partner' : 'customer'}:${change.at}`
          names[change.table].set(id, change.name)
          if (change.table === 'partners') tiers.set(id, change.tier)
        }
        answers.touch(applyPatch(columns, patchOf(change)))

        // Half the time the columns go to the store and come back.
        if (round % 2 === 1) {
          const packed = structuredClone(columns.pack())
          expect(checksumOf(packed)).toBe(checksumOf(columns.pack()))
          columns = new DealColumns(packed)
          answers = new DealAnswers(columns)
        }

        const world: World = {
          deals,
          partnerNames: names.partners,
          customerNames: names.customers,
          rates: RATES,
          today: TODAY,
          probability: DEFAULT_STAGE_PROBABILITY,
        }
        const answer = answers.get(asked, about)
        const list = new DealList(lines(), answer)
        const wanted = [...deals.values()].filter(each => passes(each, asked, world))
        const shown = Array.from(answer.order, (_, i) => deals.get(list.idAt(i) ?? '') as Deal)
        expect(new Set(shown.map(each => each.id))).toEqual(new Set(wanted.map(each => each.id)))
        expect(shown.length).toBe(wanted.length)
        shown.forEach((each, i) => {
          expect(list.indexOf(each.id)).toBe(i)
          const line = list.at(i)
          expect([line?.name, line?.stage, line?.closeOn, line?.converted, line?.weighted]).toEqual([
            each.name,
            each.stage,
            each.closeOn,
            convertedOf(each, world),
            weightedOf(each, world),
          ])
        })

        const spans = answer.segments ?? [{ value: '', from: 0, count: shown.length }]
        expect(spans.reduce((sum, span) => sum + span.count, 0)).toBe(shown.length)
        for (const { value, from, count } of spans) {
          const group = shown.slice(from, from + count)
          if (asked.group) for (const each of group) expect(groupOf(each, asked.group, world)).toBe(value)
          group.slice(1).forEach((each, i) => {
            const before = group[i] as Deal
            expect(
              inOrder(before, each, asked.sort.id, asked.sort.desc, world),
              `${sortValue(before, asked.sort.id, world)} before ${sortValue(each, asked.sort.id, world)}`,
            ).toBe(true)
          })
        }

        expect(answer.open).toEqual(
          sumsOf(
            wanted.filter(each => isOpen(each.stage)),
            world,
          ),
        )
        for (const stage of DEAL_STAGES)
          expect(answer.byStage[stage]).toEqual(
            sumsOf(
              wanted.filter(each => each.stage === stage),
              world,
            ),
          )
        expect(columns.count).toBe(deals.size)

        const fields = dealFields(columns, about)
        for (const id of COUNTED) {
          const field = fieldOf(fields, { field: id })
          const counts = field && dealChoices(columns, field).filter(choice => choice.count !== 0)
          expect([id, new Map(counts?.map(({ value, count }) => [value, count]))]).toEqual([
            id,
            countsOf([...deals.values()], id, tiers),
          ])
        }
      })
    }),
    { numRuns: 150 },
  )
})
