import type { Found } from '@shared/domain/search/found.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useRecents } from '../../state/recents.ts'
import type { Offer } from './offer.ts'
import { canOpen, openFound } from './openFound.ts'
import { recordActions } from './recordActions.ts'
import { useFound } from './useFound.ts'
import { matchOffers } from './viewModelCommands.ts'
import { flat, type Line, type LineGroup, linesOf, recordsText } from './viewModelLines.ts'

interface PaletteOf {
  readonly start: string
  readonly offers: readonly Offer[]
  /** The record on screen: nobody looks for where they are. */
  readonly hereId: string | undefined
  onNewPartner(name: string): void
  /** Closes, then does. */
  leave(run: () => void): void
}

/** What is typed, what it lists, which line the keyboard is on, and what Enter does with it. */
export function usePalette({ start, offers, hereId, onNewPartner, leave }: PaletteOf) {
  const [text, setText] = useState(start)
  /** The record whose actions are listed, and what is typed to choose among them. */
  const [of, setOf] = useState<Found>()
  const [actionText, setActionText] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [entered, setEntered] = useState(false)

  const visited = useRecents(state => state.ids)
  const recent = useMemo(() => visited.filter(id => id !== hereId), [visited, hereId])
  const wanted = recordsText(text)
  const answer = useFound(wanted, recent)
  // The list changes once for a letter: with its answer.
  const listed = wanted === undefined ? text : (answer?.text ?? wanted)
  const answered = wanted === undefined || (answer?.complete === true && answer.text === wanted)

  const groups = useMemo((): readonly LineGroup[] => {
    if (of) return [actionsOf(of, actionText)]
    const create = (name: string): Offer => ({
      id: 'create',
      title: `New partner “${name}”…`,
      section: 'Create',
      run: () => onNewPartner(name),
    })
    const known = recordsText(listed) === undefined || answer?.complete === true
    const found = listed.trim() === '' && !known ? [] : answer?.found
    return linesOf({ text: listed, offers, found, create: known ? create : undefined })
  }, [of, actionText, listed, offers, answer, onNewPartner])
  const lines = flat(groups)
  const current = lines.find(line => line.id === chosen) ?? lines[0]

  const leaving = useRef(leave)
  leaving.current = leave
  const showActions = useCallback((line: Line | undefined): boolean => {
    if (line?.kind !== 'record') return false
    setOf(line.found)
    setActionText('')
    setChosen(undefined)
    return true
  }, [])
  const run = useCallback(
    (line: Line | undefined): void => {
      if (!line) return
      if (line.kind === 'command') leaving.current(line.offer.run)
      else if (canOpen(line.found)) leaving.current(() => openFound(line.found))
      else showActions(line)
    },
    [showActions],
  )
  const choose = useCallback((line: Line | undefined): void => setChosen(line?.id), [])
  // Enter faster than the answer means the answer to what is typed, not what still stands there.
  if (entered && answered) {
    setEntered(false)
    queueMicrotask(() => run(current))
  }

  return {
    text: of ? actionText : text,
    of,
    groups,
    lines,
    current,
    answered,
    trouble: of ? undefined : answer?.trouble,
    type: (typed: string) => {
      if (of) setActionText(typed)
      else setText(typed)
      setChosen(undefined)
      setEntered(false)
    },
    choose,
    enter: () => (of || answered ? run(current) : setEntered(true)),
    run,
    showActions: () => showActions(current),
    /** From the actions back to the records; answers whether there was anything to go back from. */
    back: (): boolean => {
      if (!of) return false
      setOf(undefined)
      setChosen(of.id)
      return true
    },
  }
}

export type PaletteState = ReturnType<typeof usePalette>

function actionsOf(found: Found, text: string): LineGroup {
  const lines = matchOffers(text, recordActions(found)).map(
    ({ offer, marks }) => ({ id: offer.id, kind: 'command', offer, marks }) as const,
  )
  return { title: 'Actions', lines }
}
