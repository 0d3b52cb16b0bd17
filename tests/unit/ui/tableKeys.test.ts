import { describe, expect, it } from 'vitest'
import { tableKey } from '../../../renderer/ui/table/keys.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const press = (key: string, more: Partial<typeof plain> = {}, at = 5) =>
  tableKey({ ...plain, ...more, key }, { at, count: 20, page: 8 })

describe('keys of a table', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['j', 6],
    ['k', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s moves to %i', (key, to) => {
    expect(press(key)).toEqual({ kind: 'move', to, extend: false })
  })

  it('stays inside the list', () => {
    expect(press('ArrowDown', {}, 19)).toMatchObject({ to: 19 })
    expect(press('k', {}, 0)).toMatchObject({ to: 0 })
  })

  it('extends with Shift and an arrow, not with a capital letter', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', to: 6, extend: true })
    expect(press('J', { shiftKey: true })).toBeUndefined()
  })

  it('opens, ticks, previews and takes all', () => {
    expect(press('Enter')).toEqual({ kind: 'open' })
    expect(press('x')).toEqual({ kind: 'tick' })
    expect(press(' ')).toEqual({ kind: 'preview' })
    expect(press(' ', { ctrlKey: true })).toEqual({ kind: 'tick' })
    expect(press('a', { metaKey: true })).toEqual({ kind: 'all' })
    expect(press('Escape')).toEqual({ kind: 'none' })
  })

  it('leaves shortcuts of the app alone', () => {
    for (const key of ['z', 'k', 'j', 'p']) expect(press(key, { ctrlKey: true })).toBeUndefined()
    for (const key of ['e', 'n', '?', 'g', 'Delete']) expect(press(key)).toBeUndefined()
    expect(press('ArrowDown', { altKey: true })).toBeUndefined()
  })
})
