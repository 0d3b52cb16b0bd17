import type { Deal } from '@shared/domain/deal/schema.ts'
import { makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { getRows, readAll, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import { DealColumns } from './dealColumns.ts'
import type { NamedRecord } from './dealPatch.ts'
import { nextDay, recordOf } from './dealRecord.ts'
import type { DealsAbout } from './query.ts'

export interface Standing {
  readonly about: DealsAbout
  readonly rates: RateBook
}

/** What amounts and ages are worked out with, as of now. */
export async function readStanding(seq: number): Promise<Standing> {
  const [workspace, rates] = await Promise.all([currentWorkspace(), readAll('rates')])
  const { currency, stageProbability } = workspace
  const { stageCategory, ageingDays, stageHistoryFloor } = policyOf(workspace)
  return {
    about: {
      currency,
      probability: stageProbability,
      stageCategory,
      ageingDays,
      historyFloor: stageHistoryFloor,
      today: today(),
      seq,
      revision: 0,
    },
    rates: makeRateBook(rates, currency),
  }
}

/** The columns from every row: the slow way, which is always right. */
export async function buildColumns({ about, rates }: Standing): Promise<DealColumns> {
  const columns = new DealColumns()
  const nextDays = nextDayByDeal(await readAll('tasks'))
  for (const deal of await readAll('deals'))
    columns.put(recordOf(deal, rates, about.today, nextDays.get(deal.id)))
  const [partners, customers, products] = await Promise.all([
    readAll('partners'),
    readAll('customers'),
    readAll('products'),
  ])
  const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
    new Map(rows.map(row => [row.id, row] as const))
  const [partnerById, customerById, productById] = [byId(partners), byId(customers), byId(products)]
  eachCode(columns.partnerNames.length, code => {
    const partner = partnerById.get(columns.partnerNames.idOf(code))
    if (partner) columns.partnerNames.name(code, partner.name, partner.tier)
  })
  eachCode(columns.customerNames.length, code => {
    const customer = customerById.get(columns.customerNames.idOf(code))
    if (customer) columns.customerNames.name(code, customer.name, customer.country)
  })
  eachCode(columns.productNames.length, code => {
    const product = productById.get(columns.productNames.idOf(code))
    if (product) columns.productNames.name(code, product.name)
  })
  return columns
}

const eachCode = (count: number, each: (code: number) => void): void => {
  for (let code = 1; code < count; code++) each(code)
}

/** When the next open task of each deal is due; deals without one are left out. */
export function nextDayByDeal(tasks: Iterable<Task>): ReadonlyMap<string, number> {
  const byDeal = new Map<string, Task[]>()
  for (const task of tasks) {
    if (task.dealId === undefined || !isOpenTask(task)) continue
    const known = byDeal.get(task.dealId)
    if (known) known.push(task)
    else byDeal.set(task.dealId, [task])
  }
  return new Map([...byDeal].map(([id, each]) => [id, nextDay(each)]))
}

export const readNextDays = async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  nextDayByDeal(await rowsBy('tasks', 'dealId', ...ids))

export const readDeals = (ids: readonly string[]): Promise<(Deal | undefined)[]> => getRows('deals', ids)

/** Names as they stand now; a record that is gone keeps none. */
export async function readNamed(table: NamedRecord['table'], ids: readonly string[]): Promise<NamedRecord[]> {
  if (table === 'customers') {
    const rows = await getRows('customers', ids)
    return ids.map((id, i) => ({ table, id, name: rows[i]?.name ?? '', note: rows[i]?.country }))
  }
  if (table === 'products') {
    const rows = await getRows('products', ids)
    return ids.map((id, i) => ({ table, id, name: rows[i]?.name ?? '' }))
  }
  const rows = await getRows('partners', ids)
  return ids.map((id, i) => ({ table, id, name: rows[i]?.name ?? '', note: rows[i]?.tier }))
}
