import { announce } from '../../data/announce.ts'
import { request } from '../../platform/client.ts'

/** Opens the window the meeting room sees, or closes it when it shows this session. */
export async function toggleRoom(sessionId: string): Promise<void> {
  try {
    await request('room.toggle', { sessionId })
  } catch (error) {
    announce({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
  }
}
