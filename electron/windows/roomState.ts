import type { Rectangle } from 'electron'
import { firstWindowState, type WindowState } from '../settings/windowState.ts'

const within = (area: Rectangle, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height

/** Where the room's window first opens: full screen on a display the main window is not on, if there is one. */
export function roomState(areas: readonly Rectangle[], beside: Rectangle | undefined): WindowState {
  const middle = beside && { x: beside.x + beside.width / 2, y: beside.y + beside.height / 2 }
  const other = middle && areas.find(area => !within(area, middle))
  return other && areas.length > 1
    ? { ...other, maximized: false, fullScreen: true }
    : { ...firstWindowState, width: 1280, height: 800 }
}
