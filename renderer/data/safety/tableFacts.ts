import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { lineOf } from '@shared/domain/workspace-file/lines.ts'
import type { TableFacts } from '@shared/domain/workspace-file/manifest.ts'
import { createSha256 } from '@shared/lib/sha256.ts'
import type { TandemDatabase } from '../db.ts'
import { fromStored } from '../stored.ts'

const RUN = 2_000

/** Reads a table back from the store as a workspace file would hold it: its rows and the SHA-256 of its lines. */
export async function tableFacts(database: TandemDatabase, table: TableName): Promise<TableFacts> {
  const encoder = new TextEncoder()
  const hash = createSha256()
  let rows = 0
  let after: string | undefined
  for (;;) {
    const all = database.rows(table)
    const some: TableRow<TableName>[] = await (after === undefined
      ? all.orderBy('id')
      : all.where('id').above(after)
    )
      .limit(RUN)
      .toArray()
    hash.update(encoder.encode(some.map(row => lineOf(fromStored(table, row))).join('')))
    rows += some.length
    after = some.at(-1)?.id
    if (some.length < RUN) return { rows, sha256: hash.hex() }
  }
}
