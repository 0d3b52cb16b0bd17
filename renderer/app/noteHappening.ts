import type { RouteInput } from '@shared/ipc/contract.ts'
import { request } from '../platform/client.ts'

/** A fault that comes back with every frame must not push all else out of the log. */
const MOST = 500
let left = MOST

/** Has something written into the log of this computer; that it cannot be is no fault of what happened. */
export function note(happening: RouteInput<'diagnostics.note'>): void {
  if (left <= 0) return
  left -= 1
  request('diagnostics.note', happening).catch(() => {})
}
