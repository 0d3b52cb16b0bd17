import { isRecord } from '@shared/lib/isRecord.ts'
import type { Rectangle } from 'electron'

export const MINIMUM = { width: 960, height: 640 } as const
const USUAL = { width: 1360, height: 860 } as const
/** So much of a window must lie on a display for a person to find and move it. */
const GRIP = { width: 160, height: 48 } as const
/** Window managers may report a frame that sticks out by a few pixels. */
const SLACK = 16

export interface WindowState {
  /** Undefined: the system chooses the place. */
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
  readonly fullScreen: boolean
}

export const firstWindowState: WindowState = {
  ...USUAL,
  maximized: false,
  fullScreen: false,
}

/**
 * The kept state as far as it is whole and its place still exists: a window is never opened where no
 * display is, nor larger than the display it is on. `workAreas` are the displays' free areas, in pixels.
 */
export function restoredState(kept: unknown, workAreas: readonly Rectangle[]): WindowState {
  const bounds = boundsIn(kept)
  const first = fitted(firstWindowState, workAreas[0])
  if (!bounds || !isRecord(kept)) return first
  const flags = {
    maximized: kept.maximized === true,
    fullScreen: kept.fullScreen === true,
  }
  const area = workAreas.find(candidate => isGrippable(bounds, candidate))
  if (!area) return { ...first, ...flags }
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(MINIMUM.width, Math.min(bounds.width, area.width)),
    height: Math.max(MINIMUM.height, Math.min(bounds.height, area.height)),
    ...flags,
  }
}

/** A first window no larger than the display it opens on. */
const fitted = (state: WindowState, area: Rectangle | undefined): WindowState =>
  area
    ? { ...state, width: Math.min(state.width, area.width), height: Math.min(state.height, area.height) }
    : state

function boundsIn(value: unknown): Rectangle | undefined {
  if (!isRecord(value)) return undefined
  const { x, y, width, height } = value
  const whole = [x, y, width, height].every(part => Number.isSafeInteger(part))
  return whole ? ({ x, y, width, height } as Rectangle) : undefined
}

/** Whether enough of the title bar, the window's top strip, lies in the area. */
function isGrippable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return across >= GRIP.width && window.y >= area.y - SLACK && window.y + GRIP.height <= area.y + area.height
}
