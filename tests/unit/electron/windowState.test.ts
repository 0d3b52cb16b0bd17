import { describe, expect, it } from 'vitest'
import { firstWindowState, MINIMUM, restoredState } from '../../../electron/settings/windowState.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const BESIDE = { x: 1440, y: 0, width: 2560, height: 1440 }
const kept = { x: 200, y: 100, width: 1200, height: 700, maximized: false, fullScreen: false }

describe('where the window opens', () => {
  it('where it was', () => {
    expect(restoredState(kept, [LAPTOP])).toEqual(kept)
    const beside = { ...kept, x: 1600, width: 2400, height: 1300, maximized: true }
    expect(restoredState(beside, [LAPTOP, BESIDE])).toEqual(beside)
  })

  it.each([
    ['left of every display', { x: -1_300 }],
    ['on a display that is gone', { x: 1_600 }],
    ['under the lower edge', { y: 890 }],
    ['above the upper edge, where nobody can take it', { y: -600 }],
    ['with only a sliver to take', { x: 1_440 - 100 }],
  ])('in a place of the system when it was %s', (_name, moved) => {
    const state = restoredState({ ...kept, ...moved, maximized: true }, [LAPTOP])
    expect(state).toEqual({ ...firstWindowState, maximized: true })
    expect(state).not.toHaveProperty('x')
  })

  it('no larger than its display and no smaller than the least', () => {
    expect(restoredState({ ...kept, width: 5_000, height: 4_000 }, [LAPTOP])).toMatchObject({
      width: 1440,
      height: 875,
    })
    expect(restoredState({ ...kept, width: 300, height: 200 }, [LAPTOP])).toMatchObject(MINIMUM)
  })

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { ...kept, x: '200' },
    { ...kept, width: Number.NaN },
    { ...kept, height: 1e300 },
    { ...kept, y: undefined },
  ])('as at first when the file is not whole: %j', value => {
    expect(restoredState(value, [LAPTOP])).toEqual(firstWindowState)
  })

  it('opens a first window no larger than a small display', () => {
    const small = { x: 0, y: 0, width: 1280, height: 800 }
    expect(restoredState(undefined, [small])).toMatchObject({ width: 1280, height: 800 })
  })
})
