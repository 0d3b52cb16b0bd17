import { z } from 'zod'

/** The second window of a session: what the meeting room sees. There is one at most. */
export const ROOM_ROUTES = {
  /** Opens it on a session; asked again for the same one it closes. */
  'room.toggle': {
    input: z.object({ sessionId: z.string().regex(/^session:[\w-]{1,80}$/) }),
    output: z.object({ open: z.boolean() }),
  },
} as const
