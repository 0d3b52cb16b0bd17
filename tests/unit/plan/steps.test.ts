import { addParts, editPart } from '@shared/domain/plan/partCommands.ts'
import {
  backToDraft,
  lockPlan,
  newVersion,
  sendForReview,
  signPlan,
  supersedePlan,
  unlockPlan,
} from '@shared/domain/plan/stepCommands.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'
import { actionRow, ourAna, partRow, planRow, theirBo } from './planRows.ts'

const id = 'plan:p' as const
const LOCK = { id, asOf: '2026-02-01' }
let store: MemoryStore

const goal = (key: string, weight: number) => partRow(key, 'goal', { side: 'joint', title: key, weight })
const status = () => store.get('plans', id)?.status
const versions = (): readonly PlanVersion[] => store.all('planVersions')
const version = () => store.get('planVersions', store.get('plans', id)?.versionId ?? '') as PlanVersion
const codeOf = (answer: { ok: boolean; error?: { code: string } }) =>
  answer.ok ? 'done' : answer.error?.code
const typed = (side: 'ours' | 'theirs', name = side === 'ours' ? 'Ana Ruiz' : 'Bo Lind') =>
  store.commit(signPlan, { id, signature: { side, name, role: 'Director', way: 'typed' } })

beforeEach(() => {
  store = new MemoryStore()
    .put('partners', partnerRow('n'))
    .put('plans', planRow('p'))
    .put('planParts', goal('a', 60), goal('b', 40))
    .put('tasks', actionRow('1', { accountable: ourAna, responsible: [theirBo] }))
})

describe('the steps of a plan', () => {
  it('go from draft to signed, and a change after that is a new version', () => {
    expect(codeOf(store.commit(sendForReview, { id }))).toBe('done')
    expect(status()).toBe('inReview')
    expect(codeOf(store.commit(lockPlan, LOCK))).toBe('done')
    expect([status(), version().version, version().signatures]).toEqual(['locked', 1, []])

    expect(codeOf(typed('ours'))).toBe('done')
    expect(status()).toBe('locked')
    expect(codeOf(typed('theirs'))).toBe('done')
    expect(status()).toBe('signed')
    expect(version().signatures.map(({ side, name, role }) => [side, name, role])).toEqual([
      ['ours', 'Ana Ruiz', 'Director'],
      ['theirs', 'Bo Lind', 'Director'],
    ])

    const first = version()
    expect(codeOf(store.commit(newVersion, { id }))).toBe('done')
    expect(store.get('plans', id)).toMatchObject({ status: 'draft', version: 2 })
    expect(store.get('plans', id)?.versionId).toBeUndefined()
    const added = { kind: 'swot' as const, quadrant: 'threat' as const, text: 'Price' }
    expect(codeOf(store.commit(addParts, { planId: id, parts: [added] }))).toBe('done')
    store.commit(lockPlan, LOCK)
    expect(version().version).toBe(2)
    expect(version().hash).not.toBe(first.hash)
    expect(store.get('planVersions', first.id)).toEqual(first)
    typed('ours')
    expect(store.get('planVersions', first.id)?.supersededAt).toBeUndefined()
    typed('theirs')
    expect(store.get('planVersions', first.id)?.supersededAt).toBe('2026-08-01T09:00:00.000Z')
    expect([status(), version().version]).toEqual(['signed', 2])
  })

  it('locks a draft at once, and goes back from review', () => {
    store.commit(sendForReview, { id })
    expect(codeOf(store.commit(sendForReview, { id }))).toBe('step')
    expect(codeOf(store.commit(backToDraft, { id }))).toBe('done')
    expect(codeOf(store.commit(backToDraft, { id }))).toBe('step')
    expect(codeOf(store.commit(lockPlan, LOCK))).toBe('done')
    expect(codeOf(store.commit(lockPlan, LOCK))).toBe('step')
    expect(codeOf(store.commit(sendForReview, { id }))).toBe('step')
  })

  it('unlocks what nobody signed and keeps it as withdrawn', () => {
    expect(codeOf(store.commit(unlockPlan, { id }))).toBe('step')
    store.commit(lockPlan, LOCK)
    const locked = version()
    expect(codeOf(store.commit(unlockPlan, { id }))).toBe('done')
    expect([status(), store.get('plans', id)?.version]).toEqual(['draft', 1])
    expect(store.get('planVersions', locked.id)?.withdrawnAt).toBeDefined()
    store.commit(lockPlan, LOCK)
    typed('theirs')
    expect(codeOf(store.commit(unlockPlan, { id }))).toBe('signed')
    expect(versions()).toHaveLength(2)
  })

  it('supersedes a signed plan only', () => {
    store.commit(lockPlan, LOCK)
    expect(codeOf(store.commit(supersedePlan, { id }))).toBe('step')
    typed('ours')
    typed('theirs')
    expect(codeOf(store.commit(supersedePlan, { id }))).toBe('done')
    expect(status()).toBe('superseded')
    expect(version().supersededAt).toBeDefined()
    expect(codeOf(store.commit(supersedePlan, { id }))).toBe('step')
  })

  it('every one of them is taken back to the byte by its inverse', () => {
    const before = store.snapshot()
    const done = store.commit(lockPlan, LOCK)
    const signed = typed('ours')
    for (const answer of [signed, done])
      if (answer.ok)
        store.apply(
          answer.value.changes.map(
            ({ table, id, before, after }) => ({ table, id, before: after, after: before }) as never,
          ),
        )
    expect(store.snapshot()).toBe(before)
  })
})

