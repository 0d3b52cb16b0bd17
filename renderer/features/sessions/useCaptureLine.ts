import type { PersonRef } from '@shared/domain/fields/side.ts'
import {
  CAPTURED_KINDS,
  type CapturedKind,
  readLine,
  withoutKind,
} from '@shared/domain/session/captureLine.ts'
import { captureItem } from '@shared/domain/session/itemCommands.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { actQuietly } from '../../data/actQuietly.ts'
import { halfTypedKey, readHalfTyped } from '../../data/halfTyped.ts'
import { lineKeeper } from '../../data/lineKeeper.ts'
import { today } from '../../data/today.ts'
import { positionOf } from './sessionSteps.ts'
import { type CapturedItem, lineOfItem } from './viewModelCaptured.ts'

const halfLine = z.object({
  text: z.string(),
  kind: z.enum(CAPTURED_KINDS),
  /** The line that is edited again. */
  replaces: z.custom<CapturedItem['id']>(id => typeof id === 'string').optional(),
})
type HalfLine = z.infer<typeof halfLine>

const EMPTY: HalfLine = { text: '', kind: 'note' }

/** The line that captures. What is typed is on disk at each pause, and there again after a crash. */
export function useCaptureLine(session: Session, people: readonly PersonRef[]) {
  const [line, show] = useState(EMPTY)
  const latest = useRef(line)
  const keeper = useMemo(() => lineKeeper<HalfLine>(session.id), [session.id])
  const set = (next: HalfLine) => {
    latest.current = next
    show(next)
    keeper.write(next.text === '' && next.replaces === undefined ? undefined : next)
  }

  useEffect(() => {
    let current = true
    void readHalfTyped(session.id).then(kept => {
      const read = halfLine.safeParse(kept)
      if (!current || !read.success || latest.current !== EMPTY) return
      latest.current = read.data
      show(read.data)
    })
    addEventListener('pagehide', keeper.flush)
    return () => {
      current = false
      removeEventListener('pagehide', keeper.flush)
      keeper.flush()
    }
  }, [session.id, keeper])

  const start = { today: today(), people, kind: line.kind }
  const understood = readLine(line.text, start)

  async function capture(): Promise<void> {
    if (!understood) return
    const said = latest.current
    keeper.flush()
    latest.current = EMPTY
    show(EMPTY)
    const blockId = session.agenda[positionOf(session)]?.id
    const input = {
      sessionId: session.id,
      captured: understood,
      ...(blockId && { blockId }),
      ...(said.replaces && { replaces: said.replaces }),
    }
    const kept = await actQuietly(captureItem, input, { settles: halfTypedKey(session.id) })
    // Meanwhile the next line may have been begun: that one is to be kept now.
    set(kept || latest.current !== EMPTY ? latest.current : said)
  }

  return {
    line,
    understood,
    kind: understood?.kind ?? withoutKind(line.text).kind ?? line.kind,
    capture,
    type: (text: string) => set({ ...line, text }),
    /** The next kind; a prefix in the line gives way to it. */
    turnKind(by: 1 | -1) {
      const { kind = line.kind, rest } = withoutKind(line.text)
      const index = CAPTURED_KINDS.indexOf(kind) + by
      set({ ...line, text: rest, kind: CAPTURED_KINDS.at(index % CAPTURED_KINDS.length) as CapturedKind })
    },
    edit: (item: CapturedItem) => set({ text: lineOfItem(item), kind: item.kind, replaces: item.id }),
    clear: () => set(EMPTY),
  }
}

export type CaptureLineState = ReturnType<typeof useCaptureLine>
