import type { Failure } from '@shared/sync/protocol.ts'
import { isDiskFull } from '../data/diskFull.ts'

const FULL: Failure = {
  kind: 'diskFull',
  message: 'The disk of this laptop is full: what came from the team finds no place. Free some space.',
}

/** What the store threw, where it was for want of room: that passes. Undefined: it was something else. */
export const diskFull = async (error: unknown): Promise<Failure | undefined> =>
  (await isDiskFull(error)) ? FULL : undefined
