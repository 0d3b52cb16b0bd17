import { AsyncDuckDB, type Connection, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { DEAL_STAGES, type Deal, type DealStage } from '@shared/domain/deal/schema.ts'

/** The same sums asked of DuckDB, warm, over a table of the same deals; its text columns as it keeps them. */
const SUMS = `
  SELECT partner, month, stage, count(*) AS n, sum(minor) AS total, sum(round(minor * percent / 100)) AS weighted
  FROM deals JOIN stages USING (stage)
  GROUP BY GROUPING SETS ((partner), (month), (stage))`

export interface Duck {
  /** Asks for all sums once; answers how many deals those by stage count. */
  sums(): Promise<number>
  close(): Promise<void>
}

export async function openDuck(
  deals: readonly Deal[],
  percent: Readonly<Record<DealStage, number>>,
): Promise<Duck> {
  const worker = new Worker(new URL(workerUrl, location.href))
  const duck = new AsyncDuckDB(new VoidLogger(), worker)
  await duck.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await duck.connect()
  const lines = deals.map(({ partners, closeOn, stage, amount }) =>
    [partners[0]?.partnerId ?? '', closeOn?.slice(0, 7) ?? '', stage, amount?.minor ?? ''].join(','),
  )
  await fill(duck, connection, 'deals', 'partner,month,stage,minor', lines)
  const weights = DEAL_STAGES.map(stage => `${stage},${percent[stage]}`)
  await fill(duck, connection, 'stages', 'stage,percent', weights)
  return {
    async sums() {
      const rows = (await connection.query(SUMS)).toArray()
      return rows.reduce((sum, { stage, n }) => sum + (stage === null ? 0 : Number(n)), 0)
    },
    async close() {
      await connection.close()
      await duck.terminate()
    },
  }
}

async function fill(
  duck: AsyncDuckDB,
  connection: Connection,
  name: string,
  header: string,
  lines: readonly string[],
): Promise<void> {
  await duck.registerFileText(`${name}.csv`, `${[header, ...lines].join('\n')}\n`)
  await connection.query(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${name}.csv', header = true)`)
}
