import { handOver } from '@shared/domain/handover/command.ts'
import { handoverPreview } from '@shared/domain/handover/preview.ts'
import { inverseOf } from '@shared/domain/journal/schema.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { dealRow, partnerRow, targetRow, taskRow } from '../domain/rows.ts'
import { memberRow } from '../member/rows.ts'
import { planRow } from '../plan/planRows.ts'

const ana = memberRow('ana', { name: 'Ana Ruiz', spellings: ['Ruiz, Ana'] })
const ben = memberRow('ben', { name: 'Ben Cho' })
const mei = memberRow('mei', { name: 'Mei Tsukishiro' })
const north = partnerRow('north', { name: 'Nordlicht GmbH', owner: 'ruiz, ana' })
const south = partnerRow('south', { owner: 'Ana Ruiz' })
const hers = partnerRow('hers', { owner: 'Mei Tsukishiro' })
const free = partnerRow('free')
const ours = (name: string) => ({ name, side: 'ours' }) as const

const books = () =>
  new MemoryStore()
    .put('members', ana, ben, mei)
    .put('partners', north, south, hers, free)
    .put(
      'tasks',
      taskRow('mine', {
        partnerId: north.id,
        accountable: ours('ANA RUIZ'),
        responsible: [ours('Ana Ruiz'), ours('Ben Cho')],
      }),
      taskRow('done', {
        partnerId: north.id,
        accountable: ours('Ana Ruiz'),
        doneAt: '2026-07-01T09:00:00.000Z',
      }),
      taskRow('theirs', { partnerId: north.id, accountable: { name: 'Ana Ruiz', side: 'theirs' } }),
      taskRow('meis', { partnerId: hers.id, accountable: ours('Ana Ruiz') }),
      taskRow('nobodys', { partnerId: south.id }),
    )
    .put(
      'targets',
      targetRow('running', {
        partnerId: north.id,
        sellerKey: 'Ana Ruiz',
        from: '2026-07-01',
        to: '2026-09-30',
      }),
      targetRow('past', { partnerId: north.id, sellerKey: 'Ana Ruiz', from: '2026-01-01', to: '2026-03-31' }),
    )
    .put(
      'plans',
      planRow('open', {
        partnerId: north.id,
        people: [
          { role: 'owner', person: ours('Ana Ruiz') },
          { role: 'member', person: ours('Ana Ruiz') },
        ],
      }),
      planRow('signed', {
        partnerId: north.id,
        status: 'signed',
        people: [{ role: 'owner', person: ours('Ana Ruiz') }],
      }),
    )
    .put(
      'deals',
      dealRow('a', {
        partners: [
          { partnerId: north.id, role: 'sourced', shareBp: 5_000 },
          { partnerId: south.id, role: 'influenced', shareBp: 5_000 },
        ],
      }),
      dealRow('b', { stage: 'won', partners: [{ partnerId: north.id, role: 'sourced', shareBp: 5_000 }] }),
    )

const all = [north.id, south.id, hers.id, free.id]
const owners = (store: MemoryStore) => store.all('partners').map(({ owner }) => owner)

describe('handing over', () => {
  it('gives the partners of one to another, with what names who had them', () => {
    const store = books()
    const done = store.commit(handOver, { partnerIds: all, fromId: ana.id, toId: ben.id })
    expect(done.ok && done.value.label).toBe(
      'Hand over 2 partners from Ana Ruiz to Ben Cho, with 1 task and 1 plan',
    )
    expect(owners(store)).toEqual(['Ben Cho', 'Ben Cho', 'Mei Tsukishiro', undefined])
    expect(store.get('tasks', 'task:mine')).toMatchObject({
      accountable: ours('Ben Cho'),
      responsible: [ours('Ben Cho')],
    })
    for (const kept of ['done', 'theirs', 'meis', 'nobodys'])
      expect(store.get('tasks', `task:${kept}`)).toEqual(books().get('tasks', `task:${kept}`))
    expect(store.all('targets').map(({ sellerKey }) => sellerKey)).toEqual(['Ben Cho', 'Ana Ruiz'])
    expect(store.get('plans', 'plan:open')?.people).toMatchObject([
      { role: 'owner', person: ours('Ben Cho') },
      { role: 'member', person: ours('Ana Ruiz') },
    ])
    expect(store.get('plans', 'plan:signed')?.people).toMatchObject([{ person: ours('Ana Ruiz') }])
    expect(store.all('interactions')).toEqual([])
  })

  it('is undone as one', () => {
    const store = books()
    const before = store.snapshot()
    const done = store.commit(handOver, {
      partnerIds: all,
      toId: ben.id,
      note: 'He moves north',
      introduce: true,
    })
    if (!done.ok) throw new Error(done.error.message)
    store.apply(done.value.changes.map(inverseOf))
    expect(store.snapshot()).toBe(before)
  })

  it('takes them from whoever has them, where nobody is named', () => {
    const store = books()
    store.commit(handOver, { partnerIds: all, toId: ben.id })
    expect(owners(store)).toEqual(Array(4).fill('Ben Cho'))
    // That task names Ana on a partner that was Mei's: it stays hers.
    expect(store.get('tasks', 'task:meis')?.accountable).toEqual(ours('Ana Ruiz'))
  })

  it('leaves a note on each timeline and a task for each partner, where asked', () => {
    const store = books()
    const done = store.commit(handOver, {
      partnerIds: [north.id, free.id],
      toId: ben.id,
      note: ' He moves north ',
      introduce: true,
    })
    expect(done.ok && done.value.label).toBe(
      'Hand over 2 partners from Ana Ruiz to Ben Cho, with 1 task and 1 plan: “He moves north”',
    )
    expect(store.all('interactions')).toMatchObject([
      {
        kind: 'note',
        subject: 'Handed over from Ana Ruiz to Ben Cho',
        text: 'He moves north',
        partnerId: north.id,
      },
      { subject: 'Given to Ben Cho', partnerId: free.id },
    ])
    const made = store.all('tasks').filter(({ title }) => title.startsWith('Introduce'))
    expect(made).toMatchObject([
      { title: 'Introduce yourself to Nordlicht GmbH', dueOn: '2026-08-08', accountable: ours('Ben Cho') },
      { title: 'Introduce yourself to Partner free' },
    ])
  })

  it.each([
    [{ partnerIds: [hers.id], fromId: ana.id, toId: ben.id }, 'handover.none'],
    [{ partnerIds: [north.id], fromId: ana.id, toId: ana.id }, 'handover.none'],
    [{ partnerIds: [north.id], toId: 'member:gone' }, 'gone'],
    [{ partnerIds: ['partner:gone'], toId: ben.id }, 'gone'],
  ])('is refused: %o', (input, code) => {
    expect(books().commit(handOver, input as never)).toMatchObject({ ok: false, error: { code } })
  })

  it('says in numbers beforehand what goes over', () => {
    expect(handoverPreview(books(), { partnerIds: all, fromId: ana.id, toId: ben.id }, '2026-08-01')).toEqual(
      {
        partners: 2,
        openDeals: 1,
        openTasks: 3,
        plans: 1,
        sessions: 0,
        renamed: 3,
      },
    )
  })
})
