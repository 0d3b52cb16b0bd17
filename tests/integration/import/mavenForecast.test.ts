import 'fake-indexeddb/auto'
import { setDealsField } from '@shared/domain/deal/commands.ts'
import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import { outcomeOf } from '@shared/domain/forecast/outcome.ts'
import type { Id } from '@shared/lib/ids.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { buildColumns, readStanding, type Standing } from '../../../renderer/columns/deals/dealRows.ts'
import { decidedDeals } from '../../../renderer/columns/forecast/forecastFacts.ts'
import { outcomesOf } from '../../../renderer/columns/forecast/outcomesOf.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { type WinLine, winLines } from '../../../renderer/features/forecast/viewModelWinRates.ts'
import { dexieStore } from '../../../renderer/features/import/engine/dexieStore.ts'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { dataText, hasData, importFile, must } from './realData.ts'

/** The second computation: plain lines of the files, cut at commas (no field of theirs is quoted). */
interface Line {
  readonly agent: string
  readonly product: string
  readonly stage: string
  readonly engaged: string
  readonly closed: string
  readonly value: string
}

const linesOf = (name: string): string[][] =>
  dataText(`crm_maven/${name}.csv`)
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split(','))

const pipelineLines = (): Line[] =>
  linesOf('sales_pipeline').map(([, agent, product, , stage, engaged, closed, value]) => ({
    agent: agent ?? '',
    product: product === 'GTXPro' ? 'GTX Pro' : (product ?? ''),
    stage: stage ?? '',
    engaged: engaged ?? '',
    closed: closed ?? '',
    value: value ?? '',
  }))

/** Won, lost and the rate per key, by walking the file once. */
function slowRates(lines: readonly Line[], key: (line: Line) => string) {
  const rates: Record<string, { won: number; lost: number; rate: number }> = {}
  for (const line of lines) {
    if (line.stage !== 'Won' && line.stage !== 'Lost') continue
    const entry = rates[key(line)] ?? { won: 0, lost: 0, rate: 0 }
    if (line.stage === 'Won') entry.won++
    else entry.lost++
    entry.rate = entry.won / (entry.won + entry.lost)
    rates[key(line)] = entry
  }
  return rates
}

const told = (lines: readonly WinLine[]) =>
  Object.fromEntries(
    lines.map(({ name, outcome: { won, lost, winRate } }) => [name, { won, lost, rate: winRate }]),
  )

const STAGE_OF: Readonly<Record<string, string>> = {
  Won: 'won',
  Lost: 'lost',
  Engaging: 'qualified',
  Prospecting: 'prospecting',
}

describe.skipIf(!hasData('crm_maven'))('Maven CRM: what the screens count is what the files say', () => {
  let columns = new DealColumns()
  let standing: Standing

  beforeAll(async () => {
    await db.open()
    await Promise.all(db.tables.map(table => table.clear()))
    const engine = importEngineOn(dexieStore)
    for (const name of ['accounts', 'products', 'sales_pipeline'])
      await importFile(engine, `crm_maven/${name}.csv`)
    standing = await readStanding(await lastSeq())
    columns = await buildColumns(standing)
  }, 120_000)

  test('pipeline: count and sum of every stage', () => {
    const query = { search: '', filters: [], sort: { id: 'clock', desc: false } } as const
    const { byStage } = new DealAnswers(columns).get(query, standing.about)
    const slow: Record<string, { count: number; minor: number }> = {}
    for (const { stage, value } of pipelineLines()) {
      const entry = slow[STAGE_OF[stage] ?? ''] ?? { count: 0, minor: 0 }
      slow[STAGE_OF[stage] ?? ''] = { count: entry.count + 1, minor: entry.minor + Number(value || 0) * 100 }
    }
    expect(Object.keys(slow).length).toBe(4)
    for (const stage of DEAL_STAGES) {
      expect(byStage[stage].count).toBe(slow[stage]?.count ?? 0)
      // Open deals have no value in the file: then nothing is known, which is not zero.
      const open = stage !== 'won' && stage !== 'lost' && byStage[stage].count > 0
      expect(byStage[stage].minor).toBe(open ? undefined : (slow[stage]?.minor ?? 0))
    }
    expect(byStage.won).toMatchObject({ count: 4_238, minor: 1_000_553_400 })
  })

  test('win rate by agent and by product', () => {
    const lines = pipelineLines()
    const byAgent = winLines(outcomesOf(columns, 'seller'), 'seller', columns)
    expect(told(byAgent)).toEqual(slowRates(lines, line => line.agent))
    expect(byAgent.length).toBe(30)
    const byProduct = winLines(outcomesOf(columns, 'product'), 'product', columns)
    expect(told(byProduct)).toEqual(slowRates(lines, line => line.product))
    expect(byProduct.length).toBe(7)
  })

  test('win rate by region, once each office has its deals: sellers chosen, territory set', async () => {
    const officeOf = new Map(linesOf('sales_teams').map(([agent = '', , office = '']) => [agent, office]))
    const { figures, owners } = columns
    for (const office of new Set(officeOf.values())) {
      const ids: Id<'deal'>[] = []
      for (let row = 0; row < columns.rows; row++)
        if (officeOf.get(owners.idOf(figures.owner[row] ?? 0)) === office)
          ids.push(columns.idOf(row) as Id<'deal'>)
      must(await commit(setDealsField, { ids, field: 'territory', value: office }))
    }
    const withOffices = await buildColumns(standing)
    const byRegion = winLines(outcomesOf(withOffices, 'region'), 'region', withOffices)
    expect(told(byRegion)).toEqual(slowRates(pipelineLines(), line => officeOf.get(line.agent) ?? ''))
    expect(byRegion.map(({ name }) => name).toSorted()).toEqual(['Central', 'East', 'West'])
  }, 120_000)

  test('cycle time of won deals, from engaging to closing', () => {
    const { medianCycle, meanCycle, winRate, meanWon, won } = outcomeOf(decidedDeals(columns))
    const days = pipelineLines()
      .filter(line => line.stage === 'Won')
      .map(line => Math.round((Date.parse(line.closed) - Date.parse(line.engaged)) / 86_400_000))
      .sort((a, b) => a - b)
    expect(won).toBe(days.length)
    const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
    expect(medianCycle).toBe((low + high) / 2)
    expect(meanCycle).toBeCloseTo(days.reduce((sum, each) => sum + each, 0) / days.length, 9)
    expect(winRate).toBe(4_238 / 6_711)
    expect(meanWon).toBeCloseTo(1_000_553_400 / 4_238, 6)
    console.info(`won deals took ${medianCycle} days (median), ${meanCycle?.toFixed(2)} (mean)`)
  })
})
