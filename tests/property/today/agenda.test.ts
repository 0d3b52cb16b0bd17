import type { Change } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyToAgenda, emptyAgenda } from '../../../renderer/columns/agenda/agendaState.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261124)
const FROM = '2026-11-24'
const HORIZON = '2027-01-23'

const day = fc.constantFrom('2026-11-01', '2026-11-24', '2026-12-31', '2027-01-23', '2027-01-24', undefined)
const row = fc.oneof(
  fc.record({
    table: fc.constant('tasks'),
    dueOn: day,
    doneAt: fc.constantFrom(undefined, '2026-11-20T00:00:00Z'),
  }),
  fc.record({ table: fc.constant('interactions'), kind: fc.constantFrom('meeting', 'call'), on: day }),
  fc.record({ table: fc.constant('deals'), stage: fc.constantFrom('proposal', 'won'), closeOn: day }),
)
const step = fc.record({ id: fc.integer({ min: 0, max: 6 }), row: fc.option(row, { nil: undefined }) })

/** Turns random puts and deletes into changes with their before-images, as the store would journal them. */
function changesFrom(steps: readonly { id: number; row: { table: string } | undefined }[]) {
  const rows = new Map<string, { table: TableName; row: object }>()
  const changes: Change[] = []
  for (const { id, row } of steps) {
    const tables = row ? [row.table] : ['tasks', 'interactions', 'deals']
    for (const table of tables) {
      const key = `${table}:${id}`
      const before = rows.get(key)?.row
      const after = row && { partners: [], ...row, id: key, on: (row as { on?: string }).on ?? '2026-11-01' }
      if (!before && !after) continue
      changes.push({
        table,
        id: key,
        ...(before && { before }),
        ...(after && { after }),
      } as unknown as Change)
      if (after) rows.set(key, { table: table as TableName, row: after })
      else rows.delete(key)
    }
  }
  return { changes, rows }
}

it('an agenda that followed every change is the one built from the rows that are left', () => {
  console.log(`seed ${SEED}`)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const { changes, rows } = changesFrom(steps)
      const followed = emptyAgenda(FROM, HORIZON)
      for (const change of changes) applyToAgenda(followed, change)
      const ids = { tasks: [] as string[], interactions: [] as string[], deals: [] as string[], open: 0 }
      for (const [id, { table, row }] of rows) {
        const { dueOn, doneAt, kind, on, stage, closeOn } = row as Record<string, string | undefined>
        if (table === 'tasks' && dueOn !== undefined && doneAt === undefined) ids.tasks.push(id)
        if (table === 'interactions' && kind === 'meeting' && (on ?? '') >= FROM) ids.interactions.push(id)
        if (table === 'deals' && stage !== 'won') ids.open += 1
        if (table === 'deals' && stage !== 'won' && closeOn !== undefined && closeOn <= HORIZON)
          ids.deals.push(id)
      }
      expect([...followed.tasks.keys()].sort()).toEqual(ids.tasks.sort())
      expect([...followed.meetings.keys()].sort()).toEqual(ids.interactions.sort())
      expect([...followed.deals.keys()].sort()).toEqual(ids.deals.sort())
      expect(followed.openDeals).toBe(ids.open)
      for (const [id, { closeOn }] of followed.deals)
        expect(closeOn).toBe((rows.get(id)?.row as TableRow<'deals'> | undefined)?.closeOn)
    }),
    { seed: SEED, numRuns: 400 },
  )
})
