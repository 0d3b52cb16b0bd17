import { plainText, richFromPlain } from '@shared/domain/fields/richText.ts'
import { createPlan, deletePlan, editPlan } from '@shared/domain/plan/commands.ts'
import type { NewPart } from '@shared/domain/plan/newParts.ts'
import {
  addParts,
  deleteParts,
  editPart,
  editParts,
  movePart,
  writeText,
} from '@shared/domain/plan/partCommands.ts'
import { partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { lockPlan } from '@shared/domain/plan/stepCommands.ts'
import { partName } from '@shared/domain/plan/words.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'

const COVER = {
  name: 'Nordlicht 2027',
  partnerId: 'partner:n' as const,
  from: '2027-01-01',
  to: '2027-12-31',
  currency: 'EUR',
}

function planned(more: Partial<Parameters<MemoryStore['commit']>[1] & object> = {}) {
  const store = new MemoryStore().put('partners', partnerRow('n'))
  const answer = store.commit(createPlan, { plan: COVER, ...more })
  const plan = store.all('plans')[0]
  if (!answer.ok || !plan) throw new Error('The plan is not there.')
  return { store, plan, answer }
}

const goal = (title: string, fields: object = {}) => ({
  kind: 'goal' as const,
  side: 'ours' as const,
  title,
  ...fields,
})
const titles = (store: MemoryStore) => partsOfKind(store.all('planParts'), 'goal').map(({ title }) => title)

describe('a deleted goal', () => {
  it('is served by no action any more, in the same commit', () => {
    const { store } = planned({
      parts: [goal('Win banks', { key: 'g1', weight: 100 })],
      actions: [{ title: 'Call ten banks', goalKey: 'g1', accountable: { name: 'Ana', side: 'ours' } }],
    })
    const [part] = store.all('planParts')
    store.commit(deleteParts, { ids: [part?.id as 'planPart:1'] })
    expect(store.all('planParts')).toEqual([])
    expect(store.all('tasks')[0]).toMatchObject({ title: 'Call ten banks', accountable: { name: 'Ana' } })
    expect(store.all('tasks')[0]).not.toHaveProperty('goalId')
  })
})

describe('what a part is called', () => {
  it('is words, never a value as it is kept', () => {
    expect(partName({ kind: 'forecast', quarter: '2026-Q1' } as NewPart)).toBe('“Q1 2026”')
    expect(partName({ kind: 'motion', motion: 'coSell' } as NewPart)).not.toContain('coSell')
  })
})

describe('a new plan', () => {
  it('takes its parts and actions as one intent, and actions find the goals they serve', () => {
    const { store, plan, answer } = planned({
      parts: [goal('Win banks', { key: 'g1', weight: 60 }), goal('Certify', { weight: 40 })],
      actions: [
        { title: 'Call ten banks', goalKey: 'g1', accountable: { name: 'Ana', side: 'ours' } },
        { title: 'Book a course', accountable: { name: 'Chi', side: 'theirs' } },
      ],
    })
    expect(answer.value.label).toBe('Begin the plan “Nordlicht 2027”')
    expect(plan).toMatchObject({ status: 'draft', version: 1 })
    expect(titles(store)).toEqual(['Win banks', 'Certify'])
    const [first, second] = store.all('tasks')
    expect(first).toMatchObject({ promise: 'ours', planId: plan.id, partnerId: 'partner:n', order: 1 })
    expect(store.get('planParts', first?.goalId ?? '')).toMatchObject({ title: 'Win banks' })
    expect(second).toMatchObject({ promise: 'theirs', order: 2 })
    expect(second).not.toHaveProperty('goalId')
  })

  it('ends after it begins, and is of a partner that is there', () => {
    const store = new MemoryStore().put('partners', partnerRow('n'))
    const late = store.commit(createPlan, { plan: { ...COVER, to: '2026-12-31' } })
    expect(!late.ok && late.error).toMatchObject({ code: 'span', at: 'to' })
    const nobody = store.commit(createPlan, { plan: { ...COVER, partnerId: 'partner:x' } })
    expect(!nobody.ok && nobody.error.code).toBe('missing')
    expect(store.all('plans')).toEqual([])
  })
})

describe('parts of a plan', () => {
  it('are added after the last of their kind, moved between others and to the front', () => {
    const { store, plan } = planned({
      parts: [goal('A'), goal('B'), { kind: 'swot', quadrant: 'threat', text: 'x' }],
    })
    store.commit(addParts, { planId: plan.id, parts: [goal('C'), goal('D')] })
    expect(titles(store)).toEqual(['A', 'B', 'C', 'D'])
    const id = (title: string) => {
      const found = partsOfKind(store.all('planParts'), 'goal').find(one => one.title === title)
      if (!found) throw new Error(`There is no goal ${title}.`)
      return found.id
    }
    store.commit(movePart, { planId: plan.id, id: id('D'), after: id('A') })
    expect(titles(store)).toEqual(['A', 'D', 'B', 'C'])
    store.commit(movePart, { planId: plan.id, id: id('C'), after: null })
    expect(titles(store)).toEqual(['C', 'A', 'D', 'B'])
    // Again and again at one place: between two there is always room.
    for (let i = 0; i < 40; i++) {
      const order = titles(store)
      store.commit(movePart, { planId: plan.id, id: id(order[3] ?? ''), after: id(order[0] ?? '') })
      expect(titles(store)).toEqual([order[0], order[3], order[1], order[2]])
    }
    store.commit(deleteParts, { ids: [id('A'), id('B')] })
    expect(titles(store).sort()).toEqual(['C', 'D'])
  })

  it('are edited field by field; an edit that changes nothing is none', () => {
    const { store } = planned({ parts: [goal('A', { weight: 10 })] })
    const [only] = partsOfKind(store.all('planParts'), 'goal')
    if (!only) throw new Error('The goal is not there.')
    const edit = store.commit(editPart, { kind: 'goal', id: only.id, patch: { weight: 30, detail: 'Why' } })
    expect(edit.ok && edit.value.label).toBe('Edit the goal “A”: detail and weight')
    expect(store.get('planParts', only.id)).toMatchObject({ weight: 30, detail: 'Why', title: 'A' })
    const same = store.commit(editPart, { kind: 'goal', id: only.id, patch: { weight: 30 } })
    expect(same.ok && same.value.changes).toEqual([])
    const other = store.commit(editPart, { kind: 'risk', id: only.id, patch: { title: 'x' } })
    expect(!other.ok && other.error.code).toBe('gone')
    const much = store.commit(editPart, { kind: 'goal', id: only.id, patch: { weight: 101 } })
    expect(!much.ok && much.error.at).toBe('patch.weight')
  })

  it('keep one text a section, whoever writes it first', () => {
    const { store, plan } = planned()
    const write = (text: string) =>
      store.commit(writeText, { planId: plan.id, section: 'thesis', doc: richFromPlain(text) })
    write('One')
    write('One\nTwo')
    const texts = partsOfKind(store.all('planParts'), 'text')
    expect(texts.map(({ doc }) => plainText(doc))).toEqual(['One\nTwo'])
    const again = write('One\nTwo')
    expect(again.ok && again.value.changes).toEqual([])
  })
})

describe('a locked plan', () => {
  it('refuses every change of what was locked, with the way on', () => {
    const { store, plan } = planned({ parts: [goal('A', { weight: 100 })] })
    const [only] = store.all('planParts')
    if (!only) throw new Error('The goal is not there.')
    expect(store.commit(lockPlan, { id: plan.id, asOf: '2027-01-01' }).ok).toBe(true)
    const before = store.snapshot()
    const tries = [
      store.commit(editPlan, { id: plan.id, patch: { name: 'Other' } }),
      store.commit(addParts, { planId: plan.id, parts: [goal('B')] }),
      store.commit(editPart, { kind: 'goal', id: only.id, patch: { title: 'B' } }),
      store.commit(editParts, { what: 'x', patches: [{ kind: 'goal', id: only.id, patch: { title: 'B' } }] }),
      store.commit(movePart, { planId: plan.id, id: only.id, after: null }),
      store.commit(deleteParts, { ids: [only.id] }),
      store.commit(writeText, { planId: plan.id, section: 'thesis', doc: richFromPlain('x') }),
    ]
    for (const answer of tries) {
      expect(!answer.ok && answer.error.code).toBe('locked')
      expect(!answer.ok && answer.error.message).toContain('start a new version')
    }
    expect(store.snapshot()).toBe(before)
  })
})

describe('a deleted plan', () => {
  it('leaves its actions as tasks', () => {
    const { store, plan } = planned({
      parts: [goal('A', { key: 'a' })],
      actions: [{ title: 'Do it', goalKey: 'a', accountable: { name: 'Ana', side: 'ours' } }],
    })
    const answer = store.commit(deletePlan, { id: plan.id })
    expect(answer.ok && answer.value.label).toBe('Delete the plan “Nordlicht 2027”; 1 action stays as a task')
    expect(store.all('planParts')).toEqual([])
    const [task] = store.all('tasks')
    expect(task).toMatchObject({ title: 'Do it', promise: 'ours' })
    expect(task).not.toHaveProperty('planId')
    expect(task).not.toHaveProperty('goalId')
  })
})
