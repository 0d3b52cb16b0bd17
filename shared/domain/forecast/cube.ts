import { addMinor } from '../../lib/money.ts'
import type { Quarter } from '../../lib/period.ts'
import { splitMinor } from '../../lib/splitMinor.ts'
import type { ForecastKind } from '../deal/category.ts'
import { NOBODY, type PartnerShare } from './dealShares.ts'

/** One deal as a forecast counts it. */
export interface ForecastDeal {
  readonly kind: ForecastKind
  /** undefined: it has no close date. */
  readonly quarter: Quarter | undefined
  /** Minor units of the workspace's currency; undefined where nothing can be added. */
  readonly minor: number | undefined
  /** It has an amount, but no exchange rate to the workspace's currency. */
  readonly withoutRate: boolean
  readonly partners: readonly PartnerShare[]
  readonly products: readonly string[]
  /** `NOBODY` where neither territory nor country is known. */
  readonly region: string
}

export const FORECAST_AXES = ['partner', 'product', 'region'] as const
export type ForecastAxis = (typeof FORECAST_AXES)[number]

/** A quarter × partner × product × region × category of the forecast, and what of it is there. */
export interface ForecastCell {
  readonly quarter: Quarter | undefined
  readonly kind: ForecastKind
  readonly partner: string
  readonly product: string
  readonly region: string
  /** Minor units. */
  minor: number
}

/**
 * The forecast, added up deal by deal. A deal is split over its partners first, each part over its products
 * equally, so the cells add up to the deals to the minor unit. Throws MoneyError past 2^53.
 */
export function forecastCube(deals: Iterable<ForecastDeal>): readonly ForecastCell[] {
  const cells = new Map<string, ForecastCell>()
  for (const deal of deals) addDeal(cells, deal)
  return [...cells.values()]
}

function addDeal(cells: Map<string, ForecastCell>, deal: ForecastDeal): void {
  const { kind, quarter, minor, partners, region } = deal
  const products = deal.products.length === 0 ? [NOBODY] : deal.products
  const byPartner = splitMinor(
    minor ?? 0,
    partners.map(({ weight }) => weight),
  )
  partners.forEach(({ partnerId }, i) => {
    const byProduct = splitMinor(
      byPartner[i] ?? 0,
      products.map(() => 1),
    )
    products.forEach((product, j) => {
      const cell = cellOf(cells, { quarter, kind, partner: partnerId, product, region })
      cell.minor = addMinor(cell.minor, byProduct[j] ?? 0)
    })
  })
}

type CellPlace = Pick<ForecastCell, 'quarter' | 'kind' | 'partner' | 'product' | 'region'>

function cellOf(cells: Map<string, ForecastCell>, at: CellPlace): ForecastCell {
  const key = `${at.quarter}\n${at.kind}\n${at.partner}\n${at.product}\n${at.region}`
  let cell = cells.get(key)
  if (!cell) {
    cell = { ...at, minor: 0 }
    cells.set(key, cell)
  }
  return cell
}
