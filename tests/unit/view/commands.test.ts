import { inverseOf } from '@shared/domain/journal/schema.ts'
import type { View } from '@shared/domain/view/schema.ts'
import { describe, expect, it } from 'vitest'
import {
  deleteViews,
  moveView,
  renameView,
  saveView,
  updateView,
} from '../../../shared/domain/view/commands.ts'
import { lookOf, readLook } from '../../../shared/domain/view/look.ts'
import { tabsOf } from '../../../shared/domain/view/order.ts'
import { MemoryStore } from '../domain/memoryStore.ts'

const gold = { field: 'tier', operator: 'is' as const, values: ['Gold'] }
const save = (store: MemoryStore, name: string) =>
  store.commit(saveView, {
    fields: { name, page: 'partners', filters: [gold] },
    tabs: names(store).map(([id]) => id),
  })
const names = (store: MemoryStore): [View['id'], string][] =>
  tabsOf(store.all('views'), 'partners').map(view => [view.id, view.name])
const order = (store: MemoryStore) => names(store).map(([, name]) => name)

function three() {
  const store = new MemoryStore()
  for (const name of ['My book', 'At risk', 'Gold path']) expect(save(store, name).ok).toBe(true)
  return { store, tabs: names(store).map(([id]) => id) }
}

describe('views', () => {
  it('are saved as the last tab of their page', () => {
    const { store } = three()
    expect(order(store)).toEqual(['My book', 'At risk', 'Gold path'])
    expect(tabsOf(store.all('views'), 'deals')).toEqual([])
  })

  it('never share a name with a tab beside them', () => {
    const { store, tabs } = three()
    const [first = 'view:?'] = tabs
    expect(save(store, 'at RISK')).toMatchObject({ ok: false, error: { code: 'view.name' } })
    expect(store.commit(renameView, { id: first, name: 'Gold path', tabs })).toMatchObject({ ok: false })
    expect(store.commit(renameView, { id: first, name: 'My Book', tabs })).toMatchObject({
      ok: true,
      value: { label: 'Change view My book to My Book' },
    })
  })

  it('move among their tabs and back', () => {
    const { store, tabs } = three()
    const [first = 'view:?'] = tabs
    const before = store.snapshot()
    const answer = store.commit(moveView, { id: first, to: 2, tabs })
    expect(order(store)).toEqual(['At risk', 'Gold path', 'My book'])
    if (answer.ok) store.apply(answer.value.changes.map(inverseOf))
    expect(store.snapshot()).toBe(before)
  })

  it('take over the whole look of the list, also what it no longer has', () => {
    const { store, tabs } = three()
    const [id = 'view:?'] = tabs
    const sort = { id: 'health', desc: true }
    store.commit(updateView, { id, look: { filters: [gold], sort, group: 'tier', columns: ['name'] } })
    expect(store.commit(updateView, { id, look: { filters: [], sort } })).toMatchObject({
      ok: true,
      value: { label: 'Edit view My book: filters, group and columns' },
    })
    const row = store.get('views', id)
    expect(row && lookOf(row)).toEqual({ filters: [], sort })
    expect(store.commit(updateView, { id, look: { filters: [], sort } })).toMatchObject({
      value: { changes: [] },
    })
  })

  it('are deleted and come back by the inverse; the others keep their places', () => {
    const { store, tabs } = three()
    const before = store.snapshot()
    const answer = store.commit(deleteViews, { ids: tabs.slice(0, 2) })
    expect(answer).toMatchObject({ ok: true, value: { label: 'Delete 2 views' } })
    expect(order(store)).toEqual(['Gold path'])
    if (answer.ok) store.apply(answer.value.changes.map(inverseOf))
    expect(store.snapshot()).toBe(before)
    expect(store.commit(deleteViews, { ids: ['view:gone'] })).toMatchObject({ ok: false })
  })
})

describe('filters of older versions', () => {
  it('had no operator and stood for "is"; broken ones are left out', () => {
    const saved = [
      { field: 'tier', values: ['Gold', ''] },
      { field: 'owner', values: [] },
      { field: 'health', values: ['at risk'] },
      null,
    ]
    expect(readLook({ filters: saved }).filters).toEqual([
      { field: 'tier', operator: 'is', values: ['Gold', ''] },
      { field: 'health', operator: 'is', values: ['at risk'] },
    ])
  })
})
