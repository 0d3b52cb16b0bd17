import { clockState } from '@shared/domain/session/clock.ts'
import { endSession, goToBlock, pauseSession, resumeSession } from '@shared/domain/session/clockCommands.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { inTurn } from '@shared/lib/inTurn.ts'
import { act } from '../../data/act.ts'
import { actQuietly } from '../../data/actQuietly.ts'
import { announce } from '../../data/announce.ts'
import { getRow } from '../../data/rows.ts'

/** The block the session stands at, counted from 0; -1 before it starts. */
export const positionOf = ({ agenda, clock }: Session): number => {
  const last = clock.findLast(event => event.what === 'block')
  return agenda.findIndex(({ id }) => id === (last?.what === 'block' ? last.blockId : undefined))
}

export const startSession = (session: Session): Promise<boolean> =>
  actQuietly(goToBlock, { id: session.id, blockId: session.agenda[0]?.id ?? '' })

export const goTo = (session: Session, blockId: string): Promise<boolean> =>
  actQuietly(goToBlock, { id: session.id, blockId })

const step = inTurn(error =>
  announce({ kind: 'refused', message: error instanceof Error ? error.message : String(error) }),
)

/** To the block after or before; nothing at the ends. Two quick presses are two steps, whatever the screen shows yet. */
export function stepBlock({ id }: Session, by: 1 | -1): void {
  void step(async () => {
    const session = await getRow('sessions', id)
    const block = session?.agenda[positionOf(session) + by]
    if (session && block) await goTo(session, block.id)
  })
}

export const pauseOrResume = (session: Session): Promise<boolean> =>
  actQuietly(clockState(session) === 'paused' ? resumeSession : pauseSession, { id: session.id })

/** Said, with its undo: it is the one step that leaves session mode. */
export const end = async (session: Session): Promise<void> => {
  await act(endSession, { id: session.id })
}