describe('what keeps a plan from being locked', () => {
  const refusal = () => {
    const answer = store.commit(lockPlan, LOCK)
    return answer.ok ? 'done' : answer.error
  }

  it('no goal', () => {
    store = new MemoryStore().put('partners', partnerRow('n')).put('plans', planRow('p'))
    expect(refusal()).toMatchObject({ code: 'noGoals', at: 'goals' })
  })

  it('weights that do not add up to 100', () => {
    store.put('planParts', goal('a', 50))
    expect(refusal()).toMatchObject({
      code: 'weights',
      message: 'The weights of the goals add up to 90, not to 100.',
    })
  })

  it('an action nobody answers for', () => {
    store.put('tasks', actionRow('2', { title: 'Train ten people', responsible: [ourAna] }))
    expect(refusal()).toMatchObject({
      code: 'raci',
      message: 'Nobody answers for the action “Train ten people”.',
    })
    expect([status(), versions().length]).toEqual(['draft', 0])
  })
})

describe('a signature is refused', () => {
  it('on a plan that is not locked', () => {
    expect(codeOf(typed('ours'))).toBe('gone')
  })

  it('twice for one side', () => {
    store.commit(lockPlan, LOCK)
    typed('ours')
    expect(codeOf(typed('ours', 'Cem Ak'))).toBe('twice')
    expect(version().signatures).toHaveLength(1)
  })

  it('with nothing drawn', () => {
    store.commit(lockPlan, LOCK)
    const signature = { side: 'ours' as const, name: 'Ana Ruiz', way: 'drawn' as const }
    expect(codeOf(store.commit(signPlan, { id, signature }))).toBe('empty')
    expect(codeOf(store.commit(signPlan, { id, signature: { ...signature, path: '<script>' } }))).toBe(
      'invalid',
    )
    expect(codeOf(store.commit(signPlan, { id, signature: { ...signature, path: 'M1,2L3,4' } }))).toBe('done')
  })

  it('when what was locked was changed behind its hash', () => {
    store.commit(lockPlan, LOCK)
    const { content, ...rest } = version()
    store.put('planVersions', { ...rest, content: { ...content, names: { 'product:x': 'Other' } } })
    expect(codeOf(typed('ours'))).toBe('changed')
    expect(version().signatures).toEqual([])
  })
})

it('parts of a locked plan stay as they are', () => {
  store.commit(lockPlan, LOCK)
  const answer = store.commit(editPart, { kind: 'goal', id: 'planPart:a', patch: { weight: 1 } })
  expect(codeOf(answer)).toBe('locked')
})
