import type { Room } from '../../windows/roomWindow.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

/** A command-line job has no room. */
export const roomHandlers = (room: Room | undefined): HandlersOf<'room'> => ({
  'room.toggle'({ sessionId }, { window }) {
    if (!room) throw new PlainError('no-room', 'There is no window to open here.')
    return { open: room.toggle(sessionId, window) }
  },
})
