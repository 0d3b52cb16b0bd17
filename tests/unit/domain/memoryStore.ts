import type { Command, CommandContext, LoadedRows, Need } from '@shared/domain/command.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS, type TableRow } from '@shared/domain/tables.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import type { z } from 'zod'

type Row = TableRow<TableName>

/** The indexes the real store has; asking for another one is an error there, too. */
const INDEXES: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  partners: ['externalKey'],
  contacts: ['partnerId', 'customerId'],
  customers: ['externalKey'],
  products: ['externalKey'],
  deals: ['externalKey', 'customerId', 'partnerIds'],
  revenue: ['partnerId'],
  targets: ['partnerId'],
  scorecards: ['partnerId'],
  interactions: ['partnerId', 'customerId', 'dealId', 'contactIds', 'externalKey'],
  registrations: ['partnerId', 'customerId', 'dealId', 'externalKey', 'state'],
  conflicts: ['registrationId', 'rivalId'],
  accountLists: ['partnerId'],
  leads: ['partnerId', 'dealId', 'referredBy', 'externalKey', 'state'],
  ruleRuns: ['ruleId', 'recordId'],
  processSteps: ['recordId'],
  attributions: ['dealId'],
  plans: ['partnerId', 'status'],
  planParts: ['planId', 'customerId'],
  planVersions: ['planId', 'partnerId', 'hash'],
  sessions: ['partnerId', 'planId', 'on'],
  sessionItems: ['sessionId'],
  exchanges: ['partnerId'],
  expectations: ['partnerId'],
  packs: ['partnerId', 'planId'],
  packAnswers: ['packId', 'partnerId', 'hash'],
  mergeConflicts: ['recordId'],
  members: ['role'],
  tasks: [
    'partnerId',
    'customerId',
    'dealId',
    'registrationId',
    'leadId',
    'contactId',
    'interactionId',
    'externalKey',
    'promise',
    'planId',
    'sessionId',
  ],
}

export interface Done {
  readonly changes: readonly Change[]
  readonly label: string
}

/** Who does it, when it is not the usual person. */
export type Acting = Partial<Pick<CommandContext, 'actor' | 'rule'>>

/** A store of plain maps that does with a command what the real one does: parse, load its needs, run, apply. */
export class MemoryStore {
  readonly #tables = new Map<TableName, Map<string, Row>>(TABLE_NAMES.map(name => [name, new Map()]))
  #ids = 0

  readonly newId: NewId = type => {
    this.#ids += 1
    return `${type}:new-${this.#ids}`
  }

  put<T extends TableName>(table: T, ...rows: readonly TableRow<T>[]): this {
    for (const row of rows) this.#rows(table).set(row.id, row)
    return this
  }

  get<T extends TableName>(table: T, id: string): TableRow<T> | undefined {
    return this.#rows(table).get(id) as TableRow<T> | undefined
  }

  all<T extends TableName>(table: T): readonly TableRow<T>[] {
    return [...this.#rows(table).values()] as TableRow<T>[]
  }

  /** Everything in it as one comparable text, in the order of ids. */
  snapshot(): string {
    const tables = TABLE_NAMES.map(name => [name, Object.fromEntries(this.#rows(name))])
    return canonicalJson(Object.fromEntries(tables))
  }

  commit<I extends z.ZodType>(
    command: Command<I>,
    input: z.input<I>,
    now = '2026-08-01T09:00:00.000Z',
    { actor = 'Ana Ruiz', rule }: Acting = {},
  ): Result<Done> {
    const parsed = command.input.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return err('invalid', issue?.message ?? '', issue?.path.join('.'))
    }
    const needs = command.needs(parsed.data)
    const then = command.thenNeeds?.(parsed.data, this.#load(needs)) ?? []
    const rows = this.#load([...needs, ...then])
    const context: CommandContext = { now, actor, rule, intent: 'intent-1', newId: this.newId }
    const answer = command.run(rows, parsed.data, context)
    if (!answer.ok) return answer
    const label = command.label(parsed.data, rows)
    this.apply(answer.value)
    return ok({ changes: answer.value, label })
  }

  /** Writes changes as strictly as the store: one change a row, made from what the row is now, and valid. */
  apply(changes: readonly Change[]): void {
    const seen = new Set(changes.map(({ table, id }) => `${table} ${id}`))
    if (seen.size < changes.length) throw new Error('A row was changed twice in one commit.')
    for (const { table, id, before, after } of changes) {
      const rows = this.#rows(table)
      if (canonicalJson(rows.get(id)) !== canonicalJson(before))
        throw new Error(`${id} is not what it was changed from.`)
      if (!after) rows.delete(id)
      else rows.set(id, this.#valid(table, id, after))
    }
  }

  #valid(table: TableName, id: string, row: Row): Row {
    if (row.id !== id) throw new Error(`${id} would be stored as ${row.id}.`)
    const parsed = TABLE_SCHEMAS[table].parse(row)
    if (canonicalJson(parsed) !== canonicalJson(row)) throw new Error(`${id} is not a clean row of ${table}.`)
    for (const [key, value] of Object.entries(row))
      if (value === undefined) throw new Error(`${id} has an undefined ${key}.`)
    return row
  }

  #rows(table: TableName): Map<string, Row> {
    const rows = this.#tables.get(table)
    if (!rows) throw new Error(`No table ${table}.`)
    return rows
  }

  /** Only what was asked for is there: a command that forgets a need fails in its test. */
  #load(needs: readonly Need[]): LoadedRows {
    const loaded = new MemoryStore()
    for (const need of needs) {
      const rows = [...this.#rows(need.table).values()]
      const wanted =
        'ids' in need ? rows.filter(row => need.ids.includes(row.id)) : rows.filter(byIndex(need))
      for (const row of wanted) loaded.#rows(need.table).set(row.id, row)
    }
    return { get: (table, id) => loaded.get(table, id), all: table => loaded.all(table) }
  }
}

function byIndex({ table, index, anyOf }: Extract<Need, { index: string }>): (row: Row) => boolean {
  if (!INDEXES[table]?.includes(index)) throw new Error(`The store has no index ${index} on ${table}.`)
  return row => keysOf(row, index).some(key => anyOf.includes(key))
}

function keysOf(row: Row, index: string): readonly string[] {
  if (index === 'partnerIds' && 'partners' in row) return row.partners.map(({ partnerId }) => partnerId)
  const value: unknown = row[index as keyof Row]
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
}
