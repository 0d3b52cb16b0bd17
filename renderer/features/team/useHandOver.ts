import { handOver } from '@shared/domain/handover/command.ts'
import { type HandoverPreview, handoverPreview, needsOfPreview } from '@shared/domain/handover/preview.ts'
import { isActive } from '@shared/domain/member/rules.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useMemo, useState } from 'react'
import { useBook } from '../../columns/useBook.ts'
import { act } from '../../data/act.ts'
import { useDay } from '../../data/dayClock.ts'
import { useLoaded } from '../../data/useLoaded.ts'
import type { HandOverOf } from '../../state/handOver.ts'
import { type Books, useBooks } from './useBooks.ts'

const NO_IDS: readonly Id<'partner'>[] = []

export interface HandingOver {
  readonly found: Books | undefined
  /** Undefined: whoever owns the ticked partners. */
  readonly fromId: Id<'member'> | undefined
  readonly toId: Id<'member'> | undefined
  readonly note: string
  readonly introduce: boolean
  /** Those still in the team, to give to. */
  readonly takers: readonly Member[]
  readonly preview: HandoverPreview | undefined
  readonly problem: string | undefined
  readonly busy: boolean
  set(change: Partial<Pick<HandingOver, 'fromId' | 'toId' | 'note' | 'introduce'>>): void
  send(onEnd: () => void): Promise<void>
}

/** A handover while it is written, with what it would do in numbers. */
export function useHandingOver(of: HandOverOf): HandingOver {
  const found = useBooks()
  const rows = useBook()?.rows
  const day = useDay()
  const [chosen, choose] = useState<Partial<Pick<HandingOver, 'fromId' | 'toId' | 'note' | 'introduce'>>>({})
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { toId, note = '', introduce = false } = chosen
  // The whole book of somebody: without a word about whose, it is one's own.
  const fromId =
    'fromId' in chosen ? chosen.fromId : (of.fromId ?? (of.partnerIds ? undefined : found?.team.me?.id))
  const ids = useMemo((): readonly Id<'partner'>[] => {
    if (of.partnerIds) return of.partnerIds
    if (!rows || !found?.books || fromId === undefined) return NO_IDS
    const { ownerOf } = found.books
    return rows.filter(({ owner }) => ownerOf(owner)?.id === fromId).map(({ id }) => id as Id<'partner'>)
  }, [of.partnerIds, rows, found?.books, fromId])
  const loaded = useLoaded(useMemo(() => needsOfPreview(ids), [ids]))
  const preview = useMemo(
    () => loaded && handoverPreview(loaded, { partnerIds: ids, fromId, toId: toId ?? '' }, day),
    [loaded, ids, fromId, toId, day],
  )
  const send = async (onEnd: () => void): Promise<void> => {
    if (busy) return
    if (toId === undefined) return setProblem('Choose who takes over.')
    if (ids.length === 0) return setProblem('There is no partner to hand over.')
    setBusy(true)
    const answer = await act(handOver, {
      partnerIds: [...ids],
      ...(fromId !== undefined && { fromId }),
      toId,
      ...(note.trim() !== '' && { note }),
      introduce,
    }).finally(() => setBusy(false))
    if (answer.ok) onEnd()
    else setProblem(answer.error.message)
  }
  return {
    found,
    fromId,
    toId,
    note,
    introduce,
    takers: found?.team.members.filter(each => each.id !== fromId && isActive(each, day)) ?? [],
    preview,
    problem,
    busy,
    set: change => {
      setProblem(undefined)
      choose({ ...chosen, ...change })
    },
    send,
  }
}
