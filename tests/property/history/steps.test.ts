import { restoreRecord } from '@shared/domain/history/commands.ts'
import { rowAfter, stepOf } from '@shared/domain/history/steps.ts'
import { type Change, inverseOf } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../../unit/domain/memoryStore.ts'
import { contactRow, customerRow, partnerRow } from '../../unit/domain/rows.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20_261_124)
console.info(`history properties: seed ${SEED}`)

type Row = TableRow<TableName>

/** One journal entry: its own changes, or the intent it undoes or repeats. */
interface Entry {
  readonly seq: number
  readonly intent: string
  readonly changes: readonly Change[]
  readonly undoes?: string
  readonly redoes?: string
}

const KEYS = ['1', '2', '3'] as const
const tier = fc.constantFrom('Gold', 'Silver', undefined)

/** Rows set to a tier, or deleted, in one intent of one or several entries (an import in chunks). */
const write = fc.record({
  kind: fc.constant('write' as const),
  chunks: fc.array(
    fc.array(
      fc.tuple(fc.constantFrom(...KEYS), fc.oneof({ weight: 3, arbitrary: tier }, fc.constant(null))),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    { minLength: 1, maxLength: 3 },
  ),
})
const session = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: write },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  ),
  { minLength: 3, maxLength: 18, size: 'max' },
)
type Step = typeof session extends fc.Arbitrary<readonly (infer S)[]> ? S : never

/** A journal as the store keeps it, and the slow truth: every state after every entry, replayed forwards. */
function play(steps: readonly Step[]) {
  const journal: Entry[] = []
  const truth: ReadonlyMap<string, Row>[] = [new Map()]
  const [undo, redo]: [string[], string[]] = [[], []]
  const made = new Map<string, readonly Change[]>()
  let intents = 0
  const enter = (entry: Omit<Entry, 'seq'>, effect: readonly Change[]) => {
    const now = new Map(truth.at(-1))
    for (const { id, after } of effect) {
      if (after) now.set(id, after)
      else now.delete(id)
    }
    journal.push({ ...entry, seq: truth.length })
    truth.push(now)
  }
  for (const step of steps) {
    if (step.kind === 'write') {
      intents += 1
      const intent = `intent-${intents}`
      const all: Change[] = []
      for (const chunk of step.chunks) {
        const now = new Map(truth.at(-1))
        const changes = chunk.flatMap(([key, value], i) => {
          const id = `partner:${key}`
          const before = now.get(id)
          const after =
            value === null
              ? undefined
              : partnerRow(key, { ...(value && { tier: value }), createdIn: `${intent}.${all.length}.${i}` })
          if (!before && !after) return []
          if (after) now.set(id, after)
          else now.delete(id)
          return [{ table: 'partners', id, ...(before && { before }), ...(after && { after }) } as Change]
        })
        if (changes.length === 0) continue
        all.push(...changes)
        enter({ intent, changes }, changes)
      }
      if (all.length === 0) continue
      made.set(intent, all)
      undo.push(intent)
      redo.length = 0
    } else {
      const [from, to] = step.kind === 'undo' ? [undo, redo] : [redo, undo]
      const intent = from.pop()
      if (intent === undefined) continue
      to.push(intent)
      const changes = made.get(intent) ?? []
      const effect = step.kind === 'undo' ? [...changes].reverse().map(inverseOf) : changes
      enter({ intent: `${step.kind}-${journal.length}`, changes: [], [`${step.kind}es`]: intent }, effect)
    }
  }
  const changesOf = (entry: Entry) => made.get(entry.undoes ?? entry.redoes ?? '') ?? entry.changes
  return { journal, truth, changesOf }
}

describe('a record at any moment', () => {
  it('is what replaying the whole journal forwards says, through undo, redo and imports in chunks', () => {
    let [moments, undone] = [0, 0]
    fc.assert(
      fc.property(session, steps => {
        const { journal, truth, changesOf } = play(steps)
        for (const key of KEYS) {
          const id = `partner:${key}`
          const own = journal.flatMap(entry => stepOf(entry, changesOf(entry), id) ?? [])
          const present = truth.at(-1)?.get(id)
          for (const [seq, state] of truth.entries()) {
            const expected = canonicalJson(state.get(id))
            expect(canonicalJson(rowAfter(present, own, seq))).toBe(expected)
            // One step is enough: the oldest after the moment.
            const next = own.find(step => step.seq > seq)
            expect(canonicalJson(rowAfter(present, next ? [next] : [], seq))).toBe(expected)
            moments += 1
          }
        }
        undone += journal.filter(entry => entry.undoes !== undefined).length
      }),
      { seed: SEED, numRuns: 500 },
    )
    console.info(`${moments} moments compared, ${undone} undos among them`)
    expect(undone).toBeGreaterThan(100)
  })
})

describe('restoring', () => {
  const text = fc.constantFrom('a', 'b', undefined)
  const state = fc
    .record({ title: text, notes: text, partner: fc.boolean(), customer: fc.boolean(), key: text })
    .filter(({ partner, customer }) => partner || customer)
    .map(({ title, notes, partner, customer, key }) =>
      contactRow('1', {
        ...(title && { title }),
        ...(notes && { notes }),
        ...(partner && { partnerId: 'partner:1' }),
        ...(customer && { customerId: 'customer:1' }),
        ...(key && { externalKey: key }),
      }),
    )

  it('brings the whole state back or says what it left out; undoing it gives today’s state', () => {
    fc.assert(
      fc.property(
        state,
        fc.option(state, { nil: undefined }),
        fc.boolean(),
        fc.boolean(),
        (then, now, hasPartner, hasCustomer) => {
          const store = new MemoryStore()
          if (hasPartner) store.put('partners', partnerRow('1'))
          if (hasCustomer) store.put('customers', customerRow('1'))
          if (now) store.put('contacts', now)
          const before = store.snapshot()
          const answer = store.commit(restoreRecord, {
            table: 'contacts',
            row: then,
            at: '2026-07-31T00:00:00.000Z',
          })
          if (!answer.ok) {
            expect(store.snapshot()).toBe(before)
            return
          }
          const { updatedAt: _, ...back } = store.get('contacts', then.id) ?? then
          const { updatedAt: __, ...was } = then
          const whole = canonicalJson(back) === canonicalJson(was)
          expect(whole).toBe(!answer.value.label.includes('left out'))
          store.apply(answer.value.changes.map(inverseOf))
          expect(store.snapshot()).toBe(before)
        },
      ),
      { seed: SEED, numRuns: 600 },
    )
  })
})
