import type { Command } from '@shared/domain/command.ts'
import { createContact, deleteContacts, editContact } from '@shared/domain/contact/commands.ts'
import { createCustomer, deleteCustomers, editCustomer } from '@shared/domain/customer/commands.ts'
import { createDeal, deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import { dealProblems } from '@shared/domain/deal/rules.ts'
import { deleteInteractions, editInteraction, logInteraction } from '@shared/domain/interaction/commands.ts'
import { logWithTask } from '@shared/domain/interaction/followUp.ts'
import { interactionProblems } from '@shared/domain/interaction/rules.ts'
import { inverseOf } from '@shared/domain/journal/schema.ts'
import {
  createPartner,
  deletePartners,
  editPartner,
  setPartnersField,
} from '@shared/domain/partner/commands.ts'
import { createRate, deleteRates } from '@shared/domain/rate/commands.ts'
import { createTarget, deleteTargets, editTarget } from '@shared/domain/target/commands.ts'
import {
  completeTasks,
  createTask,
  deleteTasks,
  editTask,
  postponeTasks,
  remindTasks,
  reopenTasks,
} from '@shared/domain/task/commands.ts'
import { saveWorkspace } from '@shared/domain/workspace/commands.ts'
import { totalsByCurrency } from '@shared/lib/money.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Done, MemoryStore } from '../../unit/domain/memoryStore.ts'
import * as any from './arbitrary.ts'

const SEED = 20_261_104
console.info(`command properties: seed ${SEED}`)

/** One command with an input for it; `run` keeps the two together. */
interface Step {
  readonly name: string
  run(store: MemoryStore, now: string): ReturnType<MemoryStore['commit']>
}

const step = <I extends z.ZodType>(
  command: Command<I>,
  input: fc.Arbitrary<z.input<I>>,
): fc.Arbitrary<Step> =>
  input.map(value => ({ name: command.name, run: (store, now) => store.commit(command, value, now) }))

const steps = [
  step(createPartner, any.partnerEntry),
  step(editPartner, any.partnerEdit),
  step(setPartnersField, any.partnersField),
  step(deletePartners, any.chosen('partner')),
  step(createContact, any.contactEntry),
  step(editContact, any.contactEdit),
  step(deleteContacts, any.chosen('contact')),
  step(createCustomer, any.customerEntry),
  step(editCustomer, any.customerEdit),
  step(deleteCustomers, any.chosen('customer')),
  step(createDeal, any.dealEntry),
  step(editDeal, any.dealEdit),
  step(deleteDeals, any.chosen('deal')),
  step(createTarget, any.targetEntry),
  step(editTarget, any.targetEdit),
  step(deleteTargets, any.chosen('target')),
  step(logInteraction, any.interactionEntry),
  step(logWithTask, any.entryWithTask),
  step(editInteraction, any.interactionEdit),
  step(deleteInteractions, any.chosen('interaction')),
  step(createTask, any.taskEntry),
  step(editTask, any.taskEdit),
  step(completeTasks, any.chosen('task')),
  step(reopenTasks, any.chosen('task')),
  step(postponeTasks, any.postponed),
  step(remindTasks, any.reminded),
  step(deleteTasks, any.chosen('task')),
  step(createRate, any.rateEntry),
  step(deleteRates, any.rateIds),
  step(saveWorkspace, any.workspacePatch),
]
const session = fc.array(fc.oneof(...steps), { minLength: 8, maxLength: 25, size: 'max' })

const book = (): MemoryStore => any.fill(new MemoryStore())
const at = (index: number) => new Date(Date.UTC(2026, 7, 1, 9, index)).toISOString()
const earned = (store: MemoryStore) => totalsByCurrency(store.all('revenue').map(({ amount }) => amount))

describe('any session of commands', () => {
  it('is taken back by the inverse of its changes, step by step', () => {
    const done = new Map<string, number>()
    fc.assert(
      fc.property(session, list => {
        const store = book()
        const history: { readonly before: string; readonly made: Done }[] = []
        for (const [index, one] of list.entries()) {
          const before = store.snapshot()
          const answer = one.run(store, at(index))
          if (answer.ok) {
            history.push({ before, made: answer.value })
            if (answer.value.changes.length > 0) done.set(one.name, (done.get(one.name) ?? 0) + 1)
          } else expect(store.snapshot()).toBe(before)
        }
        const after = store.snapshot()
        for (const { before, made } of [...history].reverse()) {
          store.apply(made.changes.map(inverseOf))
          expect(store.snapshot()).toBe(before)
        }
        for (const { made } of history) store.apply(made.changes.map(inverseOf).map(inverseOf))
        expect(store.snapshot()).toBe(after)
      }),
      { seed: SEED, numRuns: 600 },
    )
    console.info(`changes per command: ${[...done].map(([name, count]) => `${name} ${count}`).join(', ')}`)
    expect([...done.keys()].sort()).toHaveLength(steps.length)
  })

  it('never changes what was earned, never breaks a rule, never leaves a live link to a deleted partner', () => {
    fc.assert(
      fc.property(session, list => {
        const store = book()
        const before = earned(store)
        for (const [index, one] of list.entries()) one.run(store, at(index))
        expect(earned(store)).toEqual(before)
        expect(store.all('deals').flatMap(dealProblems)).toEqual([])
        const partners = new Set<string>(store.all('partners').map(({ id }) => id))
        const linked = [
          ...store.all('contacts').map(({ partnerId }) => partnerId),
          ...store.all('targets').map(({ partnerId }) => partnerId),
          ...store.all('revenue').map(({ partnerId }) => partnerId),
          ...store.all('interactions').map(({ partnerId }) => partnerId),
          ...store.all('tasks').map(({ partnerId }) => partnerId),
          ...store.all('deals').flatMap(deal => deal.partners.map(({ partnerId }) => partnerId)),
        ]
        expect(linked.filter(id => id !== undefined && !partners.has(id))).toEqual([])
        expect(store.all('interactions').flatMap(interactionProblems)).toEqual([])
        const dealIds = new Set<string>(store.all('deals').map(({ id }) => id))
        const aboutDeals = [...store.all('interactions'), ...store.all('tasks')].map(({ dealId }) => dealId)
        expect(aboutDeals.filter(id => id !== undefined && !dealIds.has(id))).toEqual([])
        expect(
          store.all('contacts').filter(({ partnerId, customerId }) => !partnerId && !customerId),
        ).toEqual([])
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('says in words what it did, and stamps every row it wrote', () => {
    fc.assert(
      fc.property(session, list => {
        const store = book()
        for (const [index, one] of list.entries()) {
          const answer = one.run(store, at(index))
          if (!answer.ok || answer.value.changes.length === 0) continue
          expect(answer.value.label).toMatch(/^(Add|Edit|Set|Delete|Move|Change) .+[^:; ]$/)
          for (const { after } of answer.value.changes) if (after) expect(after.updatedAt).toBe(at(index))
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
