import type { RowDocument } from '@shared/sync/document.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import type { SyncCall, SyncCalls } from '@shared/sync/protocol.ts'
import { receive } from '@shared/sync/receive.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { writeBack } from '@shared/sync/writeBack.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { createCouch } from '../../../electron/sync/couch.ts'
import type { Fetch } from '../../../electron/sync/request.ts'
import { tryEndpoint } from '../../../electron/sync/tryEndpoint.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { HOSTILE_WORDS, hostileJson, hostileText } from '../../support/fuzz/garbage.ts'
import { partnerRow } from '../../unit/domain/rows.ts'

/** A server that answers what it likes: as CouchDB would, nearly so, or anything. */

const often = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 25, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: hostileJson })

const id = fc.constantFrom(
  'partner:1',
  'partner:2',
  'deal:1',
  'task:1',
  'tandem:workspace',
  '_design/x',
  ...HOSTILE_WORDS,
)
const rev = fc.constantFrom('1-a', '2-b', '3-c', '99999999999999999999-x', '-1-x', 'x', '')
const key = fc.constantFrom('name', 'city', 'id', 'updatedAt', 'types', ...HOSTILE_WORDS)
const row = fc
  .array(fc.tuple(key, hostileJson), { maxLength: 3 })
  .map(pairs => ({ ...partnerRow('1', {}), ...Object.fromEntries(pairs) }) as unknown)
const by = fc.record({
  intent: often(fc.constant('intent-1')),
  label: often(hostileText),
  at: often(fc.constant('2026-11-27T10:00:00.000Z')),
  actor: often(hostileText),
  device: often(fc.record({ id: fc.constant('d'), name: hostileText })),
})
const doc = fc.record(
  {
    _id: often(id),
    _rev: often(rev),
    _deleted: often(fc.boolean()),
    _conflicts: often(fc.array(rev, { maxLength: 2 })),
    row: often(row),
    by: often(by),
    sealed: often(fc.record({ key: id, on: rev, nonce: hostileText, text: hostileText })),
  },
  { requiredKeys: [] },
)
const feed = fc.record(
  {
    results: often(
      fc.array(
        often(
          fc.record(
            {
              id: often(id),
              seq: often(fc.constant('2-x')),
              changes: often(fc.array(fc.record({ rev }))),
              doc: often(doc),
              deleted: fc.boolean(),
            },
            { requiredKeys: ['id', 'seq'] },
          ),
        ),
        { maxLength: 5 },
      ),
    ),
    last_seq: often(fc.constantFrom('9-x', 9, [9, 'x'])),
    pending: often(fc.constantFrom(0, 5, -1, 1e308)),
  },
  { requiredKeys: ['results', 'last_seq'] },
)
const stored = fc.array(
  often(
    fc.record(
      {
        id: often(id),
        rev: often(rev),
        error: often(fc.constantFrom('conflict', 'forbidden', 'x')),
        reason: often(hostileText),
      },
      { requiredKeys: ['id'] },
    ),
  ),
  { maxLength: 3 },
)
const info = fc.record({
  db_name: hostileText,
  doc_count: often(fc.nat(1_000)),
  version: often(fc.constantFrom('3.3.0', '1.6.0', 'x')),
  couchdb: fc.constant('Welcome'),
})
const marker = fc.record({
  _id: fc.constant('tandem:workspace'),
  _rev: rev,
  workspace: often(hostileText),
  name: often(hostileText),
  madeAt: often(hostileText),
  sealed: often(hostileJson),
})
const refusal = fc.record({
  error: often(fc.constantFrom('not_found', 'forbidden', 'unauthorized', 'conflict', 'x')),
  reason: hostileText,
})

/** What the server of a call would say to it, in the order it is asked. */
const RIGHT: Readonly<Record<SyncCall | 'try', readonly fc.Arbitrary<unknown>[]>> = {
  changes: [feed],
  push: [stored],
  branches: [doc, doc],
  look: [info, marker],
  mark: [fc.record({ ok: fc.constant(true) })],
  try: [info, marker, info],
}
const anyBody = fc.oneof(feed, stored, info, marker, doc, refusal, hostileJson)
const ODD = [
  '{"results":[',
  '{"doc_count":1e999}',
  '[]',
  'null',
  '"x"',
  '{"last_seq":1e999,"results":[]}',
] as const

const bodyFor = (right: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 8, arbitrary: right.map(json => JSON.stringify(json)) },
      { weight: 1, arbitrary: anyBody.map(json => JSON.stringify(json)) },
      { weight: 1, arbitrary: fc.oneof(hostileText, fc.constantFrom(...ODD)) },
    )
    .map(text => text.slice(0, 400_000))

interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

const PASSING = fc.constantFrom(200, 201)
const FAILING = fc.constantFrom(202, 400, 401, 403, 404, 408, 409, 412, 413, 429, 500, 503, 599)

