import type { PersonRef } from '@shared/domain/fields/side.ts'
import { addActions, editAction } from '@shared/domain/plan/actionCommands.ts'
import { createPlan } from '@shared/domain/plan/commands.ts'
import { raciProblems } from '@shared/domain/plan/raci.ts'
import { lockPlan } from '@shared/domain/plan/stepCommands.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MemoryStore } from '../../unit/domain/memoryStore.ts'
import { partnerRow } from '../../unit/domain/rows.ts'

const SEED = 20_261_127
console.info(`RACI: seed ${SEED}`)

const PEOPLE: readonly PersonRef[] = [
  { name: 'Ana', side: 'ours' },
  { name: 'Ben', side: 'ours' },
  { name: 'Ana', side: 'theirs' },
  { name: 'Chi', side: 'theirs' },
]
const person = fc.constantFrom(...PEOPLE)
const people = fc.uniqueArray(person, { maxLength: 3, selector: one => `${one.side} ${one.name}` })
const raci = fc.record({
  accountable: fc.option(person),
  responsible: people,
  consulted: people,
  informed: people,
})
const move = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), raci }),
  fc.record({ kind: fc.constant('edit' as const), at: fc.nat(9), raci }),
)

const key = ({ side, name }: PersonRef): string => `${side} ${name}`

/** The letters of one person in one action, written down apart from the rule. */
function lettersOf(
  one: PersonRef,
  raci: Pick<Task, 'accountable' | 'responsible' | 'consulted' | 'informed'>,
): string {
  const has = (list: readonly PersonRef[] | undefined): boolean =>
    (list ?? []).some(each => key(each) === key(one))
  return [
    raci.accountable && key(raci.accountable) === key(one) ? 'A' : '',
    has(raci.responsible) ? 'R' : '',
    has(raci.consulted) ? 'C' : '',
    has(raci.informed) ? 'I' : '',
  ].join('')
}

it('says of an action what a table of letters says: one A, some R, and who acts is not asked or told as well', () => {
  fc.assert(
    fc.property(raci, ({ accountable, ...lists }) => {
      const action = { title: 'Act', ...lists, accountable: accountable ?? undefined }
      const letters = PEOPLE.map(one => lettersOf(one, action))
      const good =
        letters.filter(one => one.includes('A')).length === 1 &&
        letters.some(one => one.includes('R')) &&
        letters.every(one => one === '' || /^(A|AR|R|C|I)$/.test(one))
      expect(raciProblems(action).length === 0).toBe(good)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

it('never has two who answer for an action, and a plan is locked only when each has exactly one', () => {
  let [locked, refused] = [0, 0]
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), moves => {
      const store = new MemoryStore().put('partners', partnerRow('n'))
      const made = store.commit(createPlan, {
        plan: { name: 'Plan', partnerId: 'partner:n', from: '2026-01-01', to: '2026-12-31', currency: 'EUR' },
        parts: [{ kind: 'goal', side: 'ours', title: 'Grow', weight: 100 }],
      })
      expect(made.ok).toBe(true)
      const plan = store.all('plans')[0]
      if (!plan) throw new Error('The plan is not there.')
      for (const one of moves) {
        const { accountable, ...lists } = one.raci
        const tasks = store.all('tasks')
        const found = one.kind === 'edit' ? tasks[one.at % Math.max(1, tasks.length)] : undefined
        if (found) store.commit(editAction, { id: found.id, patch: { ...lists, accountable } })
        else
          store.commit(addActions, {
            planId: plan.id,
            actions: [{ title: 'Act', ...lists, ...(accountable && { accountable }) }],
          })
        for (const task of store.all('tasks')) {
          const letters = PEOPLE.map(each => lettersOf(each, task))
          expect(letters.filter(each => each.includes('A')).length).toBe(task.accountable ? 1 : 0)
          expect(task.promise).toBe(task.accountable?.side)
        }
      }
      const whole = store.all('tasks').every(task => task.accountable !== undefined)
      const answer = store.commit(lockPlan, { id: plan.id, asOf: '2026-01-02' })
      expect(answer.ok).toBe(whole)
      if (whole) locked++
      else {
        refused++
        expect(!answer.ok && answer.error.code).toBe('raci')
      }
    }),
    { seed: SEED, numRuns: 250 },
  )
  expect(locked).toBeGreaterThan(30)
  expect(refused).toBeGreaterThan(30)
})
