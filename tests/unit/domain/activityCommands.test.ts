import { deleteContacts } from '@shared/domain/contact/commands.ts'
import { deleteCustomers } from '@shared/domain/customer/commands.ts'
import { deleteDeals } from '@shared/domain/deal/commands.ts'
import { deleteInteractions, editInteraction, logInteraction } from '@shared/domain/interaction/commands.ts'
import { logWithTask } from '@shared/domain/interaction/followUp.ts'
import { deletePartners } from '@shared/domain/partner/commands.ts'
import {
  completeTasks,
  createTask,
  deleteTasks,
  editTask,
  postponeTasks,
  remindTasks,
  reopenTasks,
} from '@shared/domain/task/commands.ts'
import type { Result } from '@shared/lib/result.ts'
import { describe, expect, it } from 'vitest'
import { type Done, MemoryStore } from './memoryStore.ts'
import { contactRow, customerRow, dealRow, interactionRow, partnerRow, taskRow } from './rows.ts'

const said = (answer: Result<Done>): string =>
  answer.ok ? answer.value.label : `error: ${answer.error.code}`

const NOW = '2026-08-01T09:00:00.000Z'

const store = () =>
  new MemoryStore()
    .put('partners', partnerRow('n', { name: 'Nordlicht' }), partnerRow('s', { name: 'Südwind' }))
    .put('customers', customerRow('c', { name: 'Falk AG' }))
    .put('contacts', contactRow('z', { name: 'Zoë', partnerId: 'partner:n' }))
    .put('deals', dealRow('d', { name: 'Retrofit' }))

describe('interactions', () => {
  it('hang on a partner, customer, deal or person that exists', () => {
    const book = store()
    const call = { kind: 'call' as const, subject: 'Pricing', on: '2026-07-30' }
    expect(said(book.commit(logInteraction, { ...call, partnerId: 'partner:n' }))).toBe(
      'Add the call with Nordlicht: Pricing',
    )
    expect(said(book.commit(logInteraction, { ...call, contactIds: ['contact:z'] }))).toBe(
      'Add the call with Zoë: Pricing',
    )
    expect(said(book.commit(logInteraction, { ...call, kind: 'note', dealId: 'deal:d' }))).toBe(
      'Add the note “Pricing”',
    )
    expect(said(book.commit(logInteraction, { ...call, customerId: 'customer:c' }))).toBe(
      'Add the call with Falk AG: Pricing',
    )
    expect(said(book.commit(logInteraction, call))).toBe('error: nowhere')
    for (const missing of [
      { partnerId: 'partner:x' as const },
      { customerId: 'customer:x' as const },
      { dealId: 'deal:x' as const },
      { contactIds: ['contact:z' as const, 'contact:x' as const] },
    ])
      expect(said(book.commit(logInteraction, { ...call, ...missing }))).toBe('error: missing')
    expect(book.all('interactions')).toHaveLength(4)
    expect(book.all('interactions')[0]).toMatchObject({ contactIds: [], createdIn: 'intent-1' })
  })

  it('end after they start, and an edit is refused only for what it breaks', () => {
    const book = store().put('interactions', interactionRow('1', { partnerId: 'partner:n' }))
    const times = { startAt: '2026-07-30T10:00:00.000Z', endAt: '2026-07-30T09:00:00.000Z' }
    const edit = (patch: object) => said(book.commit(editInteraction, { id: 'interaction:1', patch }))
    expect(edit(times)).toBe('error: order')
    expect(edit({ ...times, endAt: times.startAt })).toBe('Edit “Talk 1”: start and end')
    expect(edit({ partnerId: null })).toBe('error: nowhere')
    expect(edit({ partnerId: null, dealId: 'deal:d', on: '2026-07-30' })).toBe(
      'Edit “Talk 1”: day, partner and deal',
    )
    expect(said(book.commit(editInteraction, { id: 'interaction:9', patch: {} }))).toBe('error: gone')
  })

  it('are deleted; tasks that came out of them stay', () => {
    const book = store()
      .put('interactions', interactionRow('1', { partnerId: 'partner:n' }))
      .put('tasks', taskRow('1', { interactionId: 'interaction:1' }))
    expect(said(book.commit(deleteInteractions, { ids: ['interaction:1'] }))).toBe('Delete “Talk 1”')
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('interactionId')
    expect(said(book.commit(deleteInteractions, { ids: ['interaction:1'] }))).toBe('error: gone')
  })
})

describe('an interaction with a task that follows', () => {
  const call = {
    kind: 'call' as const,
    subject: 'Pricing',
    on: '2026-07-30',
    partnerId: 'partner:n' as const,
  }

  it('is one change, and the task knows where it came from', () => {
    const book = store()
    const task = { title: 'Send the quote', dueOn: '2026-08-03', partnerId: 'partner:n' as const }
    expect(said(book.commit(logWithTask, { interaction: call, task }))).toBe(
      'Add the call with Nordlicht: Pricing, with a task',
    )
    const [entry] = book.all('interactions')
    expect(book.all('tasks')[0]).toMatchObject({ title: 'Send the quote', interactionId: entry?.id })
  })

  it('is refused whole', () => {
    const book = store()
    const before = book.snapshot()
    const task = { title: 'Send the quote' }
    const { partnerId: _, ...nowhere } = call
    expect(said(book.commit(logWithTask, { interaction: nowhere, task }))).toBe('error: nowhere')
    expect(said(book.commit(logWithTask, { interaction: call, task: { ...task, dealId: 'deal:x' } }))).toBe(
      'error: missing',
    )
    expect(book.snapshot()).toBe(before)
  })
})