const answerFor = (right: fc.Arbitrary<unknown>): fc.Arbitrary<Answer> =>
  fc.record({
    status: fc.oneof({ weight: 6, arbitrary: PASSING }, { weight: 1, arbitrary: FAILING }),
    text: bodyFor(right),
    headers: fc.record(
      {
        'retry-after': fc.constantFrom(
          '1',
          '-5',
          '99999999999999',
          'Wed, 21 Oct 2026 07:28:00 GMT',
          'never',
          '',
        ),
        'set-cookie': fc.constantFrom('AuthSession=abc; Path=/', 'AuthSession=', 'x', 'AuthSession=a,b;'),
      },
      { requiredKeys: [] },
    ),
  })

interface Case {
  readonly call: SyncCall | 'try'
  readonly answers: readonly Answer[]
  readonly signIn: 'none' | 'basic' | 'session' | 'bearer'
}

const cases: fc.Arbitrary<Case> = fc
  .constantFrom<SyncCall | 'try'>('changes', 'changes', 'changes', 'push', 'branches', 'look', 'mark', 'try')
  .chain(call =>
    fc.record({
      call: fc.constant(call),
      answers: fc.tuple(...RIGHT[call].map(answerFor)),
      signIn: fc.constantFrom('none', 'basic', 'session', 'bearer'),
    }),
  )

const INPUTS: { readonly [C in SyncCall]: SyncCalls[C]['input'] } = {
  changes: { since: '1-x', limit: 10, wait: false },
  push: {
    docs: [
      { _id: 'partner:1', row: { id: 'partner:1' } },
      { _id: 'partner:2', _deleted: true },
    ],
  },
  branches: { id: 'partner:1', revs: ['1-a', '2-b'] },
  look: { seen: { id: 'partner:1', rev: '1-a' } },
  mark: {
    marker: { _id: 'tandem:workspace', workspace: 'w', name: 'n', madeAt: '2026-11-27T10:00:00.000Z' },
  },
}

export const fuzzSyncAnswers = (howMany: number) =>
  fuzz({ name: 'answers of a sync server', seed: 20_261_127, cases: howMany, inputs: cases, one: ask })

async function ask({ call, answers, signIn }: Case): Promise<string> {
  let turn = 0
  const fetch: Fetch = async () => {
    const { status, text, headers } = answers[turn++ % answers.length] as Answer
    return new Response(text, { status, headers })
  }
  const connection = { url: 'https://couch.example/db', user: 'u', secret: 's', signIn, fetch }
  if (call === 'try') {
    const verdict = structuredClone(
      await tryEndpoint({ ...connection, timeoutMs: 5_000, heartbeatMs: 5_000 }),
    )
    if (verdict.kind === 'failed') return refused(verdict.failure)
    expect(Number.isSafeInteger(verdict.documents)).toBe(true)
    return 'tried'
  }
  const keys = { kept: undefined, learned() {} }
  const couch = createCouch({ ...connection, ...(signIn === 'bearer' && { keys }) })
  const said = await couch.call(call, INPUTS[call] as never)
  const answered = structuredClone(said)
  expect(turn).toBeLessThan(40)
  if (!answered.ok) return refused(answered.failure)
  if (call === 'changes') takeIn(answered.value as SyncCalls['changes']['output'])
  if (call === 'branches') for (const one of answered.value as readonly RowDocument[]) expectRow(one)
  if (call === 'push')
    expect((answered.value as readonly { id: string }[]).map(({ id }) => id)).toEqual([
      'partner:1',
      'partner:2',
    ])
  return call
}

const ROUND = ['id', 'table']

/** What a laptop makes of the documents: rows of its schema, conflicts, or a note that it does not understand. */
function takeIn({ docs, since, pending }: SyncCalls['changes']['output']): void {
  expect(typeof since).toBe('string')
  if (pending !== undefined) expect(Number.isSafeInteger(pending)).toBe(true)
  const mine = partnerRow('1', { city: 'Ulm' })
  for (const doc of docs) {
    expectRow(doc)
    const table = tableOfId(doc._id)
    if (table === undefined) continue
    const known: SyncRow = {
      id: doc._id,
      table,
      rev: '1-a',
      edit: 1,
      dirty: 1,
      base: { ...partnerRow('1', {}) },
    }
    for (const there of [undefined, known]) {
      const incoming = { table, known: there, mine: there && table === 'partners' ? mine : undefined, doc }
      const { sync, write } = writeBack(incoming, receive(incoming))
      if (sync) for (const key of ROUND) expect(Object.hasOwn(sync, key)).toBe(true)
      if (write && 'put' in write) expect(write.put.id).toBe(doc._id)
    }
  }
}

function expectRow({ _id, row }: RowDocument): void {
  expect(tableOfId(_id), _id).toBeDefined()
  if (row) expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
}

function refused(failure: {
  readonly kind: string
  readonly message: string
  readonly retryAfterMs?: number | undefined
}): string {
  expectPlain(failure)
  if (failure.retryAfterMs !== undefined) {
    expect(failure.retryAfterMs).toBeGreaterThanOrEqual(0)
    expect(failure.retryAfterMs).toBeLessThanOrEqual(3_600_000)
  }
  return failure.kind
}
