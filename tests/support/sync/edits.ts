import type { Change } from '@shared/domain/journal/schema.ts'
import { decided } from '@shared/domain/merge-conflict/decide.ts'
import type { MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import type { Random } from '@shared/lib/random.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import type { MemoryDevice, Row } from './memoryDevice.ts'
import { REFUSED_NOTES } from './simNode.ts'

/** Texts no other edit writes, so that each can be looked for. */
export type Fresh = (word: string) => string

const stampsOf = (now: string) => ({ createdAt: now, updatedAt: now, createdIn: `intent ${now}` })

const make = (table: TableName, fields: object): Change => {
  const after = TABLE_SCHEMAS[table].parse(fields) as Row
  return { table, id: after.id, after } as Change
}

const replace = (before: Row, fields: object, now: string): readonly Change[] => {
  const table = tableOfId(before.id)
  if (!table) return []
  const after = TABLE_SCHEMAS[table].parse({ ...before, ...fields, updatedAt: now }) as Row
  return [{ table, id: before.id, before, after } as Change]
}

/** The settings every device begins with; whose they are is nobody else's business. */
export const settings = (owner: string, now: string): Change =>
  make('workspace', { id: 'workspace:main', name: `Book of ${owner}`, owner, ...stampsOf(now) })

const CREATIONS = ['partner', 'partner', 'partner', 'deal', 'view', 'rate', 'snapshot'] as const

/** One or (an import) several new rows; rates and snapshots have ids other devices make, too. */
export function creations(random: Random, device: MemoryDevice, fresh: Fresh): readonly Change[] {
  const count = random.chance(0.15) ? random.int(4, 9) : 1
  const made = Array.from({ length: count }, () => creation(random, device.now(), fresh))
  const byId = new Map(made.map(change => [change.id, change]))
  return [...byId.values()].filter(({ id }) => !device.rows.has(id))
}

function creation(random: Random, now: string, fresh: Fresh): Change {
  const stamps = stampsOf(now)
  const number = random.int(1, 999)
  switch (random.pick(CREATIONS)) {
    case 'partner':
      return make('partners', { id: `partner:${fresh('p')}`, name: fresh('Partner'), ...stamps })
    case 'deal':
      return make('deals', { id: `deal:${fresh('d')}`, name: fresh('Deal'), stage: 'qualified', ...stamps })
    case 'view':
      return make('views', { id: `view:${fresh('v')}`, name: fresh('View'), page: 'deals', ...stamps })
    case 'rate': {
      const day = `2026-01-0${random.int(1, 3)}`
      const [from, to] = ['EUR', 'USD']
      return make('rates', { id: `rate:${day}-EUR-USD`, date: day, from, to, rate: `1.${number}`, ...stamps })
    }
    case 'snapshot': {
      const deals = { ids: '', stages: '', categories: '', minor: [number], closeOn: [null] }
      const probability = { prospecting: 10, qualified: 20, proposal: 50, negotiation: 70, won: 100, lost: 0 }
      const id = `pipelineSnapshot:2026-W0${random.int(1, 2)}`
      return make('pipelineSnapshots', {
        id,
        takenOn: '2026-01-05',
        currency: 'EUR',
        probability,
        deals,
        ...stamps,
      })
    }
  }
}

/** An edit of a field or two of a row. */
export function edit(random: Random, row: Row, now: string, fresh: Fresh): readonly Change[] {
  const change = (fields: object) => replace(row, fields, now)
  switch (tableOfId(row.id)) {
    case 'partners': {
      const { regions } = row as Row & { regions: readonly string[] }
      const field = random.pick([
        'name',
        'city',
        'tier',
        'phone',
        'regions',
        'regions',
        'less',
        'two',
        'bad',
      ] as const)
      if (field === 'regions') return change({ regions: [...regions, fresh('Region')] })
      if (field === 'less') return change({ regions: regions.filter(() => random.chance(0.5)) })
      if (field === 'two') return change({ city: fresh('City'), phone: fresh('Phone') })
      if (field === 'bad') return random.chance(0.3) ? change({ notes: `${REFUSED_NOTES} ${fresh('')}` }) : []
      return change({ [field]: fresh(field) })
    }
    case 'deals':
      return random.chance(0.5)
        ? change({ stage: random.pick(['proposal', 'won', 'lost']), closeOn: dayOf(fresh('')) })
        : change({ amount: { minor: Number(fresh('')), currency: random.pick(['EUR', 'USD']) } })
    case 'views':
      return random.chance(0.5) ? change({ position: random.int(0, 9) }) : change({ name: fresh('View') })
    case 'rates':
      return change({ source: fresh('Source') })
    case 'workspace':
      return random.chance(0.5) ? change({ name: fresh('Book') }) : change({ owner: fresh('Owner') })
    default:
      return []
  }
}

/** A different day for each number. */
const dayOf = (number: string): string =>
  new Date(Date.UTC(2000, 0, 1) + Number(number) * 86_400_000).toISOString().slice(0, 10)

export const deletion = (row: Row): readonly Change[] => {
  const table = tableOfId(row.id)
  return table && table !== 'workspace' && table !== 'mergeConflicts'
    ? [{ table, id: row.id, before: row } as Change]
    : []
}

/** A person decides a conflict. */
export function resolution(random: Random, device: MemoryDevice, conflict: MergeConflict): readonly Change[] {
  const now = device.now()
  const choice = random.pick(['mine', 'theirs'] as const)
  const changes = decided(conflict, device.rows.get(conflict.recordId), { choice }, { now })
  if (!changes.ok) return []
  const after = { ...conflict, resolved: { choice, at: now, by: device.name }, updatedAt: now }
  return [...changes.value, { table: 'mergeConflicts', id: conflict.id, before: conflict, after }]
}