describe('tasks', () => {
  it('may stand alone; a promise says so', () => {
    const book = store()
    expect(said(book.commit(createTask, { title: 'Read the price list' }))).toBe(
      'Add the task “Read the price list”',
    )
    const promised = { title: 'Sandbox', promise: 'ours' as const, partnerId: 'partner:n' as const }
    expect(said(book.commit(createTask, promised))).toBe('Add the promise “Sandbox” for Nordlicht')
    expect(said(book.commit(createTask, { title: 'x', interactionId: 'interaction:x' }))).toBe(
      'error: missing',
    )
    expect(said(book.commit(createTask, { title: 'x', contactId: 'contact:x' }))).toBe('error: missing')
    expect(said(book.commit(createTask, { title: ' ' }))).toBe('error: invalid')
  })

  it('are done once, opened again, put off and deleted, several at once', () => {
    const done = { doneAt: '2026-07-01T08:00:00.000Z' }
    const book = store().put(
      'tasks',
      taskRow('1', { title: 'One', dueOn: '2026-07-01', remindAt: '2026-07-01T07:00:00.000Z' }),
      taskRow('2', done),
    )
    const both = { ids: ['task:1' as const, 'task:2' as const] }
    expect(said(book.commit(completeTasks, both))).toBe('Set 2 tasks to done')
    expect(book.get('tasks', 'task:1')?.doneAt).toBe(NOW)
    expect(book.get('tasks', 'task:2')?.doneAt).toBe(done.doneAt)
    expect(book.commit(completeTasks, both)).toMatchObject({ value: { changes: [] } })
    expect(said(book.commit(reopenTasks, { ids: ['task:1'] }))).toBe('Set “One” to open again')
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('doneAt')
    expect(said(book.commit(postponeTasks, { ids: ['task:1'], dueOn: '2026-08-05' }))).toBe(
      'Move “One” to 2026-08-05',
    )
    // The reminder stood for the old day.
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('remindAt')
    const at = '2026-08-04T15:00:00.000Z'
    expect(said(book.commit(remindTasks, { ids: ['task:1', 'task:2'], at }))).toBe(
      `Set the reminder of 2 tasks to ${at}`,
    )
    expect(book.get('tasks', 'task:1')).toMatchObject({ remindAt: at, dueOn: '2026-08-05' })
    // Done: nothing to be reminded of.
    expect(book.get('tasks', 'task:2')).not.toHaveProperty('remindAt')
    expect(said(book.commit(editTask, { id: 'task:1', patch: { remindAt: null, silent: true } }))).toBe(
      'Edit “One”: reminder and whether it reminds',
    )
    book.commit(remindTasks, { ids: ['task:1'], at })
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('silent')
    const patch = { dueOn: null, remindAt: NOW, promise: 'theirs' as const }
    expect(said(book.commit(editTask, { id: 'task:1', patch }))).toBe(
      'Edit “One”: due date, reminder and promise',
    )
    expect(said(book.commit(deleteTasks, both))).toBe('Delete 2 tasks')
    expect(said(book.commit(completeTasks, both))).toBe('error: gone')
    expect(said(book.commit(postponeTasks, { ids: ['task:1'], dueOn: '2026-02-30' }))).toBe('error: invalid')
  })
})

describe('what hangs on a record that is deleted', () => {
  const busy = () =>
    store()
      .put(
        'interactions',
        interactionRow('1', { partnerId: 'partner:n', dealId: 'deal:d', contactIds: ['contact:z'] }),
        interactionRow('2', { dealId: 'deal:d' }),
        interactionRow('3', { customerId: 'customer:c', contactIds: ['contact:z'] }),
        interactionRow('4', { partnerId: 'partner:s' }),
      )
      .put(
        'tasks',
        taskRow('1', { partnerId: 'partner:n', dealId: 'deal:d', contactId: 'contact:z' }),
        taskRow('2', { customerId: 'customer:c' }),
        taskRow('3', { partnerId: 'partner:s' }),
      )
  const ids = (book: MemoryStore, table: 'interactions' | 'tasks') => book.all(table).map(({ id }) => id)

  it('goes along with a partner', () => {
    const book = busy()
    expect(said(book.commit(deletePartners, { ids: ['partner:n'] }))).toBe(
      'Delete Nordlicht with 1 contact, 1 timeline entry and 1 task',
    )
    expect(ids(book, 'interactions')).toEqual(['interaction:2', 'interaction:3', 'interaction:4'])
    expect(ids(book, 'tasks')).toEqual(['task:2', 'task:3'])
  })

  it('stays without the deal, and goes when it would hang nowhere', () => {
    const book = busy()
    expect(said(book.commit(deleteDeals, { ids: ['deal:d'] }))).toBe(
      'Delete Retrofit with 1 timeline entry; 1 timeline entry and 1 task stay without the deal',
    )
    expect(ids(book, 'interactions')).not.toContain('interaction:2')
    expect(book.get('interactions', 'interaction:1')).not.toHaveProperty('dealId')
    expect(book.get('interactions', 'interaction:1')?.partnerId).toBe('partner:n')
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('dealId')
  })

  it('loses a person or customer', () => {
    const book = busy()
    expect(said(book.commit(deleteContacts, { ids: ['contact:z'] }))).toBe(
      'Delete Zoë; 2 timeline entries and 1 task stay without the person',
    )
    expect(book.get('interactions', 'interaction:3')?.contactIds).toEqual([])
    expect(book.get('tasks', 'task:1')).not.toHaveProperty('contactId')
    expect(said(book.commit(deleteCustomers, { ids: ['customer:c'] }))).toBe(
      'Delete Falk AG with 1 timeline entry; 1 task stays without the customer',
    )
    expect(ids(book, 'interactions')).not.toContain('interaction:3')
    expect(book.get('tasks', 'task:2')).not.toHaveProperty('customerId')
  })
})
