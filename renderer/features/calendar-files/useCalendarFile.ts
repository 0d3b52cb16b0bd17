import { addDays } from '@shared/lib/calendarDate.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { homeZone } from '../../data/homeZone.ts'
import { today } from '../../data/today.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { createFileEngine, type FileClient } from './client.ts'
import type { FilePreview } from './engine/engine.ts'
import { type Choices, NO_CHOICES } from './plan/types.ts'
import type { ReadContext } from './read/types.ts'

/** Series are written out for a year back and a year ahead. */
const SPAN_DAYS = 365

export interface CalendarFileState {
  readonly preview?: FilePreview
  readonly error?: DomainError
  readonly choices: Choices
  readonly span: Pick<ReadContext, 'from' | 'to'>
  readonly running: boolean
}

/** A file of cards or of a calendar: read when it comes, planned again with each choice, imported once. */
export function useCalendarFile(file: File, onDone: () => void) {
  const engine = useRef<FileClient>(undefined)
  const turn = useRef(0)
  const [state, setState] = useState<CalendarFileState>(startState)
  const { choices, span } = state

  const take = useCallback(async (step: Promise<Result<FilePreview, DomainError>>) => {
    const mine = ++turn.current
    const answer = await step.catch(asFault)
    if (mine !== turn.current) return
    setState(({ error: _, ...rest }) =>
      answer.ok ? { ...rest, preview: answer.value } : { ...rest, error: answer.error },
    )
  }, [])

  useEffect(() => {
    const client = createFileEngine()
    engine.current = client
    const fresh = startState()
    setState(fresh)
    const zone = homeZone()
    const open = async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const context = { ...fresh.span, zone, now: new Date().toISOString() }
      return client.open({ name: file.name, bytes }, context, fresh.choices)
    }
    void take(open())
    return () => {
      turn.current++
      engine.current = undefined
      client.close()
    }
  }, [file, take])

  const choose = (part: Partial<Choices>) => {
    const next = { ...choices, ...part }
    setState(before => ({ ...before, choices: next }))
    if (engine.current) void take(engine.current.plan(next))
  }

  const run = async () => {
    if (!engine.current || state.running) return
    setState(before => ({ ...before, running: true }))
    const answer = await engine.current.run(choices, actorOf(await currentWorkspace())).catch(asFault)
    if (answer.ok) {
      const { intent, label } = answer.value
      offerUndo(label, () => undoIntent(intent))
      onDone()
    } else setState(before => ({ ...before, running: false, error: answer.error }))
  }

  return { state: { ...state, span }, choose, run }
}

function startState(): CalendarFileState {
  const day = today()
  return {
    choices: NO_CHOICES,
    span: { from: addDays(day, -SPAN_DAYS), to: addDays(day, SPAN_DAYS) },
    running: false,
  }
}

const asFault = (error: unknown) =>
  ({
    ok: false,
    error: {
      code: 'fault',
      message: `The file could not be read. ${error instanceof Error ? error.message : String(error)}`,
    },
  }) as const
